package innograph.app.command;

import innograph.loaders.load.Merged;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was merged. */
@Command(
        name = "merges",
        mixinStandardHelpOptions = true,
        description = "List what was merged, the latest first: why, by whom, when, and the id by which it is undone.")
public final class ResolveMergesCommand implements Callable<Integer> {
    private final Mergers mergers;

    @Option(names = "--first", description = "How many, 1 to 100000; ${DEFAULT-VALUE} unless given.")
    int first = 50;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveMergesCommand(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--first", first, 1, 100_000);
        List<Merged> merges = mergers.next().merges();
        List<Merged> shown = merges.stream().limit(first).toList();
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(shown.stream().map(Shown::new).toList());
        } else if (shown.isEmpty()) {
            terminal.say("Nothing was merged.");
        } else {
            shown.forEach(merge -> print(merge, terminal));
            terminal.say("%,d of %,d merges", shown.size(), merges.size());
        }
        return 0;
    }

    private static void print(Merged merge, Terminal terminal) {
        terminal.say(
                "%s  %s  %.3f by %s%s",
                merge.id(),
                merge.at().truncatedTo(ChronoUnit.SECONDS).toLocalDateTime(),
                merge.score(),
                merge.by(),
                merge.undone()
                        .map(undone -> ", undone %s by %s".formatted(undone.at().toLocalDate(), undone.by()))
                        .orElse(""));
        terminal.say("       %s  (%s)", merge.keptName(), merge.kept());
        terminal.say("       %s  (%s)", merge.mergedName(), merge.merged());
        if (!merge.evidence().isEmpty()) {
            terminal.say("       because: %s", String.join("; ", merge.evidence()));
        }
    }

    /** A merge as programs read it. */
    record Shown(
            String id,
            String kept,
            String keptName,
            String merged,
            String mergedName,
            double score,
            List<String> evidence,
            String by,
            String at,
            @Nullable String undone,
            @Nullable String undoneBy) {
        Shown(Merged merge) {
            this(
                    merge.id(),
                    merge.kept(),
                    merge.keptName(),
                    merge.merged(),
                    merge.mergedName(),
                    merge.score(),
                    merge.evidence(),
                    merge.by(),
                    merge.at().toString(),
                    merge.undone().map(undone -> undone.at().toString()).orElse(null),
                    merge.undone().map(Merged.Undone::by).orElse(null));
        }
    }
}
