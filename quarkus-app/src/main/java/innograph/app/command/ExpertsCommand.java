package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.experts.Expert;
import innograph.queries.experts.ExpertQuestion;
import innograph.queries.experts.Experts;
import innograph.queries.filter.Filter;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recommends experts. */
@Command(
        name = "experts",
        mixinStandardHelpOptions = true,
        description = "Find people who know about a text or technologies, with the works that show it.",
        footer = {"%nExample:%n", "  innograph experts \"solid-state batteries\" --first 5"})
public final class ExpertsCommand implements Callable<Integer> {
    private static final int SHOWN_WORKS = 3;

    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What they should know about, in words.")
    @Nullable
    String text;

    @Option(
            names = "--technology",
            description = "A technology, by an identifier or its name; can be given several times.")
    List<String> technologies = List.of();

    @Option(names = "--first", description = "How many, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 10;

    @Option(names = "--language", description = "Of the reasons: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ExpertsCommand(Instance<Reader> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() {
        if (text == null && technologies.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say what they should know about: TEXT or --technology");
        }
        OptionRange.require(spec, "--first", first, 1, 1000);
        List<String> about = new Naming(reader.get(), spec).ids(technologies, EntityType.TECHNOLOGY);
        List<Expert> experts = new Experts(reader.get()).recommend(new ExpertQuestion(text, about, Filter.NONE, first));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(experts);
        } else if (experts.isEmpty()) {
            terminal.say("Nobody is found: no works of persons in the graph speak of it.");
        } else {
            print(experts, terminal);
        }
        return 0;
    }

    private void print(List<Expert> experts, Terminal terminal) {
        EntityNames names = EntityNames.of(
                experts.stream()
                        .flatMap(expert -> Stream.concat(
                                Stream.of(expert.person()),
                                expert.works().stream().limit(SHOWN_WORKS)))
                        .distinct()
                        .toList(),
                language,
                reader.get());
        int place = 1;
        for (Expert expert : experts) {
            terminal.say("%3d  %.3f  %s  (%s)", place++, expert.score(), names.apply(expert.person()), expert.person());
            expert.reasons()
                    .forEach(reason -> terminal.say(
                            "       +%.3f %s",
                            reason.contribution(), reason.feature().sentence(reason.value(), language)));
            expert.works().stream()
                    .limit(SHOWN_WORKS)
                    .forEach(work -> terminal.say("       see: %s (%s)", names.apply(work), work));
        }
    }
}
