package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.embed.Embedding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the vectors by which texts are found that mean what is searched for. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description =
                "Make a vector of every text (offers, demands, projects, abstracts of patents and publications, definitions of technologies), "
                        + "so that a search finds what means the same in other words. What has a vector already is left alone: "
                        + "stop it whenever you like and run it again, and run it after loads.")
public final class EmbedCommand implements Callable<Integer> {
    private final Graph graph;
    private final Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public EmbedCommand(Graph graph, @ConfigProperty(name = "innograph.data") Path data) {
        this.graph = graph;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        Embedding.Outcome outcome;
        try (LoadLock _ = LoadLock.take(data)) {
            outcome = new Embedding(graph.driver()).run(progress::embedded);
        }
        progress.end();
        terminal.say(
                "%,d texts in the graph, %,d new or changed ones embedded, %,d vectors of what is gone removed",
                outcome.texts(), outcome.embedded(), outcome.removed());
        return 0;
    }
}
