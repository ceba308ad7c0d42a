package innograph.queries.indicator;

import innograph.model.OrganizationKind;
import innograph.model.indicator.Counted;
import innograph.model.indicator.CountingRule;
import innograph.model.indicator.Term;
import innograph.model.indicator.Tie;
import innograph.queries.Keyset;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as a statement. Which of the fixed texts it is follows from what the rule counts; all that the rule names becomes a
 * parameter.
 *
 * @param rule how it is counted
 * @param regions ids of the regions in which it is counted, and in their parts
 * @param partners ids of the rule's partner regions
 * @param host id of what the rule names as house; empty if it names none
 */
record RuleStatement(CountingRule rule, List<String> regions, List<String> partners, String host) {
    private static final String SEATED = """
            UNWIND $regions AS id
            MATCH (:Entity {id: id})<-[:PART_OF*0..3]-(:Region)<-[:LOCATED_IN]-(o:Organization)
            """;

    /** Days of organizations: those of the recognition if the rule asks for one; a year alone means its last day. */
    private static final String ORGANIZATION = """
            WITH DISTINCT n
            WHERE coalesce(n.status, 'active') = 'active'
              AND (size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels))
              AND (size($levels) = 0 OR n.recognized IN $levels)
              AND (size($titles) = 0 OR any(title IN n.titles WHERE title IN $titles))
            WITH n, CASE WHEN size($levels) > 0 THEN n.recognizedSince END AS recognized,
              CASE WHEN n.established IS NOT NULL THEN date({year: n.established, month: 12, day: 31}) END AS established
            WITH n, coalesce(recognized, established) AS since, null AS until, 1.0 AS value
            """;

    private static final String OF_SEAT = SEATED + "WITH o AS n\n" + ORGANIZATION;

    private static final String OF_HOST = "MATCH (:Entity {id: $host})-[:HOSTS]->(n:Organization)\n" + ORGANIZATION;

    private static final String OF_MEMBERS = SEATED + """
            MATCH (o)-[:MEMBER_OF]->(n:Organization)
            WITH DISTINCT n
            WHERE size($partners) = 0 OR EXISTS {
              (n)<-[:MEMBER_OF]-(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(p:Region) WHERE p.id IN $partners
            }
            """ + ORGANIZATION;

    private static final String PERSONS = SEATED + """
            MATCH (o)<-[work:AFFILIATED_WITH]-(n:Person) WHERE size($roles) = 0 OR work.role IN $roles
            WITH n, min(work.from) AS first, count(work.from) < count(*) AS sinceEver,
              max(work.to) AS last, count(work.to) < count(*) AS stillThere
            WITH n, CASE WHEN NOT sinceEver THEN date({year: first, month: 12, day: 31}) END AS since,
              CASE WHEN NOT stillThere THEN date({year: last, month: 12, day: 31}) END AS until, 1.0 AS value
            """;

    private static final String PATENTS = SEATED + """
            MATCH (o)<-[:APPLIED_BY]-(n:Patent)
            WHERE n.granted IS NOT NULL
              AND (size($kinds) = 0 OR left(n.kind, 1) IN $kinds)
              AND (size($offices) = 0 OR n.jurisdiction IN $offices)
            WITH DISTINCT n
            WITH n, n.granted AS since, CASE WHEN $years IS NOT NULL THEN n.filed + duration({years: $years}) END AS until, 1.0 AS value
            """;

    private static final String PROJECTS = """
            UNWIND $regions AS id
            MATCH (:Entity {id: id})<-[:PART_OF*0..3]-(part:Region)
            CALL (part) {
              MATCH (part)<-[:LOCATED_IN]-(n:Project) RETURN n
              UNION
              MATCH (part)<-[:LOCATED_IN]-(:Organization)-[:PARTICIPATES_IN]->(n:Project) RETURN n
            }
            WITH DISTINCT n WHERE size($programmes) = 0 OR n.programme IN $programmes
            WITH n, n.start AS since, n.end AS until, 1.0 AS value
            """;

