package innograph.queries.version;

import innograph.queries.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;

/**
 * The state of a part of the graph, as {@link Renewed} asks for it: how many there are of each pattern, which the store knows without
 * looking at them, and the loads that ended.
 */
public final class Counted implements Supplier<List<String>> {
    private static final String STATE = """
            CALL () { %s }
            WITH collect(toString(number)) AS numbers
            RETURN numbers + COLLECT { MATCH (run:LoadRun) WHERE run.finished IS NOT NULL
              RETURN run.id + ' ' + run.status ORDER BY run.finished DESC LIMIT 20 } AS state
            """;

    private final Reader reader;
    private final String statement;

    /** @param patterns in Cypher, each of one label or one type: {@code (n:Organization)}, {@code ()-[:BROADER]->()} */
    public Counted(Reader reader, String... patterns) {
        this.reader = reader;
        this.statement = STATE.formatted(Arrays.stream(patterns)
                .map("MATCH %s RETURN count(*) AS number"::formatted)
                .collect(Collectors.joining("\nUNION ALL ")));
    }

    /**
     * The state at this moment.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    @Override
    public List<String> get() {
        return reader.rows(statement, Map.of(), row -> row.get("state").asList(Value::asString))
                .getFirst();
    }
}
