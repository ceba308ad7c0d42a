package innograph.app.command;

import innograph.loaders.load.Merger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes two of one again. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the two are as they were, with what was said of them since",
            "1:done, but something that was said since may mean either, or nothing was left to be undone",
            "2:wrong use; the message says what is right",
            "3:failed; the message says what to do"
        },
        description =
                "Make two again of what was merged. What data sets said since goes to the one that they mean. The two are different "
                        + "from then on: they are not merged or asked about again.")
public final class ResolveUndoCommand implements Callable<Integer> {
    private final Path data;
    private final Mergers mergers;

    @Parameters(index = "0", paramLabel = "MERGE", description = "Id of the merge, see `innograph resolve merges`.")
    String merge = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who undoes it; ${DEFAULT-VALUE} unless given.")
    String by = "local";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveUndoCommand(Mergers mergers, @ConfigProperty(name = "innograph.data") Path data) {
        this.data = data;
        this.mergers = mergers;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        try (LoadLock _ = LoadLock.take(data)) {
            Merger merger = mergers.next();
            Merger.Undone undone = merger.undo(merge, by);
            merger.derive(progress::derived);
            progress.end();
            if (json) {
                terminal.json(undone);
            } else {
                print(undone, terminal);
            }
            return undone.entities().isEmpty() || !undone.loadAgain().isEmpty() ? 1 : 0;
        }
    }

    private static void print(Merger.Undone undone, Terminal terminal) {
        if (undone.entities().isEmpty()) {
            terminal.say("Nothing was left to be undone: no data set speaks of one of the two any more.");
            return;
        }
        terminal.say("%s are two again; %,d links went back", String.join(" and ", undone.entities()), undone.links());
        if (!undone.loadAgain().isEmpty()) {
            terminal.say(
                    "Some of what came since may mean either; to put it right load again: %s",
                    String.join(", ", undone.loadAgain()));
        }
    }
}
