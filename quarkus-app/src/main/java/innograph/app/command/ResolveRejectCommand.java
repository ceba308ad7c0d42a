package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.queries.Reader;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person says that two are different. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description =
                "Say that two are different, whether they wait in the list or not. Nobody is asked about them again, and "
                        + "they are not merged; `innograph resolve confirm` decides anew.")
public final class ResolveRejectCommand implements Callable<Integer> {
    private final Graph graph;
    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store
    private final Path data;

    @Parameters(index = "0", paramLabel = "ONE", description = "Any identifier of the one, or its name.")
    String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "Any identifier of the other, or its name.")
    String other = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; ${DEFAULT-VALUE} unless given.")
    String by = "local";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveRejectCommand(
            Graph graph, Instance<Reader> reader, @ConfigProperty(name = "innograph.data") Path data) {
        this.graph = graph;
        this.reader = reader;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        try (LoadLock _ = LoadLock.take(data)) {
            SameAsDecider decider = new SameAsDecider(graph, reader.get(), spec);
            SameAsDecider.Two two = decider.named(one, other);
            decider.decide(two, false, by);
            new Terminal(spec).say("%s and %s stay two.", two.one(), two.other());
            return 0;
        }
    }
}
