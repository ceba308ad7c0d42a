package innograph.app.command;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.Reader;
import innograph.queries.alliances.AlliancePlan;
import innograph.queries.alliances.AllianceQuestion;
import innograph.queries.alliances.AllianceTheme;
import innograph.queries.alliances.Alliances;
import innograph.queries.alliances.UnusableQuestion;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.PartnerFilter;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans alliances. */
@Command(
        name = "alliance",
        mixinStandardHelpOptions = true,
        description = "Plan alliances that cover a theme: who is in it for what, what is lacking, who knows whom.",
        footer = {
            "%nExamples:%n",
            "  innograph alliance --theme \"thin-film sensors\" --country CN --size 6",
            "  innograph alliance --technology programme:h2020-SC4 --include ror:036h65h05 --kind university:2 --kind enterprise:3",
            "%nWhat given members would be like, for example after one was exchanged: include them all, and say how many they are:%n",
            "  innograph alliance --theme \"thin-film sensors\" --include ror:036h65h05 --include ror:02v51f717 --size 2"
        })
public final class AllianceCommand implements Callable<Integer> {
    private static final int SHOWN_LINKS = 4;
    private static final int SHOWN_COMPETENCES = 3;

    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Option(names = "--theme", paramLabel = "TEXT", description = "What it is about, in words.")
    @Nullable
    String text;

    @Option(
            names = "--technology",
            description = "A technology that it is about, by an identifier or its name; can be given several times.")
    List<String> technologies = List.of();

