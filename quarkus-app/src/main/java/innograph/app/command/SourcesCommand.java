package innograph.app.command;

import innograph.loaders.Sources;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what can be loaded. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description =
                "List the sources that can be loaded: what they are, where their files are found, under which licence.")
public final class SourcesCommand implements Callable<Integer> {
    private final Sources sources;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public SourcesCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(sources.all().stream().map(Source::info).toList());
        } else {
            sources.all().forEach(source -> print(source.info(), terminal));
        }
        return 0;
    }

    private static void print(SourceInfo info, Terminal terminal) {
        terminal.say("%s", info.name());
        terminal.say("  %s, %s", info.title(), info.publisher());
        terminal.say("  licence: %s", info.licence());
        if (!info.homepage().isEmpty()) {
            terminal.say("  found at: %s", info.homepage());
        }
        terminal.say("  give: %s", info.files());
    }
}
