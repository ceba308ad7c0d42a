package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.derive.Derivation;
import innograph.loaders.write.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes the derived links that a stopped load left open. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        description =
                "Bring derived links (who works with whom, who is active in what) up to date. Every load does this at its end; "
                        + "it is needed only after a load that was stopped and is not run again.")
public final class DeriveCommand implements Callable<Integer> {
    private final Graph graph;
    private final Path data;
    private final int writers;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public DeriveCommand(
            Graph graph,
            @ConfigProperty(name = "innograph.data") Path data,
            @ConfigProperty(name = "innograph.load.writers") int writers) {
        this.graph = graph;
        this.data = data;
        this.writers = writers;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        Derivation.Outcome outcome;
        try (LoadLock _ = LoadLock.take(data);
                Writers transactions = new Writers(graph.driver(), writers)) {
            outcome = new Derivation(graph.driver(), transactions).run(progress::derived);
        }
        progress.end();
        terminal.say(
                "%,d organizations brought up to date: %,d collaborations, %,d activities new or changed",
                outcome.organizations(), outcome.collaborations(), outcome.activities());
        return 0;
    }
}
