package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.experts.Expert;
import innograph.queries.filter.Filter;
import innograph.queries.match.Match;
import innograph.queries.match.Matches;
import innograph.queries.match.Matching;
import innograph.queries.match.Wish;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what fits a demand, an offer or a text. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description =
                "Find what fits a demand, an offer or a text, with the reasons; and whom to ask if nothing fits well.",
        footer = {
            "%nExamples:%n",
            "  innograph match plan:demand-7",
            "  innograph match --text \"煤气泄漏检测\" --types OFFER,PATENT --language zh"
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int EXPERTS = 3;

    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store
    private final Instance<Matching> matching;

    /** What can be looked for. */
    enum Wanted {
        OFFER,
        DEMAND,
        PROJECT,
        PATENT,
        ORGANIZATION
    }

    @Parameters(arity = "0..1", paramLabel = "DEMAND_OR_OFFER", description = "By an identifier or its name.")
    @Nullable
    String named;

    @Option(names = "--text", description = "What is needed or offered, in Chinese or English.")
    @Nullable
    String text;

    @Option(
            names = "--types",
            split = ",",
            description = "What to look for: ${COMPLETION-CANDIDATES}; unless given, DEMAND for an offer, else OFFER.")
    List<Wanted> types = List.of();

    @Option(names = "--first", description = "How many of each type, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 10;

    @Option(names = "--language", description = "Of the reasons: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public MatchCommand(Instance<Reader> reader, Instance<Matching> matching) {
        this.reader = reader;
        this.matching = matching;
    }

    /** What programs are told; experts only if nothing fits well. */
    private record Told(Map<Wanted, Matches> matches, List<Expert> nearestExperts) {}

    @Override
    public Integer call() {
        if (named == null && (text == null || text.isBlank())) {
            throw new ParameterException(spec.commandLine(), "Say what is to be matched: DEMAND_OR_OFFER or --text");
        }
        OptionRange.require(spec, "--first", first, 1, 1000);
        Entity entity = named == null
                ? null
                : new Naming(reader.get(), spec).of(named, List.of(EntityType.DEMAND, EntityType.OFFER));
        Wish wish = new Wish(entity == null ? null : entity.id(), text);
        Wanted usual = entity != null && entity.type() == EntityType.OFFER ? Wanted.DEMAND : Wanted.OFFER;
        Map<Wanted, Matches> found = new EnumMap<>(Wanted.class);
        (types.isEmpty() ? List.of(usual) : types).forEach(type -> found.put(type, find(type, wish)));
        boolean fits = found.values().stream().anyMatch(Matches::wellMatched);
        List<Expert> experts = fits ? List.of() : matching.get().nearestExperts(wish, EXPERTS);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(found, experts));
        } else {
            found.forEach((type, matches) -> print(type, matches, terminal));
            print(experts, terminal);
        }
        return 0;
    }

    private Matches find(Wanted type, Wish wish) {
        return switch (type) {
            case OFFER -> matching.get().offers(wish, Filter.NONE, first);
            case DEMAND -> matching.get().demands(wish, Filter.NONE, first);
            case PROJECT -> matching.get().works(EntityType.PROJECT, wish, first);
            case PATENT -> matching.get().works(EntityType.PATENT, wish, first);
            case ORGANIZATION -> matching.get().organizations(wish, first);
        };
    }

    private void print(Wanted type, Matches matches, Terminal terminal) {
        terminal.say("%s: %s", type, matches.advice(language));
        int place = 1;
        for (Match match : matches.matches()) {
            terminal.say(
                    "%3d  %.3f%s  %s  (%s)",
                    place++,
                    match.score(),
                    match.goodFit() ? "" : " ?",
                    match.entity().name(language),
                    match.entity().id());
            match.reasons()
                    .forEach(reason ->
                            terminal.say("       %+.3f %s", reason.contribution(), reason.sentence(language)));
        }
    }

    private void print(List<Expert> experts, Terminal terminal) {
        EntityNames names = EntityNames.of(experts.stream().map(Expert::person).toList(), language, reader.get());
        experts.forEach(expert ->
                terminal.say("     ask: %s (%s), %.3f", names.apply(expert.person()), expert.person(), expert.score()));
    }
}
