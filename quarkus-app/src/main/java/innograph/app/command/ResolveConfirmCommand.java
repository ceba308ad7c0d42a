package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.load.Candidates;
import innograph.loaders.load.Candidates.Waiting;
import innograph.loaders.load.Merge;
import innograph.loaders.load.Merged;
import innograph.loaders.load.Merger;
import innograph.queries.Reader;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person says that two are the same. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = "Say that two are the same, whether they wait in the list or not. They are merged at once.")
public final class ResolveConfirmCommand implements Callable<Integer> {
    private final Graph graph;
    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store
    private final Path data;
    private final Mergers mergers;

    @Parameters(index = "0", paramLabel = "ONE", description = "Any identifier of the one, or its name.")
    String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "Any identifier of the other, or its name.")
    String other = "";

    @Option(
            names = "--keep-first",
            description = "ONE gives the id and has its word first; unless given, the one that an authority knows.")
    boolean keepFirst;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; ${DEFAULT-VALUE} unless given.")
    String by = "local";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveConfirmCommand(
            Graph graph, Instance<Reader> reader, Mergers mergers, @ConfigProperty(name = "innograph.data") Path data) {
        this.graph = graph;
        this.reader = reader;
        this.data = data;
        this.mergers = mergers;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        try (LoadLock _ = LoadLock.take(data)) {
            SameAsDecider decider = new SameAsDecider(graph, reader.get(), spec);
            SameAsDecider.Two two = decider.named(one, other);
            Optional<Waiting> candidate = candidate(two);
            decider.decide(two, true, by);
            Merger merger = mergers.next();
            Merged merged = merger.merge(merge(two, candidate)).orElseThrow();
            merger.derive(progress::derived);
            progress.end();
            if (json) {
                terminal.json(new ResolveMergesCommand.Shown(merged));
            } else {
                terminal.say("%s: %s and %s are one.", merged.id(), merged.keptName(), merged.mergedName());
                terminal.say("  links    %,d moved, %,d were the same", merged.links(), merged.joined());
                terminal.say("Two again: innograph resolve undo %s", merged.id());
            }
            return 0;
        }
    }

    private Optional<Waiting> candidate(SameAsDecider.Two two) {
        return new Candidates(graph.driver())
                .waiting(List.of()).stream()
                        .filter(pair -> two.are(pair.one().id(), pair.other().id()))
                        .findFirst();
    }

    private Merge merge(SameAsDecider.Two two, Optional<Waiting> candidate) {
        double score = candidate.map(Waiting::score).orElse(1.0);
        List<String> evidence = candidate
                .map(Waiting::evidence)
                .filter(text -> !text.isEmpty())
                .map(List::of)
                .orElse(List.of());
        return new Merge(two.one(), two.other(), keepFirst, score, evidence, by);
    }
}