    /** What is known not to be in the register, or not any more, does not count. */
    private static final String DEALS = SEATED + """
            MATCH (o)<-[tie:BUYER|SELLER]-(c:Contract)
            WHERE type(tie) IN $ties AND coalesce(c.state, 'REGISTERED') = 'REGISTERED'
              AND (size($kinds) = 0 OR c.kind IN $kinds)
              AND (size($statuses) = 0 OR c.status IN $statuses)
              AND (size($partners) = 0 OR EXISTS {
                MATCH (c)-[other:BUYER|SELLER]->(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(p:Region)
                WHERE type(other) <> type(tie) AND p.id IN $partners
              })
            WITH DISTINCT c
            """;

    private static final String CONTRACTS = DEALS + """
            WITH c AS n, c.signed AS since, null AS until,
              CASE WHEN $sum IS NULL THEN 1.0 WHEN c.currency = $currency THEN toFloat(c[$sum]) END AS value
            """;

    private static final String RESULTS = DEALS + """
            MATCH (c)-[:TRANSFERS]->(n:Offer|Patent)
            WITH n, min(c.signed) AS since, null AS until, 1.0 AS value
            """;

    private static final String TIMELINE = """
            RETURN since, until, count(*) AS things, count(value) AS valued, coalesce(sum(value), 0.0) AS sum
            """;

    /** What {@link Timeline.Entry#within} says of days, and what has nothing to add is not counted. */
    private static final String WITHIN = """
            WITH n, since, until, value
            WHERE value IS NOT NULL AND CASE
              WHEN $first IS NULL THEN (since IS NULL OR since <= $last) AND (until IS NULL OR until >= $last)
              ELSE since >= $first AND since <= $last END
            """;

    private String things() {
        return switch (rule.counted()) {
            case ORGANIZATIONS ->
                rule.value(Term.HOST).isPresent() ? OF_HOST : rule.tie() == Tie.MEMBERS ? OF_MEMBERS : OF_SEAT;
            case PERSONS -> PERSONS;
            case PATENTS -> PATENTS;
            case PROJECTS -> PROJECTS;
            case CONTRACTS -> CONTRACTS;
            case RESULTS -> RESULTS;
        };
    }

    String timeline() {
        return things() + TIMELINE;
    }

    /** How many things count in the days of {@link #parameters(Days)}. */
    String count() {
        return things() + WITHIN + "RETURN count(*) AS things";
    }

    /** A part of the things that count; the largest contribution first if they contribute differently. */
    String page(Slice slice, Map<String, Object> parameters) {
        Keyset keyset = keyset();
        String behind = keyset.behind(slice, parameters);
        parameters.put("limit", slice.andOneMore());
        return things()
                + WITHIN
                + "WITH * WHERE " + behind
                + " RETURN " + Entity.PROJECTION + " AS thing, since, until, value ORDER BY "
                + keyset.order(slice.backward())
                + " LIMIT $limit";
    }

    private Keyset keyset() {
        List<Keyset.Key> keys = rule.isSum() ? List.of(new Keyset.Key("value", true, false)) : List.of();
        return new Keyset(keys, "n.id");
    }

    Map<String, Object> parameters(Days days) {
        Map<String, Object> parameters = parameters();
        parameters.put("first", days.from());
        parameters.put("last", days.until());
        return parameters;
    }

    Map<String, Object> parameters() {
        boolean organizations = rule.counted() == Counted.ORGANIZATIONS;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("regions", regions);
        parameters.put("partners", partners);
        parameters.put("host", host);
        parameters.put("labels", organizations ? labels() : List.of());
        parameters.put("kinds", organizations ? List.of() : rule.values(Term.KINDS));
        parameters.put("levels", rule.levels());
        parameters.put("titles", rule.values(Term.TITLES));
        parameters.put("roles", rule.values(Term.ROLES));
        parameters.put("programmes", rule.values(Term.PROGRAMMES));
        parameters.put("offices", rule.values(Term.OFFICES));
        parameters.put("years", rule.years().isPresent() ? rule.years().getAsInt() : null);
        parameters.put("statuses", rule.values(Term.STATUSES));
        parameters.put(
                "ties",
                rule.tie() == Tie.PARTY
                        ? List.of("BUYER", "SELLER")
                        : List.of(rule.tie().name()));
        parameters.put("sum", rule.value(Term.SUM).orElse(null));
        parameters.put("currency", rule.value(Term.CURRENCY).orElse(null));
        return parameters;
    }

    private List<String> labels() {
        return rule.values(Term.KINDS).stream()
                .map(kind -> OrganizationKind.valueOf(kind).label())
                .toList();
    }
}
