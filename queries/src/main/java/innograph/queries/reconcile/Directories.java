package innograph.queries.reconcile;

import innograph.identity.organization.Directory;
import innograph.queries.Reader;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Duration;
import org.neo4j.driver.Driver;

/** The directory of all organizations, kept up to date with the graph; read when it is first asked for. */
public final class Directories {
    private final Renewed<Directory> latest;

    /**
     * The directories of a graph.
     *
     * @param driver reads the directory, which may take minutes
     * @param interval how long a directory is taken to be up to date; 0 for not at all
     */
    public Directories(Reader reader, Driver driver, Duration interval) {
        this.latest = new Renewed<>(
                "directory",
                new Counted(reader, "(:Organization)", "(:Region)", "()-[:LOCATED_IN]->()", "(:Edit)"),
                () -> Directory.read(driver),
                interval);
    }

    /**
     * The directory at this moment; while a new one is read, the one before.
     *
     * @throws innograph.queries.GraphFailure if there is none yet and the store does not answer
     */
    public Directory current() {
        return latest.current();
    }
}
