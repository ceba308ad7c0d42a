package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/** Loads inputs of a source into the graph. */
public final class Loader {
    private final Driver driver;
    private final Path rejectsFolder;

    /**
     * A loader for one graph.
     *
     * @param rejectsFolder where reject files are written; made when the first record is rejected
     */
    public Loader(Driver driver, Path rejectsFolder) {
        this.driver = driver;
        this.rejectsFolder = rejectsFolder;
    }

    /**
     * Reads all inputs as one data set. Goes on with an earlier load of the same inputs that did not finish.
     *
     * @param inputs all of one data set; the caller closes them
     * @throws LoadFailedException if the load ended early; it carries the report of what was written before
     */
    public LoadReport load(Source source, List<Input> inputs, Progress progress) {
        String dataset = source.dataset(inputs.getFirst().name());
        LoadRun run = LoadRun.begin(driver, source.info(), dataset, inputs);
        Rejects rejects = new Rejects(
                rejectsFolder.resolve(run.id() + ".jsonl"), run.counts().get(Count.REJECT_BYTES));
        try (rejects) {
            GraphWriter writer = new GraphWriter(driver, run, rejects);
            for (LoadPhase phase : LoadPhase.values()) {
                if (phase.compareTo(run.counts().phase()) >= 0) {
                    run.counts().enter(phase);
                    Pass pass = new Pass(phase, run, writer, rejects, progress, inputs);
                    read(source, inputs, pass);
                    pass.finish();
                }
            }
            requireSomething(run.counts(), inputs, source);
            progress.deriving();
            Derivation.Outcome derived = new Derivation(driver).run(progress::derived);
            run.finish();
            return run.report(rejects.file(), derived);
        } catch (LoadException e) {
            throw fail(run, rejects, e);
        } catch (Neo4jException e) {
            String message = "the store failed: %s; see that it runs and load again".formatted(e.getMessage());
            throw fail(run, rejects, new LoadException(LoadProblem.STORE_FAILED, message, e));
        } catch (RuntimeException e) {
            // the run has to end in the graph too, with what it did
            String message = "a fault of InnoGraph in loading: %s; please report it".formatted(e);
            throw fail(run, rejects, new LoadException(LoadProblem.BROKEN, message, e));
        }
    }

    private static void read(Source source, List<Input> inputs, Pass pass) {
        for (Input input : inputs) {
            try {
                source.read(input, pass);
            } catch (IOException e) {
                throw input.failure(e);
            } catch (UncheckedIOException e) {
                throw input.failure(Objects.requireNonNull(e.getCause()));
            }
        }
    }

    /** A file of which nothing could be used is a wrong file, not one with some bad records. */
    private static void requireSomething(Counts counts, List<Input> inputs, Source source) {
        if (counts.get(Count.ENTITIES_READ) == 0) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no record that %s could use; give %s"
                            .formatted(
                                    inputs.getFirst().name(),
                                    source.info().name(),
                                    source.info().files()));
        }
    }

    private static LoadFailedException fail(LoadRun run, Rejects rejects, LoadException cause) {
        return new LoadFailedException(run.fail(cause, rejects.file()), cause);
    }
}
