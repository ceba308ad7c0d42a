package innograph.queries.flows;

import innograph.queries.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Flows of technology between regions: by contracts, and by patents that build on others. */
public final class Flows {
    /** Ids of the regions where those at the end of a link are: of the one that is named, or of those of the level. */
    private static final String REGIONS = """
            COLLECT {
              MATCH (%s)-[:%s]->()-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(r:Region)
              WHERE CASE WHEN $%3$s IS NULL THEN r.level = $level ELSE r.id = $%3$s END
              RETURN DISTINCT r.id
            }""";

    private static final String ABOUT = """
            ($technology IS NULL OR EXISTS { (%s)-[:ABOUT]->(:Technology)-[:BROADER*0..]->(:Technology {id: $technology}) })""";

    private static final String CONTRACTS = """
            MATCH (c:Contract)
            WHERE ($since IS NULL OR c.signed.year >= $since) AND %s
            WITH c, %s AS sellers, %s AS buyers
            UNWIND sellers AS from
            UNWIND buyers AS to
            WITH from, to, c, c.amount / (size(sellers) * size(buyers)) AS amount
            ORDER BY coalesce(amount, 0) DESC, c.id
            RETURN from, to, c.currency AS currency, count(*) AS contracts, sum(amount) AS amount,
              sum(COUNT { (c)-[:TRANSFERS]->(:Patent) }) AS transferred, collect(c.id)[..$evidence] AS works
            ORDER BY from, to, currency
            """.formatted(
            ABOUT.formatted("c"), REGIONS.formatted("c", "SELLER", "from"), REGIONS.formatted("c", "BUYER", "to"));

    private static final String CITATIONS = """
            MATCH (citing:Patent)-[:CITES]->(cited:Patent)
            WHERE ($since IS NULL OR coalesce(citing.filed.year, citing.published.year) >= $since) AND %s
            WITH citing, %s AS sources, %s AS users
            UNWIND sources AS from
            UNWIND users AS to
            WITH DISTINCT from, to, citing
            ORDER BY citing.id
            RETURN from, to, count(*) AS patents, collect(citing.id)[..$evidence] AS works
            ORDER BY from, to
            """.formatted(
                    ABOUT.formatted("citing"),
                    REGIONS.formatted("cited", "APPLIED_BY", "from"),
                    REGIONS.formatted("citing", "APPLIED_BY", "to"));

    private final Reader reader;

    public Flows(Reader reader) {
        this.reader = reader;
    }

    /**
     * The flows, those of the most contracts first, then those of the most citing patents.
     *
     * @return also what stays within a region; empty if nothing is known of the regions
     * @throws innograph.queries.GraphFailure if the store does not answer, or not in time
     */
    public List<Flow> of(FlowQuestion question) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", question.from());
        parameters.put("to", question.to());
        parameters.put("level", question.level());
        parameters.put("technology", question.technology());
        parameters.put("since", question.since());
        parameters.put("evidence", Flow.MOST_EVIDENCE / 2);
        Map<Ends, Sum> sums = new TreeMap<>(Comparator.comparing(Ends::from).thenComparing(Ends::to));
        reader.rows(CONTRACTS, parameters, row -> row)
                .forEach(row -> sum(row, sums).addContracts(row));
        reader.rows(CITATIONS, parameters, row -> row)
                .forEach(row -> sum(row, sums).addPatents(row));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().flow(entry.getKey()))
                .sorted(Comparator.comparingInt((Flow flow) -> -flow.contracts())
                        .thenComparingInt(flow -> -flow.citingPatents()))
                .limit(question.most())
                .toList();
    }

    private record Ends(String from, String to) {}

    private static Sum sum(Record row, Map<Ends, Sum> sums) {
        Ends ends = new Ends(row.get("from").asString(), row.get("to").asString());
        return sums.computeIfAbsent(ends, added -> new Sum());
    }

    /** What is known of a flow so far. */
    private static final class Sum {
        private int contracts;
        private final TreeMap<String, BigDecimal> amounts = new TreeMap<>();
        private int transferred;
        private int patents;
        private final List<String> evidence = new ArrayList<>();

        /** Those in one currency. */
        void addContracts(Record row) {
            contracts += row.get("contracts").asInt();
            transferred += row.get("transferred").asInt();
            if (!row.get("currency").isNull()) {
                amounts.put(
                        row.get("currency").asString(),
                        BigDecimal.valueOf(row.get("amount").asDouble()));
            }
            evidence.addAll(row.get("works").asList(Value::asString));
        }

        void addPatents(Record row) {
            patents += row.get("patents").asInt();
            evidence.addAll(row.get("works").asList(Value::asString));
        }

        Flow flow(Ends ends) {
            return new Flow(
                    ends.from(),
                    ends.to(),
                    contracts,
                    amounts,
                    transferred,
                    patents,
                    evidence.stream().limit(Flow.MOST_EVIDENCE).toList());
        }
    }
}
