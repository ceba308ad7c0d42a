package innograph.app.command;

import innograph.queries.Reader;
import innograph.queries.search.Search;
import innograph.queries.sharpen.DemandSharpener;
import innograph.queries.sharpen.Sharpening;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a demand lacks and seems to mean. */
@Command(
        name = "sharpen",
        mixinStandardHelpOptions = true,
        description = "Say what a demand lacks for others to answer it, and which technologies it seems to mean.",
        footer = {
            "%nExamples:%n",
            "  innograph sharpen --text \"Foundry looking for a coating that holds 600 °C\"",
            "  innograph sharpen innograph:0c7de1f2-0000-4000-8000-000000000001 --language zh"
        })
public final class SharpenCommand implements Callable<Integer> {
    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store

    @Parameters(arity = "0..1", paramLabel = "DEMAND", description = "Any identifier of a demand of the graph.")
    @Nullable
    String demand;

    @Option(names = "--text", description = "A text that may become a demand.")
    @Nullable
    String text;

    @Option(names = "--language", description = "Of the sentences: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public SharpenCommand(Instance<Reader> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() {
        Sharpening sharpening = sharpening();
        Locale in = Locale.forLanguageTag(language);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(shown(sharpening, in));
        } else {
            sharpening.points().forEach(point -> terminal.say("%s %s", point.said() ? "✓" : "✗", point.message(in)));
            sharpening.technologies().forEach(meant -> terminal.say("→ %s", meant.message(in)));
            sharpening.similar().forEach(similar -> terminal.say("≈ %s", similar.message(in)));
        }
        return 0;
    }

    private Sharpening sharpening() {
        DemandSharpener sharpener = new DemandSharpener(reader.get(), new Search(reader.get()));
        if (demand != null && text == null) {
            return sharpener
                    .demand(demand)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "The graph has no demand with the identifier " + demand));
        }
        if (demand != null || text == null) {
            throw new ParameterException(spec.commandLine(), "Say what to sharpen: DEMAND or --text, and not both");
        }
        return sharpener.text(text);
    }

    /** What a program reads. */
    record Shown(List<Point> points, List<Technology> technologies, List<Similar> similar) {}

    record Point(String aspect, boolean said, String message) {}

    record Technology(String id, String name, List<String> words, boolean linked, String message) {}

    record Similar(String id, String name, List<String> words, String message) {}

    private static Shown shown(Sharpening sharpening, Locale in) {
        return new Shown(
                sharpening.points().stream()
                        .map(point -> new Point(point.aspect().name(), point.said(), point.message(in)))
                        .toList(),
                sharpening.technologies().stream()
                        .map(meant -> new Technology(
                                meant.technology().id(),
                                meant.technology().name(),
                                meant.words(),
                                meant.linked(),
                                meant.message(in)))
                        .toList(),
                sharpening.similar().stream()
                        .map(similar -> new Similar(
                                similar.demand().id(), similar.demand().name(), similar.words(), similar.message(in)))
                        .toList());
    }
}
