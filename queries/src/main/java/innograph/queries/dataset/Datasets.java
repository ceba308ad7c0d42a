package innograph.queries.dataset;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.queries.Reader;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Data sets and what the graph holds of them. */
public final class Datasets {
    private static final String DATASETS = """
            MATCH (d:Dataset)
            WHERE $ids IS NULL OR d.id IN $ids
            OPTIONAL MATCH (d)<-[:OF]-(run:LoadRun {status: 'DONE'})
            WITH d, max(run.finished) AS lastLoaded
            RETURN properties(d) AS dataset, toString(lastLoaded) AS lastLoaded
            ORDER BY d.id
            """;

    /** One count for each label and type: the store has them at hand. */
    private static final String LABELS = Stream.concat(
                    Arrays.stream(EntityType.values()).map(EntityType::label),
                    Arrays.stream(OrganizationKind.values()).map(OrganizationKind::label))
            .map(label -> "MATCH (n:%1$s) RETURN '%1$s' AS name, count(n) AS number".formatted(label))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String TYPES = Arrays.stream(LinkType.values())
            .map(type -> "MATCH ()-[r:%1$s]->() RETURN '%1$s' AS name, count(r) AS number".formatted(type))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String RUN = """
            RETURN run.id AS id, run.dataset AS dataset, run.status AS status, toString(run.started) AS started,
              toString(run.finished) AS finished, run.files AS files, run.failure AS failure,
              coalesce(run.entitiesRead, 0) + coalesce(run.linksRead, 0) AS read,
              reduce(sum = 0, name IN keys(run) | sum + CASE WHEN name STARTS WITH 'rejected_' THEN run[name] ELSE 0 END) AS rejected
            """;

    private static final String LATEST_RUNS =
            "MATCH (run:LoadRun) " + RUN + "ORDER BY run.started DESC, id LIMIT $limit";
    private static final String RUN_BY_ID = "MATCH (run:LoadRun {id: $id}) " + RUN;

    private static final String LAST_RUNS = """
            UNWIND $datasets AS id
            MATCH (d:Dataset {id: id})
            CALL (d) {
              MATCH (run:LoadRun)-[:OF]->(d)
              RETURN run ORDER BY run.started DESC, run.id LIMIT 1
            }
            """ + RUN;

    private final Reader reader;

    public Datasets(Reader reader) {
        this.reader = reader;
    }

    /** The data sets of these ids; what the graph does not hold is absent. */
    public Map<String, Dataset> named(Collection<String> ids) {
        Map<String, Dataset> found = new HashMap<>();
        reader.rows(DATASETS, Map.of("ids", List.copyOf(ids)), Datasets::dataset)
                .forEach(d -> found.put(d.id(), d));
        return found;
    }

    public List<Dataset> all() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", Values.NULL);
        return reader.rows(DATASETS, parameters, Datasets::dataset);
    }

    /**
     * What the graph holds, and how it came there.
     *
     * @param runs how many of the latest loads
     */
    public GraphContents contents(int runs) {
        return new GraphContents(
                numbers(LABELS), numbers(TYPES), all(), reader.rows(LATEST_RUNS, Map.of("limit", runs), Datasets::run));
    }

    /** How a load stands; empty if the graph knows none of this id. */
    public Optional<GraphContents.Run> run(String id) {
        return reader.rows(RUN_BY_ID, Map.of("id", id), Datasets::run).stream().findFirst();
    }

    /** The load that began last, of each of these data sets; those without any are absent. */
    public Map<String, GraphContents.Run> lastRuns(Collection<String> datasets) {
        return reader.rows(LAST_RUNS, Map.of("datasets", List.copyOf(datasets)), Datasets::run).stream()
                .collect(Collectors.toMap(GraphContents.Run::dataset, run -> run));
    }

    private Map<String, Long> numbers(String statement) {
        Map<String, Long> numbers = new HashMap<>();
        reader.rows(
                statement,
                Map.of(),
                row -> numbers.put(row.get("name").asString(), row.get("number").asLong()));
        return numbers;
    }

    private static Dataset dataset(Record row) {
        Value dataset = row.get("dataset");
        return new Dataset(
                dataset.get("id").asString(),
                dataset.get("title").asString(),
                dataset.get("publisher").asString(),
                dataset.get("licence").asString(),
                text(dataset.get("homepage")),
                text(row.get("lastLoaded")));
    }

    private static Optional<String> text(Value value) {
        return value.isNull() || value.asString().isEmpty() ? Optional.empty() : Optional.of(value.asString());
    }

    private static GraphContents.Run run(Record row) {
        return new GraphContents.Run(
                row.get("id").asString(),
                row.get("dataset").asString(),
                row.get("status").asString(),
                row.get("started").asString(),
                text(row.get("finished")),
                row.get("files").asList(Value::asString),
                row.get("read").asLong(),
                row.get("rejected").asLong(),
                text(row.get("failure")));
    }
}
