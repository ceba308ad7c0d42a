package innograph.loaders.load;

import innograph.loaders.load.EntityLink.Towards;
import innograph.loaders.load.Identity.Subject;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.SimpleQueryRunner;

/** One merge, in one transaction. The node with more links stays, whichever of the two has its word first. */
final class Merging {
    private static final String CLOSES_CIRCLE = """
            MATCH (a) WHERE elementId(a) = $one
            MATCH (b) WHERE elementId(b) = $other
            RETURN EXISTS { (a)-[:PART_OF]->()-[:PART_OF]->{1,20}(b) } OR EXISTS { (b)-[:PART_OF]->()-[:PART_OF]->{1,20}(a) }
              OR EXISTS { (a)-[:BROADER]->()-[:BROADER]->{1,20}(b) } OR EXISTS { (b)-[:BROADER]->()-[:BROADER]->{1,20}(a) }
              AS circle
            """;

    private static final String MOVE_EDITS = """
            MATCH (edit:Edit)-[of:OF]->(moved) WHERE elementId(moved) = $moved
            MATCH (stayed) WHERE elementId(stayed) = $stayed
            WITH edit, of, stayed, EXISTS { (edit)-[:OF]->(stayed) } AS both
            DELETE of
            MERGE (edit)-[:OF]->(stayed)
            RETURN edit.number AS number, both ORDER BY number
            """;

    /** The id goes first: the store takes one that this transaction gave and deletes for taken still. */
    private static final String DELETE = """
            MATCH (e) WHERE elementId(e) = $node
            REMOVE e.id
            WITH e
            OPTIONAL MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier)
            DETACH DELETE i
            WITH DISTINCT e
            DETACH DELETE e
            """;

    private static final String LATEST_RUN = "MATCH (run:LoadRun) RETURN coalesce(max(run.number), 0) AS number";

    private static final String NOTE = """
            WITH COLLECT { MATCH (m:Merge) WHERE m.number > 0 RETURN m.number ORDER BY m.number DESC LIMIT 1 } AS last
            WITH coalesce(head(last), 0) + 1 AS number
            CREATE (m:Merge {id: 'merge-' + number, number: number, at: $at})
            SET m += $merge
            RETURN properties(m) AS merge
            """;

    private final SimpleQueryRunner tx;
    private final EntityNode kept;
    private final EntityNode merged;
    /** The one that goes, and the one that stays, as nodes. */
    private final EntityNode moved;

    private final EntityNode stayed;

    private Merging(SimpleQueryRunner tx, EntityNode kept, EntityNode merged) {
        this.tx = tx;
        this.kept = kept;
        this.merged = merged;
        boolean keptMoves = kept.links() < merged.links();
        this.moved = keptMoves ? kept : merged;
        this.stayed = keptMoves ? merged : kept;
    }

    /** Finds the two; empty if they are one already. */
    static Optional<Merging> of(SimpleQueryRunner tx, Merge merge) {
        EntityNode one = named(tx, merge.kept());
        EntityNode other = named(tx, merge.merged());
        if (one.element().equals(other.element())) {
            return Optional.empty();
        }
        boolean asWritten = merge.asGiven()
                || Side.BY_RANK.compare(
                                one.state().bySide().getFirst(),
                                other.state().bySide().getFirst())
                        <= 0;
        return Optional.of(asWritten ? new Merging(tx, one, other) : new Merging(tx, other, one));
    }

    private static EntityNode named(SimpleQueryRunner tx, String identifier) {
        return EntityNode.named(tx, identifier)
                .orElseThrow(() -> new LoadException(
                        LoadProblem.ENTITY_UNKNOWN, "the graph has nothing with the identifier " + identifier));
    }

    /** Refuses what would be wrong. */
    void check(Decisions decisions, int mostLinks) {
        if (kept.state().type() != merged.state().type()) {
            throw refusal(
                    LoadProblem.MERGE_IMPOSSIBLE,
                    "can't be one: the first is of the type %s, the second of %s"
                            .formatted(
                                    kept.state().type().label(),
                                    merged.state().type().label()));
        }
        if (schemes(kept).contains(Scheme.WRITTEN) || schemes(merged).contains(Scheme.WRITTEN)) {
            throw refusal(
                    LoadProblem.MERGE_IMPOSSIBLE, "can't be one: what was written through the API is changed there");
        }
        decisions
                .on(kept.identifiers(), merged.identifiers())
                .filter(decision -> !decision.same())
                .ifPresent(decision -> {
                    throw refusal(
                            LoadProblem.MERGE_WAS_REJECTED,
                            "are different: %s decided so on %s; `innograph resolve confirm` decides anew"
                                    .formatted(decision.by(), decision.at().toLocalDate()));
                });
        Set<Scheme> exclusive = schemes(kept);
        exclusive.retainAll(schemes(merged));
        exclusive.removeIf(scheme -> !scheme.exclusive());
        if (!exclusive.isEmpty()) {
            throw refusal(
                    LoadProblem.MERGE_CONTRADICTS_AUTHORITY,
                    "are two: each has an identifier of the scheme %s, which gives one thing one identifier"
                            .formatted(exclusive.iterator().next().prefix()));
        }
        if (moved.links() > mostLinks) {
            throw refusal(
                    LoadProblem.MERGE_TOO_LARGE,
                    "both have more than %,d links (%,d and %,d); raise INNOGRAPH_RESOLVE_LINKS to merge them"
                            .formatted(mostLinks, kept.links(), merged.links()));
        }
        if (tx.run(CLOSES_CIRCLE, Map.of("one", kept.element(), "other", merged.element()))
                .single()
                .get("circle")
                .asBoolean()) {
            throw refusal(
                    LoadProblem.MERGE_CLOSES_CIRCLE,
                    "can't be one: one is above the other in a hierarchy, with others between");
        }
    }

