package innograph.loaders.load;

import innograph.loaders.load.EntityLink.Towards;
import innograph.loaders.load.Identity.Subject;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Makes two nodes of a merged one again, in one transaction. What was said before the merge goes back exactly; what was said
 * since goes to the side that it means, as far as that can be told.
 */
final class Unmerging {
    private static final String NODES_OF_IDENTIFIERS = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            RETURN identifier, elementId(e) AS node
            """;

    private static final String DATASETS = "MATCH (d:Dataset) RETURN d.id AS id";

    private static final String EDITS_BACK = """
            UNWIND $numbers AS number
            MATCH (edit:Edit {number: number})-[of:OF]->(stayed) WHERE elementId(stayed) = $stayed
            MATCH (moved) WHERE elementId(moved) = $moved
            CREATE (edit)-[:OF]->(moved)
            WITH edit, of WHERE NOT edit.number IN $both
            DELETE of
            """;

    private final SimpleQueryRunner tx;
    private final EntityNode node;
    private final MergeNote note;
    private final EntityState moved;
    private final EntityState stayed;
    private final Set<String> loadAgain = new TreeSet<>();

    private Unmerging(SimpleQueryRunner tx, EntityNode node, MergeNote note, List<Side> moved, List<Side> stayed) {
        this.tx = tx;
        this.node = node;
        this.note = note;
        EntityState movedWhole = state(moved, note.movedVanished());
        EntityState stayedWhole = state(stayed, note.stayedVanished());
        this.moved = without(movedWhole, stayedWhole, false);
        this.stayed = without(stayedWhole, movedWhole, true);
    }

    /** Finds what was merged; empty if one of the two is gone since, so that there is nothing to take apart. */
    static Optional<Unmerging> of(SimpleQueryRunner tx, MergeNote note, List<String> identifiers) {
        return EntityNode.withSide(tx, note.movedSides(), identifiers).flatMap(node -> {
            Map<String, Side> sides = new LinkedHashMap<>();
            node.state().bySide().forEach(side -> sides.put(side.name(), side));
            List<Side> moved = take(sides, note.movedSides());
            List<Side> stayed = new ArrayList<>(take(sides, note.stayedSides()));
            stayed.addAll(sides.values());
            return moved.isEmpty() || stayed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Unmerging(tx, node, note, moved, stayed));
        });
    }

    private static List<Side> take(Map<String, Side> sides, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(sides.remove(name)).stream())
                .toList();
    }

    /** What one of the two says now; it had vanished where it had before, if nobody spoke of it since. */
    private EntityState state(List<Side> sides, Map<String, Long> vanishedBefore) {
        Map<String, Long> latest = new HashMap<>();
        sides.forEach(side ->
                side.statements().forEach(statement -> latest.merge(statement.dataset(), statement.run(), Math::max)));
        NavigableSet<String> vanished = new TreeSet<>();
        latest.forEach((dataset, run) -> {
            if (node.state().vanished().contains(dataset) || run.equals(vanishedBefore.get(dataset))) {
                vanished.add(dataset);
            }
        });
        return EntityState.of(node.state().type(), sides, vanished);
    }

    /** A record that came since may have had identifiers of both: those of the other one go to the other one. */
    private EntityState without(EntityState state, EntityState other, boolean losesThoseOfTheMoved) {
        Set<String> lost = new HashSet<>(state.identifiers());
        lost.retainAll(other.identifiers());
        lost.removeIf(identifier -> note.movedIdentifiers().contains(identifier) != losesThoseOfTheMoved);
        if (lost.isEmpty()) {
            return state;
        }
        List<Side> sides = state.bySide().stream()
                .map(side -> new Side(
                        side.name(),
                        side.statements().stream()
                                .map(statement -> withoutIdentifiers(statement, lost))
                                .toList()))
                .toList();
        return EntityState.of(state.type(), sides, state.vanished());
    }

    private Statement withoutIdentifiers(Statement statement, Set<String> lost) {
        Statement without = statement.withoutIdentifiers(lost);
        if (!without.equals(statement)) {
            loadAgain.add(statement.dataset());
        }
        return without;
    }

    /** The data sets of which a load will put right what could not be told apart. */
    List<String> loadAgain() {
        return List.copyOf(loadAgain);
    }

    /**
     * The two after it.
     *
     * @param stayed {@code elementId} of the node that both were
     * @param moved {@code elementId} of the other node
     * @param links that went back to the moved one
     */
    record Two(String stayed, String stayedId, String moved, String movedId, long links) {}

    Two carryOut() {
        List<EntityLink> links = EntityLink.of(tx, node.element());
        node.markFor(tx, stayed);
        EntityWriter.update(tx, Subject.of(node.element(), node.state(), stayed));
        String back = EntityWriter.create(tx, moved);
        long number = part(links, back);
        EntityLink.create(tx, between(back));
        EntityNode.markAround(tx, back);
        tx.run(
                        EDITS_BACK,
                        Map.of(
                                "numbers",
                                note.edits(),
                                "both",
                                note.editsOfBoth(),
                                "stayed",
                                node.element(),
                                "moved",
                                back))
                .consume();
        return new Two(node.element(), stayed.id(), back, moved.id(), number);
    }

    private long part(List<EntityLink> links, String back) {
        Map<String, String> nodes = otherEnds();
        Map<Towards, MergeNote.Moved> movedBefore = new HashMap<>();
        note.links()
                .forEach(link -> towards(link.type(), link.out(), nodes.get(link.other()))
                        .ifPresent(towards -> movedBefore.put(towards, link)));
        Map<Towards, MergeNote.Joined> joinedBefore = new HashMap<>();
        note.joined()
                .forEach(link -> towards(link.type(), link.out(), nodes.get(link.other()))
                        .ifPresent(towards -> joinedBefore.put(towards, link)));
        List<Map<String, Object>> created = new ArrayList<>();
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        List<String> deleted = new ArrayList<>();
        for (EntityLink link : links) {
            MergeNote.Joined joined = joinedBefore.get(link.towards());
            Parts parts = joined == null ? parts(link, movedBefore.get(link.towards())) : parts(link, joined);
            if (!parts.moved().isEmpty()) {
                created.add(link.at(back, moved.id(), parts.moved()));
            }
            if (parts.stayed().isEmpty()) {
                deleted.add(link.link());
            } else if (!parts.stayed().equals(link.properties())) {
                changed.put(link.link(), parts.stayed());
            }
        }
        EntityLink.create(tx, created);
        EntityLink.change(tx, changed);
        EntityLink.delete(tx, deleted);
        return created.size();
    }

    private Map<String, String> otherEnds() {
        Set<String> others = new TreeSet<>();
        note.links().forEach(link -> others.add(link.other()));
        note.joined().forEach(link -> others.add(link.other()));
        Map<String, String> nodes = new HashMap<>();
        tx.run(NODES_OF_IDENTIFIERS, Map.of("identifiers", List.copyOf(others)))
                .list()
                .forEach(row -> nodes.put(
                        row.get("identifier").asString(), row.get("node").asString()));
        return nodes;
    }

    private static Optional<Towards> towards(String type, boolean out, @Nullable String node) {
        return node == null ? Optional.empty() : Optional.of(new Towards(LinkType.valueOf(type), out, node));
    }

    /** What the two say of one link; empty for the one that says nothing. */
    private record Parts(Map<String, Object> stayed, Map<String, Object> moved) {}

    /** A link that one of the two had, or that came since. */
    private Parts parts(EntityLink link, MergeNote.@Nullable Moved before) {
        LinkState now = LinkState.of(link.type(), link.properties());
        if (now.statements().isEmpty()) {
            return before == null ? new Parts(link.properties(), Map.of()) : new Parts(Map.of(), link.properties());
        }
        List<LinkState.Statement> toStayed = new ArrayList<>();
        List<LinkState.Statement> toMoved = new ArrayList<>();
        for (LinkState.Statement statement : now.statements()) {
            boolean wasMoved = before != null && before.datasets().contains(statement.dataset());
            boolean isNew = before != null || statement.run() > note.latestRun();
            if (wasMoved && statement.run() > note.latestRun() && meansEither(statement.dataset())) {
                loadAgain.add(statement.dataset());
            }
            (wasMoved || (isNew && meansTheMoved(statement.dataset())) ? toMoved : toStayed).add(statement);
        }
        if (toMoved.isEmpty()) {
            return new Parts(link.properties(), Map.of());
        }
        return toStayed.isEmpty()
                ? new Parts(Map.of(), link.properties())
                : new Parts(properties(toStayed, now.vanished()), properties(toMoved, now.vanished()));
    }

    private boolean meansEither(String dataset) {
        return moved.datasets().contains(dataset) == stayed.datasets().contains(dataset);
    }

    /** True if a data set speaks of the moved one only; what it may mean otherwise, its next load has to tell. */
    private boolean meansTheMoved(String dataset) {
        if (meansEither(dataset)) {
            loadAgain.add(dataset);
            return false;
        }
        return moved.datasets().contains(dataset);
    }

    private static Map<String, Object> properties(List<LinkState.Statement> statements, List<String> vanished) {
        List<String> datasets =
                statements.stream().map(LinkState.Statement::dataset).toList();
        return new LinkState(
                        statements, vanished.stream().filter(datasets::contains).toList())
                .properties();
    }

    /** A link that both had. */
    private Parts parts(EntityLink link, MergeNote.Joined before) {
        Map<String, Object> ofStayed = EntityLink.properties(link.type(), before.stayed());
        Map<String, Object> ofMoved = EntityLink.properties(link.type(), before.moved());
        LinkState now = LinkState.of(link.type(), link.properties());
        LinkState both = LinkState.of(link.type(), EntityLink.properties(link.type(), before.both()));
        if (now.statements().isEmpty()) {
            return saysAsBefore(link, before)
                    ? new Parts(ofStayed, ofMoved)
                    : new Parts(link.properties(), link.properties());
        }
        LinkState stayedBefore = LinkState.of(link.type(), ofStayed);
        LinkState movedBefore = LinkState.of(link.type(), ofMoved);
        List<LinkState.Statement> toStayed = back(stayedBefore, movedBefore, both, now);
        List<LinkState.Statement> toMoved = back(movedBefore, stayedBefore, both, now);
        for (LinkState.Statement statement : now.statements()) {
            if (both.of(statement.dataset()).isEmpty()) {
                (meansTheMoved(statement.dataset()) ? toMoved : toStayed).add(statement);
            }
        }
        return new Parts(
                toStayed.isEmpty()
                        ? proposal(ofStayed, stayedBefore)
                        : properties(toStayed, vanished(stayedBefore, now)),
                toMoved.isEmpty() ? proposal(ofMoved, movedBefore) : properties(toMoved, vanished(movedBefore, now)));
    }

    private static boolean saysAsBefore(EntityLink link, MergeNote.Joined before) {
        return EntityLink.json(link.properties()).equals(before.both());
    }

    /** What was no statement of a data set is as it was. */
    private static Map<String, Object> proposal(Map<String, Object> properties, LinkState before) {
        return before.statements().isEmpty() ? properties : Map.of();
    }

    /** The statements that one of the two had, as they were, unless their data sets say something else since. */
    private List<LinkState.Statement> back(LinkState one, LinkState other, LinkState both, LinkState now) {
        List<LinkState.Statement> back = new ArrayList<>();
        for (LinkState.Statement before : one.statements()) {
            now.of(before.dataset()).ifPresent(present -> {
                boolean asBefore = both.of(before.dataset())
                        .filter(joined -> joined.properties().equals(present.properties()))
                        .isPresent();
                if (!asBefore && other.of(before.dataset()).isPresent()) {
                    loadAgain.add(before.dataset());
                }
                back.add(
                        asBefore
                                ? new LinkState.Statement(before.dataset(), present.run(), before.properties())
                                : present);
            });
        }
        return back;
    }

    private static List<String> vanished(LinkState before, LinkState now) {
        List<String> still = before.vanished().stream()
                .filter(dataset -> now.of(dataset).isPresent()
                        && now.of(dataset)
                                .map(LinkState.Statement::run)
                                .equals(before.of(dataset).map(LinkState.Statement::run)))
                .toList();
        return Stream.concat(still.stream(), now.vanished().stream()).distinct().toList();
    }

    /** The links between the two, without what data sets said that were taken away since. */
    private List<Map<String, Object>> between(String back) {
        Set<String> datasets =
                new HashSet<>(tx.run(DATASETS).list(row -> row.get("id").asString()));
        List<Map<String, Object>> links = new ArrayList<>();
        for (MergeNote.Between link : note.between()) {
            LinkType type = LinkType.valueOf(link.type());
            Map<String, Object> properties = EntityLink.properties(type, link.properties());
            LinkState state = LinkState.of(type, properties);
            List<LinkState.Statement> left = state.statements().stream()
                    .filter(statement -> datasets.contains(statement.dataset()))
                    .toList();
            if (left.size() < state.statements().size()) {
                properties = left.isEmpty() ? Map.of() : properties(left, state.vanished());
            }
            if (!properties.isEmpty()) {
                boolean leads = type.symmetric() ? moved.id().compareTo(stayed.id()) < 0 : link.out();
                links.add(
                        EntityLink.row(type, leads ? back : node.element(), leads ? node.element() : back, properties));
            }
        }
        return links;
    }
}
