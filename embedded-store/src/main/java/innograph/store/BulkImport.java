package innograph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.DefaultIndexProvidersAccess;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.LogTailMetadataFactoryImpl;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.kernel.lifecycle.Lifespan;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.logging.internal.SimpleLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Makes a database of prepared {@linkplain ImportFolder files} with Neo4j's own importer.
 *
 * <p>Called with {@code --files DIR --home DIR}; the database comes into being below the second folder, which has to be empty.
 * Prints {@code progress N} (0 to 100) and what the importer has to say. Exit codes: 0 done, 2 wrong options, 3 failed (one line on the
 * standard error says why). Ends at once when its standard input does, so that it never outlives who started it.
 */
public final class BulkImport {
    private static final int FAILED = 3;
    private static final int ORPHANED = 130;

    private BulkImport() {}

    @SuppressWarnings("SystemOut") // its output is read by the process that started it
    public static void main(String[] arguments) {
        Thread.ofPlatform().name("starter-alive").daemon().start(BulkImport::endWithStarter);
        try {
            ImportOptions options = ImportOptions.parse(arguments);
            run(ImportFolder.open(options.files()), options.home());
        } catch (StoreFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.problem().exitCode());
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.err.println("the import failed: " + rootOf(failure));
            System.exit(FAILED);
        }
    }

    private static void endWithStarter() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said there
            }
        } catch (IOException e) {
            // the same as its end
        }
        Runtime.getRuntime().halt(ORPHANED);
    }

    @SuppressWarnings({"SystemOut", "ClosingStandardOutputStreams"}) // the importer prints there, and doesn't close it
    private static void run(ImportFolder files, Path home) throws IOException {
        Config config = Config.defaults(GraphDatabaseSettings.neo4j_home, home);
        DatabaseLayout layout = DatabaseLayout.of(config);
        CursorContextFactory contexts = new CursorContextFactory(
                PageCacheTracer.NULL, new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID));
        SimpleLogService log = new SimpleLogService(NullLogProvider.getInstance());
        StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
        try (DefaultFileSystemAbstraction fileSystem = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler();
                Lifespan life = new Lifespan();
                BatchImporter importer = engine.batchImporter(
                        layout,
                        fileSystem,
                        false,
                        PageCacheTracer.NULL,
                        new AsUsual(),
                        log,
                        System.out,
                        false,
                        DefaultAdditionalIds.EMPTY,
                        new LogTailMetadataFactoryImpl(fileSystem),
                        config,
                        new PrintedProgress(),
                        scheduler,
                        Collector.STRICT,
                        TransactionLogInitializer.getLogFilesInitializer(),
                        new IndexImporterFactoryImpl(),
                        EmptyMemoryTracker.INSTANCE,
                        contexts,
                        () -> life.add(new DefaultIndexProvidersAccess(
                                engine, fileSystem, config, scheduler, log, PageCacheTracer.NULL, contexts)),
                        0,
                        null,
                        DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
                        BatchImporter.HardwareValidation.WARNING)) {
            importer.doImport(files.input());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * The importer would take nine tenths of the memory that is free, and others may need some too. A database that Neo4j makes
     * itself has indexes of labels and of types, without which every label is looked for in all nodes.
     */
    private static final class AsUsual implements Configuration {
        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }

        @Override
        public long maxOffHeapMemory() {
            return Configuration.DEFAULT.maxOffHeapMemory() / 2;
        }
    }

    private static final class PrintedProgress implements Monitor {
        @Override
        @SuppressWarnings("SystemOut")
        public void percentageCompleted(int percentage) {
            System.out.println("progress " + percentage);
        }
    }
}
