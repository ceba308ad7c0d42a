package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.communities.Communities;
import innograph.queries.communities.Community;
import innograph.queries.communities.CommunityQuestion;
import innograph.queries.communities.Profile;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.PartnerFilter;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows who works with whom. */
@Command(
        name = "communities",
        mixinStandardHelpOptions = true,
        description =
                "Show communities: organizations that work with each other more than with the rest, what they do, and who"
                        + " links them with others.",
        footer = {
            "%nExamples:%n",
            "  innograph communities --first 10",
            "  innograph communities --technology programme:h2020-SC3 --country DE"
        })
public final class CommunitiesCommand implements Callable<Integer> {
    private static final int SHOWN_MEMBERS = 5;
    private static final int SHOWN_BROKERS = 3;

    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Option(
            names = "--technology",
            description =
                    "Only organizations that deal with this or with what falls under it, by an identifier or its name;"
                            + " can be given several times.")
    List<String> technologies = List.of();

    @Option(
            names = "--region",
            description =
                    "Only those in this region or a part of it, by an identifier or its name; can be given several times.")
    List<String> regions = List.of();

    @Option(
            names = "--country",
            description = "Only those in this country, ISO 3166-1 alpha-2; can be given several times.")
    Set<String> countries = Set.of();

    @Option(
            names = "--resolution",
            description =
                    "0.1 to 100: the more, the more and the smaller the communities; ${DEFAULT-VALUE} unless given.")
    double resolution = 1;

    @Option(names = "--as-of", description = "Only what had begun by the end of this year counts.")
    @Nullable
    Integer asOf;

    @Option(names = "--first", description = "How many, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 10;

    @Option(names = "--language", description = "Of the names: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public CommunitiesCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--first", first, 1, 1000);
        List<Community> communities = new Communities(landscapes.get()).of(question());
        List<Community> shown = communities.stream().limit(first).toList();
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(shown);
        } else if (shown.isEmpty()) {
            terminal.say("There are none: the graph holds no three organizations there that worked with each other.");
        } else {
            terminal.say(
                    "%d communities; modularity %.3f",
                    communities.size(), shown.getFirst().modularity());
            print(shown, terminal);
        }
        return 0;
    }

    private CommunityQuestion question() {
        Naming naming = new Naming(reader.get(), spec);
        PartnerFilter among = new PartnerFilter(
                Set.of(),
                countries,
                naming.ids(regions, EntityType.REGION),
                naming.ids(technologies, EntityType.TECHNOLOGY),
                0,
                false,
                Set.of());
        try {
            return new CommunityQuestion(among, resolution, asOf);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--resolution: " + e.getMessage(), e);
        }
    }

    private void print(List<Community> communities, Terminal terminal) {
        Set<String> ids = new HashSet<>();
        for (Community community : communities) {
            ids.addAll(community.profile().technologiesOfName());
            community.members().stream().limit(SHOWN_MEMBERS).forEach(ids::add);
            community.brokers().stream().limit(SHOWN_BROKERS).forEach(broker -> {
                ids.add(broker.organization());
                broker.ties().forEach(tie -> ids.addAll(tie.profile().technologiesOfName()));
            });
        }
        EntityNames names = EntityNames.of(ids, language, reader.get());
        for (Community community : communities) {
            Profile profile = community.profile();
            terminal.say(
                    "%3d  %s  (%d organizations, %.0f%% of their links within)",
                    community.number(), profile.name(names, language), profile.size(), 100 * community.cohesion());
            terminal.say(
                    "       at its heart: %s",
                    community.members().stream().limit(SHOWN_MEMBERS).map(names).collect(Collectors.joining("; ")));
            community.brokers().stream()
                    .limit(SHOWN_BROKERS)
                    .forEach(broker -> terminal.say(
                            "       %s links it with %s",
                            names.apply(broker.organization()),
                            broker.ties().stream()
                                    .map(tie -> tie.number() <= first
                                            ? String.valueOf(tie.number())
                                            : "%d (%s)"
                                                    .formatted(
                                                            tie.number(),
                                                            tie.profile().name(names, language)))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