    @Option(
            names = "--include",
            paramLabel = "ORGANIZATION",
            description = "A member in any case, by an identifier or its name; can be given several times.")
    List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "ORGANIZATION",
            description = "No member in any case; can be given several times.")
    List<String> exclude = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND:NUMBER",
            description = "So many members of a kind, or more, for example university:2; can be given several times.")
    List<String> kinds = List.of();

    @Option(
            names = "--country",
            description = "Only members in this country, ISO 3166-1 alpha-2; can be given several times.")
    Set<String> countries = Set.of();

    @Option(
            names = "--region",
            description = "Only members in this region or a part of it, by an identifier or its name.")
    List<String> regions = List.of();

    @Option(
            names = "--without-listed",
            description = "Without those that are, or may be, listed as restricted parties.")
    boolean withoutListed;

    @Option(names = "--size", description = "Members, 2 to 20; ${DEFAULT-VALUE} unless given.")
    int size = 8;

    @Option(names = "--alternatives", description = "How many alliances, 1 to 10; ${DEFAULT-VALUE} unless given.")
    int alternatives = 3;

    @Option(
            names = "--ties",
            description = "How much it counts that members know each other, 0 to 1; ${DEFAULT-VALUE} unless given.")
    double ties = AllianceQuestion.USUAL_TIES;

    @Option(names = "--as-of", paramLabel = "YEAR", description = "Only what had begun by the end of this year counts.")
    @Nullable
    Integer asOf;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public AllianceCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        List<AlliancePlan> plans;
        try {
            plans = new Alliances(reader.get(), landscapes.get()).plan(question());
        } catch (UnusableQuestion e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(plans);
        } else if (plans.isEmpty()) {
            terminal.say("No organization that comes into question deals with the theme.");
        } else {
            print(plans, names(plans), terminal);
        }
        return 0;
    }

    private AllianceQuestion question() {
        Naming naming = new Naming(reader.get(), spec);
        PartnerFilter filter = new PartnerFilter(
                Set.of(), countries, naming.ids(regions, EntityType.REGION), List.of(), 0, withoutListed, Set.of());
        return new AllianceQuestion(
                new AllianceTheme(text, naming.ids(technologies, EntityType.TECHNOLOGY)),
                naming.ids(include, EntityType.ORGANIZATION),
                Set.copyOf(naming.ids(exclude, EntityType.ORGANIZATION)),
                wanted(),
                filter,
                size,
                alternatives,
                ties,
                asOf);
    }

    private Map<OrganizationKind, Integer> wanted() {
        Map<OrganizationKind, Integer> wanted = new EnumMap<>(OrganizationKind.class);
        for (String kind : kinds) {
            String[] parts = kind.split(":", 2);
            try {
                wanted.put(
                        OrganizationKind.valueOf(
                                parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                        parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--kind %s can't be read; write for example university:2, of these kinds: %s"
                                .formatted(kind, kindNames()),
                        e);
            }
        }
        return wanted;
    }

    private static String kindNames() {
        return Stream.of(OrganizationKind.values()).map(AllianceCommand::name).collect(Collectors.joining(", "));
    }

    private static String name(OrganizationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private EntityNames names(List<AlliancePlan> plans) {
        List<String> ids = new ArrayList<>();
        for (AlliancePlan plan : plans) {
            plan.topics().stream()
                    .flatMap(topic -> Stream.ofNullable(topic.technology()))
                    .forEach(ids::add);
            plan.members().forEach(member -> {
                ids.add(member.organization());
                ids.addAll(member.works());
                member.substitutes().forEach(substitute -> ids.add(substitute.organization()));
            });
            plan.linksToBuild().forEach(link -> Stream.ofNullable(link.broker()).forEach(ids::add));
        }
        return EntityNames.of(ids, reader.get());
    }

    private static void print(List<AlliancePlan> plans, EntityNames names, Terminal terminal) {
        terminal.say("The theme is read as");
        plans.getFirst()
                .topics()
                .forEach(topic -> terminal.say(
                        "  %4.0f %%  %s%s",
                        100 * topic.weight(),
                        topicName(topic.technology(), names),
                        topic.narrower() == 0 ? "" : ", and %d narrower ones".formatted(topic.narrower())));
        int number = 1;
        for (AlliancePlan plan : plans) {
            terminal.say(
                    "%nAlliance %d: score %.3f (coverage %.2f, cohesion %.2f, connectedness %.2f, redundancy %.2f)",
                    number++, plan.score(), plan.coverage(), plan.cohesion(), plan.connectedness(), plan.redundancy());
            plan.members().forEach(member -> print(member, names, terminal));
            printLacks(plan, names, terminal);
            printLinks(plan, names, terminal);
        }
    }

    private static void print(AlliancePlan.Member member, EntityNames names, Terminal terminal) {
        List<String> roles = new ArrayList<>();
        if (member.asked()) {
            roles.add("asked for");
        }
        if (member.bridge()) {
            roles.add("bridge");
        }
        if (member.newcomer()) {
            roles.add("newcomer");
        }
        if (member.listed()) {
            roles.add("LISTED");
        }
        if (member.listedPartners() > 0) {
            roles.add("%d listed partners".formatted(member.listedPartners()));
        }
        terminal.say(
                "  +%.3f  %s  (%s)%s",
                member.adds(),
                names.apply(member.organization()),
                member.organization(),
                roles.isEmpty() ? "" : "  " + String.join(", ", roles));
        if (!member.competences().isEmpty()) {
            terminal.say(
                    "          %s",
                    member.competences().stream()
                            .limit(SHOWN_COMPETENCES)
                            .map(competence -> "%s (%.0f %%)"
                                    .formatted(topicName(competence.technology(), names), 100 * competence.strength()))
                            .collect(Collectors.joining("; ")));
        }
        if (!member.works().isEmpty()) {
            terminal.say("          see: %s", names.apply(member.works().getFirst()));
        }
        if (!member.substitutes().isEmpty()) {
            terminal.say(
                    "          or: %s",
                    member.substitutes().stream()
                            .map(substitute -> "%s (%+.3f)"
                                    .formatted(names.apply(substitute.organization()), substitute.scoreChange()))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static void printLacks(AlliancePlan plan, EntityNames names, Terminal terminal) {
        plan.gaps()
                .forEach(topic -> terminal.say(
                        "  gap: %s is covered %s",
                        topicName(topic.technology(), names),
                        topic.members().isEmpty() ? "by nobody" : "weakly (%.2f)".formatted(topic.coverage())));
        plan.unmetKinds()
                .forEach((kind, number) ->
                        terminal.say("  missing: %d of %s, nobody comes into question", number, name(kind)));
    }

    private static void printLinks(AlliancePlan plan, EntityNames names, Terminal terminal) {
        terminal.say(
                "  %d links, %d to build",
                plan.links().size(), plan.linksToBuild().size());
        plan.linksToBuild().stream()
                .limit(SHOWN_LINKS)
                .forEach(link -> terminal.say(
                        "    %s – %s%s",
                        names.apply(link.one()),
                        names.apply(link.other()),
                        link.broker() == null
                                ? ": nobody knows both"
                                : ": %d know both, best %s"
                                        .formatted(link.commonPartners(), names.apply(link.broker()))));
    }

    private static String topicName(@Nullable String technology, EntityNames names) {
        return technology == null
                ? "works that speak of the text"
                : "%s (%s)".formatted(names.apply(technology), technology);
    }
}
