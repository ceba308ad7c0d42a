package innograph.app.command;

import innograph.app.bench.HeapWatch;
import innograph.app.graph.BulkRoad;
import innograph.app.graph.Graph;
import innograph.app.store.StoreControl;
import innograph.loaders.Sources;
import innograph.loaders.load.DryRun;
import innograph.loaders.load.LoadFailedException;
import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.plan.PlanSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.Limits;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads files into the graph. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Load the files of a source into the graph. May be stopped and started again at any point; a second load of the same "
                        + "files changes nothing. Works beside a running `up` and without one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph load plan                               the starter that comes with InnoGraph",
            "  innograph load ror v2.3-2026-07-28-ror-data.zip   the official dump",
            "  innograph load cordis cordis-h2020projects-csv.zip",
            "  innograph load table --mapping mine.yaml offers.xlsx   your own spreadsheet",
            "  innograph load openalex --bulk works/             the first load, into an empty graph",
            "  innograph load ror --dry-run v2.3-ror-data.zip    read and check, write nothing",
            "  innograph sources                                 all sources, and where to find their files"
        })
public final class LoadCommand implements Callable<Integer> {
    /** What a shell says of a process that Ctrl-C ended. */
    private static final int STOPPED = 130;

    private final LoadUnderWay underWay;
    private final StoreControl store;
    private final Graph graph;
    private final Sources sources;
    private final Limits limits;
    private final Path data;
    private final int writers;
    private final boolean affiliations;

    @Mixin
    SourceArguments from = new SourceArguments();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Name of the data set, if it is not to be that of the source.")
    @Nullable
    String dataset;

    @Option(
            names = "--part",
            negatable = true,
            description =
                    "The files are a part of the data set (--no-part: all of it, so that what they lack is marked as vanished). "
                            + "Each source has a usual way, see `innograph sources`.")
    @Nullable
    Boolean part;

    @Option(names = "--dry-run", description = "Read and check everything, report, and write nothing into the graph.")
    boolean dryRun;

    @Option(
            names = "--bulk",
            description =
                    "Into an empty graph only: prepare everything on disk and have it imported by the store's own importer, many times as "
                            + "fast. Nothing else may use the store meanwhile.")
    boolean bulk;

    @Option(names = "--json", description = "The closing report as one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public LoadCommand(
            LoadUnderWay underWay,
            StoreControl store,
            Graph graph,
            Sources sources,
            Limits limits,
            @ConfigProperty(name = "innograph.data") Path data,
            @ConfigProperty(name = "innograph.load.writers") int writers,
            @ConfigProperty(name = "innograph.load.affiliations") boolean affiliations) {
        this.underWay = underWay;
        this.store = store;
        this.graph = graph;
        this.sources = sources;
        this.limits = limits;
        this.data = data;
        this.writers = writers;
        this.affiliations = affiliations;
    }

    @Override
    public Integer call() throws IOException {
        Source source = from.source(sources);
        List<Input> inputs = inputs(source);
        try {
            // each data set is a load of its own
            int exitCode = 0;
            List<LoadRequest> requests = requests(source, inputs);
            requireOneForBulk(requests);
            for (LoadRequest request : requests) {
                exitCode = Math.max(exitCode, dryRun ? tryOut(request) : loadAlone(request));
            }
            return exitCode;
        } finally {
            for (Input input : inputs) {
                input.close();
            }
        }
    }

    private void requireOneForBulk(List<LoadRequest> requests) {
        if (bulk && !dryRun && requests.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--bulk loads one data set into an empty graph, and these files are %d (%s); give those of one of them"
                            .formatted(
                                    requests.size(),
                                    requests.stream().map(LoadRequest::dataset).collect(Collectors.joining(", "))));
        }
    }

    private List<LoadRequest> requests(Source source, List<Input> inputs) {
        Map<String, List<Input>> datasets = new LinkedHashMap<>();
        for (Input input : inputs) {
            String name = dataset == null ? source.dataset(input.name()) : dataset;
            datasets.computeIfAbsent(name, key -> new ArrayList<>()).add(input);
        }
        boolean isPart = part == null ? source.info().release() == Release.PART : part;
        return datasets.entrySet().stream()
                .map(entry -> new LoadRequest(source, entry.getKey(), entry.getValue(), !isPart, affiliations))
                .toList();
    }

    private int tryOut(LoadRequest request) {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        try (HeapWatch heap = new HeapWatch()) {
            LoadReport report = new DryRun(data.resolve("rejects")).read(request, progress);
            progress.end();
            new ReportText(terminal, heap).printDryRun(report, json);
            return report.rejects() == 0 ? 0 : 1;
        }
    }

    private int loadAlone(LoadRequest request) throws IOException {
        try (LoadLock _ = LoadLock.take(data)) {
            return load(request);
        }
    }

    private List<Input> inputs(Source source) throws IOException {
        if (from.files.isEmpty() && source instanceof PlanSource) {
            return List.of(PlanSource.starter());
        }
        List<Input> inputs = new ArrayList<>();
        for (Path file : from.files(source)) {
            inputs.add(Input.of(file, limits));
        }
        return inputs;
    }

    private int load(LoadRequest request) {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        underWay.begins(terminal, bulk);
        try (HeapWatch heap = new HeapWatch()) {
            return load(request, terminal, progress, heap);
        } finally {
            underWay.ended();
        }
    }

    private int load(LoadRequest request, Terminal terminal, ProgressLine progress, HeapWatch heap) {
        ReportText text = new ReportText(terminal, heap);
        try {
            LoadReport report = bulk ? loadInBulk(request, progress) : loadStepByStep(request, progress);
            progress.end();
            text.print(report, json);
            return report.rejects() == 0 ? 0 : 1;
        } catch (LoadFailedException e) {
            if (underWay.isStopped()) {
                return STOPPED;
            }
            progress.end();
            text.print(e.report(), json);
            throw (LoadException) e.getCause();
        }
    }

    private LoadReport loadStepByStep(LoadRequest request, ProgressLine progress) {
        return new Loader(graph.driver(), data.resolve("rejects"), writers).load(request, progress);
    }

    private LoadReport loadInBulk(LoadRequest request, ProgressLine progress) {
        return new BulkRoad(store, graph, data.resolve("rejects"), writers).load(request, progress);
    }
}
