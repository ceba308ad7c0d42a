package innograph.app.command;

import innograph.loaders.Sources;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableMapping;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        List<TableMapping> mappings = ReadyMappings.all();
        if (json) {
            terminal.json(Map.of(
                    "sources", sources.all().stream().map(Source::info).toList(),
                    "mappings", mappings.stream().collect(Collectors.toMap(TableMapping::name, TableMapping::info))));
        } else {
            sources.all().forEach(source -> print(source.info().name(), source.info(), terminal));
            terminal.say("table");
            terminal.say("  your own tables (CSV, TSV, Excel, JSON), by a mapping: docs/sources/table.md");
            terminal.say("  give: --mapping FILE.yaml and the table, or one of these mappings and its file");
            mappings.forEach(mapping ->
                    print("table --mapping " + mapping.name().replace(".yaml", ""), mapping.info(), terminal));
        }
        return 0;
    }

    private static void print(String name, SourceInfo info, Terminal terminal) {
        terminal.say("%s", name);
        terminal.say("  %s, %s", info.title(), info.publisher());
        terminal.say("  licence: %s", info.licence());
        if (!info.homepage().isEmpty()) {
            terminal.say("  found at: %s", info.homepage());
        }
        terminal.say("  give: %s", info.files());
    }
}
