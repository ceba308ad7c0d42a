package innograph.loaders.write;

import innograph.loaders.write.LinkChange.Outcome;
import innograph.loaders.write.LinkChange.Provenance;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** Creates and changes links, many at a time. */
public final class LinkWriter {
    private static final String MARK = """
            UNWIND $nodes AS node
            MATCH (n) WHERE elementId(n) = node AND NOT n:Stale
            SET n:Stale
            """;

    private final Writers writers;
    private final Function<LinkChange, Set<String>> touched;
    private final Map<LinkType, Long> typesInTheGraph = new EnumMap<>(LinkType.class);
    private final WrittenLinks writtenHere = new WrittenLinks();

    /**
     * A writer.
     *
     * @param touched the ends of a new or changed link for which derived links have to be computed again
     */
    public LinkWriter(Writers writers, Function<LinkChange, Set<String>> touched) {
        this.writers = writers;
        this.touched = touched;
    }

    /** How many links were written. */
    public record Written(long created, long updated, long unchanged) {
        public static final Written NOTHING = new Written(0, 0, 0);

        public Written plus(Written more) {
            return new Written(created + more.created, updated + more.updated, unchanged + more.unchanged);
        }
    }

    /**
     * Brings the links into the graph.
     *
     * @param links no two with the same type and ends; all said by the same {@link Provenance}
     */
    public Written write(Collection<? extends LinkChange> links) {
        Written written = Written.NOTHING;
        for (List<List<LinkChange>> round : rounds(links)) {
            List<Function<SimpleQueryRunner, Written>> work = new ArrayList<>();
            for (List<LinkChange> match : round) {
                List<Group> groups = groups(match);
                work.add(tx -> writeAll(tx, groups));
            }
            written = writers.writeLinks(work).stream().reduce(written, Written::plus);
        }
        return written;
    }

    /** Takes links out of the graph; those that are not there don't matter. */
    public void delete(Collection<? extends LinkChange> links) {
        for (List<List<LinkChange>> round : rounds(links)) {
            List<Function<SimpleQueryRunner, Boolean>> work = new ArrayList<>();
            round.forEach(match -> work.add(tx -> {
                byType(match).forEach((type, ofType) -> tx.run(LinkCypher.delete(type), LinkCypher.ends(ofType)));
                return true;
            }));
            writers.writeLinks(work);
        }
    }

    private List<List<List<LinkChange>>> rounds(Collection<? extends LinkChange> links) {
        return new Tournament(writers.number()).rounds(List.copyOf(links), LinkChange::from, LinkChange::to);
    }

    /**
     * Links of a type that are written by one statement.
     *
     * @param absent true if none of them is in the graph, for certain; to look costs as much as half of the writing
     */
    private record Group(LinkType type, boolean absent, List<LinkChange> links) {}

    private List<Group> groups(List<LinkChange> match) {
        List<Group> groups = new ArrayList<>();
        byType(match).forEach((type, links) -> {
            boolean looksAlways = isInTheGraph(type);
            List<LinkChange> absent = new ArrayList<>();
            List<LinkChange> perhapsThere = new ArrayList<>();
            for (LinkChange link : links) {
                boolean writtenBefore = writtenHere.add(type, link.from(), link.to());
                (looksAlways || writtenBefore ? perhapsThere : absent).add(link);
            }
            groups.add(new Group(type, true, absent));
            groups.add(new Group(type, false, perhapsThere));
        });
        groups.removeIf(group -> group.links().isEmpty());
        return groups;
    }

    /** Whether the graph had links of this type before this writer began; the database keeps count of them. */
    private boolean isInTheGraph(LinkType type) {
        return typesInTheGraph.computeIfAbsent(type, this::countInTheGraph) > 0;
    }

    private long countInTheGraph(LinkType type) {
        Function<SimpleQueryRunner, Long> count =
                tx -> tx.run(LinkCypher.count(type)).single().get("links").asLong();
        return writers.write(List.of(count)).getFirst();
    }

    /** Links of one node lie together, which spares the database much reading. */
    private static Map<LinkType, List<LinkChange>> byType(List<LinkChange> links) {
        Map<LinkType, List<LinkChange>> byType = new EnumMap<>(LinkType.class);
        links.forEach(link ->
                byType.computeIfAbsent(link.type(), type -> new ArrayList<>()).add(link));
        byType.values().forEach(ofType -> ofType.sort(Comparator.comparing(LinkChange::to)));
        return byType;
    }

    private Written writeAll(SimpleQueryRunner tx, List<Group> groups) {
        Written written = Written.NOTHING;
        Set<String> stale = new LinkedHashSet<>();
        for (Group group : groups) {
            written = written.plus(group.absent() ? create(tx, group, stale) : bring(tx, group, stale));
        }
        if (!stale.isEmpty()) {
            tx.run(MARK, Map.of("nodes", List.copyOf(stale))).consume();
        }
        return written;
    }

    private Written create(SimpleQueryRunner tx, Group group, Set<String> stale) {
        Result result = tx.run(LinkCypher.create(group.type()), LinkCypher.parameters(group.type(), group.links()));
        Written written = new Written(result.consume().counters().relationshipsCreated(), 0, 0);
        requireAll(group, written);
        group.links().forEach(link -> stale.addAll(touched.apply(link)));
        return written;
    }

    /** Creates what is not there; what is there comes back for a decision. */
    private Written bring(SimpleQueryRunner tx, Group group, Set<String> stale) {
        List<LinkChange> links = group.links();
        boolean[] there = new boolean[links.size()];
        long updated = 0;
        long unchanged = 0;
        List<Map<String, Object>> changes = new ArrayList<>();
        Result result =
                tx.run(LinkCypher.createIfAbsent(group.type()), LinkCypher.parameters(group.type(), group.links()));
        while (result.hasNext()) {
            Record row = result.next();
            int i = row.get("i").asInt();
            there[i] = true;
            Outcome outcome = links.get(i).over(row.get("properties").asMap(Value::asObject));
            outcome.properties()
                    .ifPresent(properties ->
                            changes.add(Map.of("id", row.get("id").asString(), "properties", properties)));
            if (outcome.changed()) {
                updated++;
                stale.addAll(touched.apply(links.get(i)));
            } else {
                unchanged++;
            }
        }
        Written written = new Written(result.consume().counters().relationshipsCreated(), updated, unchanged);
        requireAll(group, written);
        if (!changes.isEmpty()) {
            tx.run(LinkCypher.CHANGE, Map.of("rows", changes)).consume();
        }
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                stale.addAll(touched.apply(links.get(i)));
            }
        }
        return written;
    }

    private static void requireAll(Group group, Written written) {
        long all = written.created() + written.updated() + written.unchanged();
        if (all != group.links().size()) {
            throw new IllegalStateException("of %d links %s only %d were written"
                    .formatted(group.links().size(), group.type(), all));
        }
    }
}
