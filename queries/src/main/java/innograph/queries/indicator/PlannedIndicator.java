package innograph.queries.indicator;

import innograph.model.indicator.CountingRule;
import innograph.model.indicator.Term;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * An indicator as its plan states it.
 *
 * @param issued year of the plan; null if the graph does not know it
 * @param regions for which the plan is
 * @param rule how the indicator is counted; empty if it has no rule, or one that can't be read
 */
record PlannedIndicator(
        Entity indicator,
        @Nullable Integer issued,
        List<Entity> regions,
        List<Entity> targets,
        Optional<CountingRule> rule) {
    private static final String STATED =
            """
            OPTIONAL MATCH (plan)-[:FOR]->(region:Region)
            WITH plan, n, region ORDER BY region.id
            WITH plan, n, collect(%s) AS regions
            RETURN %s AS indicator, plan.issued AS issued, [r IN regions WHERE r.properties IS NOT NULL] AS regions,
              COLLECT { MATCH (n)<-[:FOR]-(t:Target) RETURN %s } AS targets
            ORDER BY n.id
            """.formatted(Entity.projection("region"), Entity.PROJECTION, Entity.projection("t"));

    private static final String OF_PLAN = "MATCH (plan:Plan {id: $id})<-[:FOR]-(n:Indicator)\n" + STATED;
    private static final String ONE = "MATCH (n:Indicator {id: $id})-[:FOR]->(plan:Plan)\n" + STATED;

    PlannedIndicator {
        regions = List.copyOf(regions);
        targets = List.copyOf(targets);
    }

    /** All of a plan, in the order of their ids. */
    static List<PlannedIndicator> of(String plan, Reader reader) {
        return reader.rows(OF_PLAN, Map.of("id", plan), PlannedIndicator::read);
    }

    /** The one of this id; empty if the graph has none. */
    static Optional<PlannedIndicator> named(String indicator, Reader reader) {
        return reader.rows(ONE, Map.of("id", indicator), PlannedIndicator::read).stream()
                .findFirst();
    }

    private static PlannedIndicator read(Record row) {
        Entity indicator = Entity.of(row.get("indicator"));
        Value issued = row.get("issued");
        return new PlannedIndicator(
                indicator,
                issued.isNull() ? null : issued.asInt(),
                row.get("regions").asList(Entity::of),
                row.get("targets").asList(Entity::of),
                indicator.text("rule").flatMap(CountingRule::parse));
    }

    /** Identifiers that the rule names. */
    Stream<String> named() {
        return rule.stream()
                .flatMap(rule -> Stream.concat(rule.values(Term.PARTNERS).stream(), rule.values(Term.HOST).stream()));
    }

    List<String> regionIds() {
        return regions.stream().map(Entity::id).toList();
    }

    /** Inhabitants of all regions; null if those of one are not known. */
    @Nullable
    Long population() {
        long sum = 0;
        for (Entity region : regions) {
            if (!(region.properties().get("population") instanceof Number inhabitants)) {
                return null;
            }
            sum += inhabitants.longValue();
        }
        return regions.isEmpty() ? null : sum;
    }
}
