package innograph.queries.reconcile;

import innograph.identity.organization.Directory;
import innograph.queries.Reader;
import innograph.queries.version.Renewed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The directory of all organizations, kept up to date with the graph; read when it is first asked for. */
public final class Directories {
    /** What a directory is made of, counted without looking at it, the writes of the API, and the loads that ended. */
    private static final String STATE = """
            CALL () { MATCH (o:Organization) RETURN count(o) AS number
              UNION ALL MATCH (region:Region) RETURN count(region) AS number
              UNION ALL MATCH ()-[r:LOCATED_IN]->() RETURN count(r) AS number
              UNION ALL MATCH (edit:Edit) RETURN count(edit) AS number }
            WITH collect(toString(number)) AS numbers
            RETURN numbers + COLLECT { MATCH (run:LoadRun) WHERE run.finished IS NOT NULL
              RETURN run.id + ' ' + run.status ORDER BY run.finished DESC LIMIT 20 } AS state
            """;

    private final Reader reader;
    private final Renewed<Directory> latest;

    /**
     * The directories of a graph.
     *
     * @param driver reads the directory, which may take minutes
     * @param interval how long a directory is taken to be up to date; 0 for not at all
     */
    public Directories(Reader reader, Driver driver, Duration interval) {
        this.reader = reader;
        this.latest = new Renewed<>("directory", this::state, () -> Directory.read(driver), interval);
    }

    /**
     * The directory at this moment; while a new one is read, the one before.
     *
     * @throws innograph.queries.GraphFailure if there is none yet and the store does not answer
     */
    public Directory current() {
        return latest.current();
    }

    private List<String> state() {
        return reader.rows(STATE, Map.of(), row -> row.get("state").asList(value -> value.asString()))
                .getFirst();
    }
}
