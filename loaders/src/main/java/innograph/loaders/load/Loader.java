package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.BatchWriter.Prepared;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Pass.Batch;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.write.Writers;
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
    private final int writers;
    private final Pass.Size batch;

    /**
     * A loader for one graph.
     *
     * @param rejectsFolder where reject files are written; made when the first record is rejected
     * @param writers transactions that write at a time, 1 or more; innograph.load.writers
     */
    public Loader(Driver driver, Path rejectsFolder, int writers) {
        this(driver, rejectsFolder, writers, Pass.Size.USUAL);
    }

    Loader(Driver driver, Path rejectsFolder, int writers, Pass.Size batch) {
        this.driver = driver;
        this.rejectsFolder = rejectsFolder;
        this.writers = writers;
        this.batch = batch;
    }

    /**
     * Reads all inputs as one data set. Goes on with an earlier load of the same inputs that did not finish.
     *
     * @param request what is loaded; the caller closes its inputs
     * @throws LoadFailedException if the load ended early; it carries the report of what was written before
     */
    public LoadReport load(LoadRequest request, Progress progress) {
        return carryOut(LoadRun.begin(driver, request), List.of(LoadPhase.values()), request, progress);
    }

    /**
     * Carries out a run.
     *
     * @param phases in which the inputs are read; none if the graph has what they say
     */
    LoadReport carryOut(LoadRun run, List<LoadPhase> phases, LoadRequest request, Progress progress) {
        Rejects rejects = new Rejects(
                rejectsFolder.resolve(run.id() + ".jsonl"), run.counts().get(Count.REJECT_BYTES));
        try (rejects;
                Writers transactions = new Writers(driver, writers)) {
            BatchWriter writer = new BatchWriter(run, transactions, rejects, progress);
            for (LoadPhase phase : phases) {
                if (phase.compareTo(run.counts().phase()) >= 0) {
                    run.counts().enter(phase);
                    read(phase, request, run.counts().get(Count.POSITION), writer);
                }
            }
            requireSomething(run.counts(), request);
            new Hierarchies(driver, run, rejects).cutCycles();
            Vanished vanished = request.complete() ? Vanished.mark(driver, run) : Vanished.NOTHING;
            Affiliated affiliated = request.affiliations()
                    ? new AffiliationLinks(driver, transactions).bring(run.number(), progress::affiliated)
                    : Affiliated.NOTHING;
            progress.deriving();
            Derivation.Outcome derived = new Derivation(driver, transactions).run(progress::derived);
            run.finish();
            return run.report(rejects.file(), vanished, affiliated, derived);
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

    /** One batch is written while the next one is prepared and the one after it is read. */
    private void read(LoadPhase phase, LoadRequest request, long alreadyDone, BatchWriter writer) {
        try (Conveyor<Prepared> writing = new Conveyor<>(batch -> writer.write(phase, batch));
                Conveyor<Batch> preparing = new Conveyor<>(batch -> writing.accept(writer.prepare(batch)))) {
            Pass pass = new Pass(phase, batch, request.inputs(), alreadyDone, preparing);
            readAll(request.source(), request.inputs(), pass);
            pass.finish();
            preparing.await();
            writing.await();
        }
    }

    static void readAll(Source source, List<Input> inputs, Pass pass) {
        inputs.forEach(input -> read(source, input, pass));
    }

    static void read(Source source, Input input, RecordSink sink) {
        try {
            source.read(input, sink);
        } catch (IOException e) {
            throw input.failure(e);
        } catch (UncheckedIOException e) {
            throw input.failure(Objects.requireNonNull(e.getCause()));
        }
    }

    /** A file of which nothing could be used is a wrong file, not one with some bad records. */
    static void requireSomething(Counts counts, LoadRequest request) {
        if (counts.get(Count.ENTITIES_READ) == 0) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no record that %s could use; give %s"
                            .formatted(
                                    request.inputs().getFirst().name(),
                                    request.source().info().name(),
                                    request.source().info().files()));
        }
    }

    private static LoadFailedException fail(LoadRun run, Rejects rejects, LoadException cause) {
        return new LoadFailedException(run.fail(cause, rejects.file()), cause);
    }
}