    private static Set<Scheme> schemes(EntityNode node) {
        Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        node.identifiers()
                .forEach(identifier -> Identifier.parse(identifier).ifPresent(parsed -> schemes.add(parsed.scheme())));
        return schemes;
    }

    private LoadException refusal(LoadProblem problem, String why) {
        return new LoadException(problem, "%s and %s %s".formatted(kept.id(), merged.id(), why));
    }

    /** Makes one node of the two and notes how to undo it. */
    Merged carryOut(Merge merge, ZonedDateTime at) {
        EntityState one = kept.state().merged(merged.state());
        EntityNode.markAround(tx, moved.element());
        stayed.markFor(tx, one);
        List<EntityLink> links = EntityLink.of(tx, moved.element());
        List<EntityLink> between = links.stream().filter(this::isBetween).toList();
        links = links.stream().filter(link -> !isBetween(link)).toList();
        Map<Towards, EntityLink> same = EntityLink.same(tx, stayed.element(), links);
        MergeNote note = note(links, same, between, movedEdits());
        tx.run(DELETE, Map.of("node", moved.element())).consume();
        EntityWriter.update(tx, Subject.of(stayed.element(), stayed.state(), one));
        move(links, same, one);
        return Merger.merged(tx.run(NOTE, Map.of("at", at, "merge", properties(merge, one, note, same.values())))
                .single());
    }

    private boolean isBetween(EntityLink link) {
        return link.other().equals(stayed.element());
    }

    private Map<Long, Boolean> movedEdits() {
        Map<Long, Boolean> edits = new TreeMap<>();
        tx.run(MOVE_EDITS, Map.of("moved", moved.element(), "stayed", stayed.element()))
                .list()
                .forEach(row ->
                        edits.put(row.get("number").asLong(), row.get("both").asBoolean()));
        return edits;
    }

    private MergeNote note(
            List<EntityLink> links, Map<Towards, EntityLink> same, List<EntityLink> between, Map<Long, Boolean> edits) {
        List<MergeNote.Moved> alone = new ArrayList<>();
        List<MergeNote.Joined> joined = new ArrayList<>();
        for (EntityLink link : links) {
            EntityLink beside = same.get(link.towards());
            if (beside == null) {
                alone.add(new MergeNote.Moved(link.type().name(), link.out(), link.otherId(), link.datasets()));
            } else {
                joined.add(new MergeNote.Joined(
                        link.type().name(),
                        link.out(),
                        link.otherId(),
                        EntityLink.json(link.properties()),
                        EntityLink.json(beside.properties()),
                        EntityLink.json(link.joined(beside))));
            }
        }
        return new MergeNote(
                sides(moved),
                sides(stayed),
                List.copyOf(moved.identifiers()),
                vanished(moved.state()),
                vanished(stayed.state()),
                alone,
                joined,
                between.stream()
                        .map(link -> new MergeNote.Between(
                                link.type().name(), link.out(), EntityLink.json(link.properties())))
                        .toList(),
                List.copyOf(edits.keySet()),
                edits.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList(),
                tx.run(LATEST_RUN).single().get("number").asLong());
    }

    /** Names that the sides of a node have from now on. */
    private List<String> sides(EntityNode node) {
        List<String> names = node.state().sideNames();
        return node.element().equals(kept.element())
                ? names
                : node.state().bySide().stream()
                        .map(side ->
                                side.differingFrom(kept.state().sideNames()).name())
                        .toList();
    }

    private static Map<String, Long> vanished(EntityState state) {
        Map<String, Long> vanished = new TreeMap<>();
        state.statements().stream()
                .filter(statement -> state.vanished().contains(statement.dataset()))
                .forEach(statement -> vanished.merge(statement.dataset(), statement.run(), Math::max));
        return vanished;
    }

    private void move(List<EntityLink> links, Map<Towards, EntityLink> same, EntityState one) {
        List<Map<String, Object>> alone = new ArrayList<>();
        Map<String, Map<String, Object>> joined = new LinkedHashMap<>();
        for (EntityLink link : links) {
            EntityLink beside = same.get(link.towards());
            if (beside == null) {
                alone.add(link.at(stayed.element(), one.id(), link.properties()));
            } else {
                joined.put(beside.link(), link.joined(beside));
            }
        }
        EntityLink.create(tx, alone);
        EntityLink.change(tx, joined);
    }

    /**
     * What the graph is to keep of the merge.
     *
     * @param joined the other ends of these links matter too: a later merge that joins links with this one stands on it
     */
    private Map<String, Object> properties(
            Merge merge, EntityState one, MergeNote note, Collection<EntityLink> joined) {
        Set<String> identifiers = new TreeSet<>(kept.identifiers());
        identifiers.addAll(merged.identifiers());
        Set<String> touched = new LinkedHashSet<>();
        joined.forEach(link -> touched.add(link.otherId()));
        Map<String, Object> properties = new TreeMap<>();
        properties.put("kept", kept.id());
        properties.put("keptName", kept.name());
        properties.put("merged", merged.id());
        properties.put("mergedName", merged.name());
        properties.put("score", merge.score());
        properties.put("evidence", merge.evidence());
        properties.put("by", merge.by());
        properties.put("links", note.links().size());
        properties.put("joined", note.joined().size());
        properties.put("identifiers", List.copyOf(identifiers));
        properties.put("sides", one.sideNames());
        properties.put("touched", List.copyOf(touched));
        properties.put("note", note.json());
        return properties;
    }
}
