package innograph.loaders.write;

import innograph.model.LinkType;
import innograph.model.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Creates and changes links, many at a time. */
public final class LinkWriter {
    /**
     * The type of a relationship and its properties can't be parameters; they come from the model. What is said of the links
     * comes in columns, which cost the database much less than maps do. Existing links come back for a decision.
     */
    private static final Map<LinkType, String> CREATE = statements(type -> """
            UNWIND range(0, size($ends[0]) - 1) AS i
            MATCH (a) WHERE elementId(a) = $ends[0][i]
            MATCH (b) WHERE elementId(b) = $ends[1][i]
            OPTIONAL MATCH (a)-[r:%1$s]-%2$s(b)
            FOREACH (_ IN CASE WHEN r IS NULL THEN [1] ELSE [] END | CREATE (a)-[:%1$s {%3$s}]->(b))
            WITH i, r WHERE r IS NOT NULL
            RETURN i, elementId(r) AS id, properties(r) AS properties
            """.formatted(
            type,
            arrow(type),
            columns(type).map(name -> "`%1$s`: $`%1$s`[i]".formatted(name)).collect(Collectors.joining(", "))));

    private static final Map<LinkType, String> DELETE = statements(type -> """
            UNWIND range(0, size($ends[0]) - 1) AS i
            MATCH (a) WHERE elementId(a) = $ends[0][i]
            MATCH (b) WHERE elementId(b) = $ends[1][i]
            MATCH (a)-[r:%s]-%s(b)
            DELETE r
            """.formatted(type, arrow(type)));

    private static final String CHANGE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            SET r = row.properties
            """;

    private static final String MARK = """
            UNWIND $nodes AS node
            MATCH (n) WHERE elementId(n) = node AND NOT n:Stale
            SET n:Stale
            """;

    private final Writers writers;
    private final Function<LinkChange, Set<String>> touched;

    /**
     * A writer.
     *
     * @param touched the ends of a new or changed link for which derived links have to be computed again
     */
    public LinkWriter(Writers writers, Function<LinkChange, Set<String>> touched) {
        this.writers = writers;
        this.touched = touched;
    }

    private static Map<LinkType, String> statements(Function<LinkType, String> statement) {
        Map<LinkType, String> statements = new EnumMap<>(LinkType.class);
        for (LinkType type : LinkType.values()) {
            statements.put(type, statement.apply(type));
        }
        return statements;
    }

    private static String arrow(LinkType type) {
        return type.symmetric() ? "" : ">";
    }

    /** All that a new link may say. */
    private static Stream<String> columns(LinkType type) {
        return Stream.concat(type.properties().stream().map(Property::name), Stream.of("clause", "datasets", "runs"));
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
     * @param links no two with the same type and ends
     */
    public Written write(Collection<? extends LinkChange> links) {
        Written written = Written.NOTHING;
        for (List<List<LinkChange>> round : rounds(links)) {
            List<Function<TransactionContext, Written>> work = new ArrayList<>();
            round.forEach(match -> work.add(tx -> writeAll(tx, match)));
            written = writers.write(work).stream().reduce(written, Written::plus);
        }
        return written;
    }

    /** Takes links out of the graph; those that are not there don't matter. */
    public void delete(Collection<? extends LinkChange> links) {
        for (List<List<LinkChange>> round : rounds(links)) {
            List<Function<TransactionContext, Boolean>> work = new ArrayList<>();
            round.forEach(match -> work.add(tx -> {
                byType(match).forEach((type, ofType) -> tx.run(statement(DELETE, type), ends(ofType)));
                return true;
            }));
            writers.write(work);
        }
    }

    private List<List<List<LinkChange>>> rounds(Collection<? extends LinkChange> links) {
        return new Tournament(writers.number()).rounds(List.copyOf(links), LinkChange::from, LinkChange::to);
    }

    private Written writeAll(TransactionContext tx, List<LinkChange> links) {
        Written written = Written.NOTHING;
        Set<String> stale = new LinkedHashSet<>();
        for (Map.Entry<LinkType, List<LinkChange>> ofType : byType(links).entrySet()) {
            written = written.plus(write(tx, ofType.getKey(), ofType.getValue(), stale));
        }
        if (!stale.isEmpty()) {
            tx.run(MARK, Map.of("nodes", List.copyOf(stale))).consume();
        }
        return written;
    }

    /** Links of one node lie together, which spares the database much reading. */
    private static Map<LinkType, List<LinkChange>> byType(List<LinkChange> links) {
        Map<LinkType, List<LinkChange>> byType = new EnumMap<>(LinkType.class);
        links.forEach(link ->
                byType.computeIfAbsent(link.type(), type -> new ArrayList<>()).add(link));
        byType.values().forEach(ofType -> ofType.sort(Comparator.comparing(LinkChange::to)));
        return byType;
    }

    private Written write(TransactionContext tx, LinkType type, List<LinkChange> links, Set<String> stale) {
        Map<String, Object> parameters = new HashMap<>(ends(links));
        columns(type).forEach(name -> parameters.put(name, column(name, links)));
        boolean[] there = new boolean[links.size()];
        long updated = 0;
        long unchanged = 0;
        List<Map<String, Object>> changes = new ArrayList<>();
        Result result = tx.run(statement(CREATE, type), parameters);
        while (result.hasNext()) {
            Record row = result.next();
            int i = row.get("i").asInt();
            there[i] = true;
            LinkChange.Outcome outcome = links.get(i).over(row.get("properties").asMap(Value::asObject));
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
        long created = result.consume().counters().relationshipsCreated();
        if (created + updated + unchanged != links.size()) {
            throw new IllegalStateException(
                    "of %d links %s only %d were written".formatted(links.size(), type, created + updated + unchanged));
        }
        if (!changes.isEmpty()) {
            tx.run(CHANGE, Map.of("rows", changes)).consume();
        }
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                stale.addAll(touched.apply(links.get(i)));
            }
        }
        return new Written(created, updated, unchanged);
    }

    /** Values of one property, null where a link says nothing; empty if none says anything. */
    private static List<@Nullable Object> column(String name, List<LinkChange> links) {
        List<@Nullable Object> values = new ArrayList<>(links.size());
        boolean empty = true;
        for (LinkChange link : links) {
            Object value = link.properties().get(name);
            empty &= value == null;
            values.add(value);
        }
        return empty ? List.of() : values;
    }

    private static Map<String, Object> ends(List<LinkChange> links) {
        return Map.of(
                "ends",
                List.of(
                        links.stream().map(LinkChange::from).toList(),
                        links.stream().map(LinkChange::to).toList()));
    }

    private static String statement(Map<LinkType, String> statements, LinkType type) {
        return Objects.requireNonNull(statements.get(type));
    }
}
