package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.load.Merger;
import innograph.loaders.resolve.Resolver;
import innograph.model.EntityType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Knowing that two records are the same thing: finding them, what waits for a person, what was merged, and undoing it. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        subcommands = {
            ResolveListCommand.class,
            ResolveConfirmCommand.class,
            ResolveRejectCommand.class,
            ResolveMergesCommand.class,
            ResolveUndoCommand.class
        },
        description =
                "Find organizations and people that are in the graph twice. What is all but certain is merged; what is likely waits for a person "
                        + "(resolve list). Names alone never merge. A merge keeps what each data set said, so it can be undone and a data set "
                        + "unloaded as before; what was decided is not asked again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph resolve --dry-run                         what would be merged, and why",
            "  innograph resolve --type Organization               merge what is certain, lay the rest before people",
            "  innograph resolve list                              pairs that wait for a decision, the best first",
            "  innograph resolve confirm ror:02v51f717 pic:999990  they are the same: merged at once",
            "  innograph resolve reject ror:02v51f717 pic:999990   they are two",
            "  innograph resolve merges                            what was merged, why, by whom and when",
            "  innograph resolve undo merge-7                      and two again"
        })
public final class ResolveCommand implements Callable<Integer> {
    private final Graph graph;
    private final Path data;
    private final Mergers mergers;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only these: Organization or Person; both if not given.")
    @Nullable
    String type;

    @Option(names = "--dry-run", description = "Tell what would be done and leave the graph as it is.")
    boolean dryRun;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many merges, and how many pairs left for a person, are shown, 0 to 100000; ${DEFAULT-VALUE} if not given.")
    int first;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveCommand(Graph graph, Mergers mergers, @ConfigProperty(name = "innograph.data") Path data) {
        this.graph = graph;
        this.data = data;
        this.mergers = mergers;
    }

    @Override
    public Integer call() throws IOException {
        List<EntityType> types = SameAsDecider.types(type, spec);
        OptionRange.require(spec, "--first", first, 0, 100_000);
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        List<Resolver.Report> reports;
        try (LoadLock _ = LoadLock.take(data)) {
            Merger merger = mergers.next();
            reports = new Resolver(graph.driver(), merger).run(types, first, dryRun, progress);
        }
        progress.end();
        if (json) {
            terminal.json(reports);
        } else {
            reports.forEach(report -> print(report, terminal));
        }
        return 0;
    }

    private void print(Resolver.Report report, Terminal terminal) {
        terminal.say(
                "%s: %,d, of which %,d pairs share part of a name; %.1f s",
                report.type().label(), report.things(), report.compared(), report.seconds());
        terminal.say(
                "  %s: %,d   left for a person: %,d   kept apart, as a person or an authority says, or for too many links (INNOGRAPH_RESOLVE_LINKS): %,d",
                dryRun ? "would be merged" : "merged", report.merged(), report.review(), report.refused());
        print("the surest merges", report.merges(), report.merged(), terminal);
        print("the likeliest of the others", report.reviews(), report.review(), terminal);
    }

    private static void print(String what, List<Resolver.Found> found, int of, Terminal terminal) {
        if (!found.isEmpty()) {
            terminal.say("  %s (%,d of %,d):", what, found.size(), of);
        }
        found.forEach(pair -> {
            terminal.say("    %.3f  %s (%s)", pair.score(), pair.oneName(), pair.one());
            terminal.say("           %s (%s)", pair.otherName(), pair.other());
            terminal.say("           %s", String.join("; ", pair.why()));
        });
    }
}
