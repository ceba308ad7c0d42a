package innograph.loaders.load;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** All that people decided on pairs, by the identifiers that the two had then; as many as people can take. */
final class Decisions {
    private static final String ALL = """
            MATCH (d:SameAsDecision)
            RETURN d.one AS one, d.other AS other, d.decision = 'CONFIRMED' AS same, d.by AS by, d.at AS at
            ORDER BY d.at, d.pair
            """;

    private final List<Decision> all;
    private final Map<String, List<Decision>> byIdentifier = new HashMap<>();

    /**
     * A decision.
     *
     * @param one identifiers of the one
     * @param other identifiers of the other
     * @param same true if a person said that they are the same
     */
    record Decision(Set<String> one, Set<String> other, boolean same, String by, ZonedDateTime at) {
        private boolean isAbout(Collection<String> first, Collection<String> second) {
            return pairs(first, second) || pairs(second, first);
        }

        private boolean pairs(Collection<String> first, Collection<String> second) {
            return !Collections.disjoint(one, first) && !Collections.disjoint(other, second);
        }
    }

    private Decisions(List<Decision> all) {
        this.all = all;
        for (Decision decision : all) {
            Set<String> identifiers = new HashSet<>(decision.one());
            identifiers.addAll(decision.other());
            identifiers.forEach(identifier -> byIdentifier
                    .computeIfAbsent(identifier, _ -> new ArrayList<>())
                    .add(decision));
        }
    }

    static Decisions read(SimpleQueryRunner tx) {
        return new Decisions(tx.run(ALL).list(Decisions::decision));
    }

    private static Decision decision(Record row) {
        return new Decision(
                Set.copyOf(row.get("one").asList(Value::asString)),
                Set.copyOf(row.get("other").asList(Value::asString)),
                row.get("same").asBoolean(),
                row.get("by").asString(),
                row.get("at").asZonedDateTime());
    }

    /** The last decision on two entities with these identifiers; empty if nobody decided. */
    Optional<Decision> on(Collection<String> one, Collection<String> other) {
        return one.stream()
                .flatMap(identifier -> byIdentifier.getOrDefault(identifier, List.of()).stream())
                .filter(decision -> decision.isAbout(one, other))
                .max(Comparator.comparing(Decision::at));
    }

    /** In the order in which they were made. */
    List<Decision> all() {
        return all;
    }
}
