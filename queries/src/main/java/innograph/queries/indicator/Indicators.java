package innograph.queries.indicator;

import innograph.model.OrganizationKind;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The indicators of a plan, measured. */
public final class Indicators {
    /** An indicator that counts a kind of organization counts those with their seat in the plan's region or a part of it. */
    private static final String PROGRESS = """
            MATCH (plan:Plan {id: $plan})<-[:FOR]-(n:Indicator)
            OPTIONAL MATCH (plan)-[:FOR]->(region:Region)
            CALL (n, region) {
              WITH n, region WHERE n.countsKind IS NOT NULL AND region IS NOT NULL
              MATCH (region)<-[:PART_OF*0..3]-(:Region)<-[:LOCATED_IN]-(o:Organization)
              WHERE $labels[n.countsKind] IN labels(o)
              RETURN count(DISTINCT o) AS counted
            }
            RETURN %s AS indicator,
              CASE WHEN n.countsKind IS NULL OR region IS NULL THEN null ELSE counted END AS measured,
              COLLECT { MATCH (n)<-[:FOR]-(t:Target) RETURN {labels: labels(t), properties: properties(t)} } AS targets
            ORDER BY n.id
            """.formatted(Entity.PROJECTION);

    private static final Map<String, Object> KIND_LABELS =
            Arrays.stream(OrganizationKind.values()).collect(Collectors.toMap(Enum::name, OrganizationKind::label));

    private final Reader reader;

    public Indicators(Reader reader) {
        this.reader = reader;
    }

    /** All indicators of a plan in the order of their ids; none if there is no such plan. */
    public List<IndicatorProgress> of(String plan) {
        return reader.rows(PROGRESS, Map.of("plan", plan, "labels", KIND_LABELS), Indicators::progress);
    }

    private static IndicatorProgress progress(Record row) {
        Value value = row.get("measured");
        OptionalDouble measured = value.isNull() ? OptionalDouble.empty() : OptionalDouble.of(value.asDouble());
        List<IndicatorProgress.Target> targets = row.get("targets").asList(Entity::of).stream()
                .sorted(Comparator.comparing((Entity target) ->
                                String.valueOf(target.properties().getOrDefault("due", "9999")))
                        .thenComparing(Entity::id))
                .map(target -> new IndicatorProgress.Target(target, share(measured, target)))
                .toList();
        return new IndicatorProgress(Entity.of(row.get("indicator")), measured, targets);
    }

    private static OptionalDouble share(OptionalDouble measured, Entity target) {
        if (measured.isPresent()
                && target.properties().get("value") instanceof Number number
                && number.doubleValue() > 0) {
            return OptionalDouble.of(measured.getAsDouble() / number.doubleValue());
        }
        return OptionalDouble.empty();
    }
}
