package innograph.app.command;

import innograph.model.LinkType;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.landscape.Landscapes;
import innograph.queries.paths.Path;
import innograph.queries.paths.PathQuestion;
import innograph.queries.paths.Paths;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how two entities are connected. */
@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        description = "Show how two entities are connected: the strongest short ways, with what is behind every hop.",
        footer = {
            "%nExamples:%n",
            "  innograph paths ror:036h65h05 pic:999854661",
            "  innograph paths \"Tampere University\" \"Airbus\" --max-hops 3 --via COLLABORATES_WITH"
        })
public final class PathsCommand implements Callable<Integer> {
    private static final int SHOWN_WORKS = 2;

    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Parameters(index = "0", paramLabel = "FROM", description = "The one: any of its identifiers, or its name.")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The other: any of its identifiers, or its name.")
    String to = "";

    @Option(names = "--max-hops", description = "So many links at most, 1 to 6; ${DEFAULT-VALUE} unless given.")
    int maxHops = 4;

    @Option(names = "--first", description = "How many paths, 1 to 100; ${DEFAULT-VALUE} unless given.")
    int first = 5;

    @Option(
            names = "--via",
            description = "Only over links of this type; can be given several times. One of: ${COMPLETION-CANDIDATES}.")
    Set<LinkType> via = Set.of();

    @Option(names = "--within", description = "Seconds for looking; ${DEFAULT-VALUE} unless given.")
    int within = 10;

    @Option(names = "--language", description = "Of the sentences: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public PathsCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--max-hops", maxHops, 1, PathQuestion.MOST_HOPS);
        OptionRange.require(spec, "--first", first, 1, 100);
        OptionRange.require(spec, "--within", within, 1, 600);
        Naming naming = new Naming(reader.get(), spec);
        Entity one = naming.of(from, List.of());
        Entity other = naming.of(to, List.of());
        Paths.Found found = new Paths(reader.get(), landscapes.get())
                .strongest(new PathQuestion(one.id(), other.id(), maxHops, first, via, Duration.ofSeconds(within)));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(found.paths());
        } else if (found.paths().isEmpty() && found.complete()) {
            terminal.say("No way leads from %s to %s within %d hops.", one.name(), other.name(), maxHops);
        } else {
            print(found.paths(), terminal);
        }
        if (!found.complete()) {
            terminal.tell("There may be stronger ways: looking was ended after %d s (--within).", within);
        }
        return 0;
    }

    private void print(List<Path> paths, Terminal terminal) {
        EntityNames names = EntityNames.of(
                paths.stream()
                        .flatMap(path -> path.hops().stream())
                        .flatMap(hop -> Stream.concat(
                                Stream.of(hop.from(), hop.to()),
                                hop.evidence().stream().limit(SHOWN_WORKS)))
                        .distinct()
                        .toList(),
                language,
                reader.get());
        int place = 1;
        for (Path path : paths) {
            terminal.say(
                    "%3d  %.2g  %d hops", place++, path.strength(), path.hops().size());
            for (Path.Hop hop : path.hops()) {
                terminal.say("       %s", hop.sentence(names.apply(hop.from()), names.apply(hop.to()), language));
                hop.evidence().stream()
                        .limit(SHOWN_WORKS)
                        .forEach(work -> terminal.say("         see: %s (%s)", names.apply(work), work));
            }
        }
    }
}
