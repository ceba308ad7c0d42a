package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.landscape.Landscapes;
import innograph.queries.positions.Aspect;
import innograph.queries.positions.Part;
import innograph.queries.positions.Position;
import innograph.queries.positions.PositionQuestion;
import innograph.queries.positions.Positions;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a region does, wants and lacks. */
@Command(
        name = "landscape",
        mixinStandardHelpOptions = true,
        description = "Show what a region, a country or a set of organizations does, wants and lacks, by technology.",
        footer = {
            "%nExamples:%n",
            "  innograph landscape --country DE",
            "  innograph landscape --country DE --against-country FR --show LACK --first 10",
            "  innograph landscape --region gbt2260:130400 --scheme ipc --show WHITE_SPOT"
        })
public final class LandscapeCommand implements Callable<Integer> {
    private static final int SHOWN_ORGANIZATIONS = 3;

    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @ArgGroup
    @Nullable
    Whose whose;

    @ArgGroup
    @Nullable
    Against against;

    /** Of whom; of everybody if nothing is given. */
    static final class Whose {
        @Option(
                names = "--region",
                description = "Of the organizations in this region or a part of it, by an identifier or its name.")
        @Nullable
        String region;

        @Option(names = "--country", description = "Of those in this country, ISO 3166-1 alpha-2.")
        @Nullable
        String country;

        @Option(
                names = "--organization",
                description = "Of this one, by an identifier or its name; can be given several times.")
        @Nullable
        List<String> organizations;
    }

    /** With whom it is compared. */
    static final class Against {
        @Option(
                names = "--against",
                description = "Compared with this region; a region is usually compared with its country.")
        @Nullable
        String region;

        @Option(names = "--against-country", description = "Compared with this country, ISO 3166-1 alpha-2.")
        @Nullable
        String country;
    }

    @Option(names = "--scheme", description = "Only technologies of this scheme, for example ipc.")
    @Nullable
    String scheme;

    @Option(
            names = "--level",
            description =
                    "Up to which level of their classification technologies are added up; ${DEFAULT-VALUE} unless given.")
    int level = 3;

    @Option(names = "--as-of", description = "Only what had begun by the end of this year counts.")
    @Nullable
    Integer asOf;

    @Option(
            names = "--show",
            description = "What is looked at: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    Aspect show = Aspect.ACTIVITY;

    @Option(names = "--first", description = "How many, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 20;

    @Option(names = "--language", description = "Of the names: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public LandscapeCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--first", first, 1, 1000);
        OptionRange.require(spec, "--level", level, 1, 100);
        Naming naming = new Naming(reader.get(), spec);
        List<Position> positions = new Positions(reader.get(), landscapes.get())
                .of(new PositionQuestion(whose(naming), against(naming), scheme, level, asOf, show, first));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(positions);
        } else if (positions.isEmpty()) {
            terminal.say("There is nothing to show: the graph holds no such works, offers or demands.");
        } else {
            print(positions, terminal);
        }
        return 0;
    }

    private Part whose(Naming naming) {
        if (whose == null) {
            return new Part.Everybody();
        }
        if (whose.region != null) {
            return new Part.Region(naming.id(whose.region, EntityType.REGION));
        }
        return whose.country != null
                ? new Part.Country(whose.country)
                : new Part.Named(naming.ids(Objects.requireNonNull(whose.organizations), EntityType.ORGANIZATION));
    }

    private @Nullable Part against(Naming naming) {
        if (against == null) {
            return null;
        }
        return against.region != null
                ? new Part.Region(naming.id(against.region, EntityType.REGION))
                : new Part.Country(Objects.requireNonNull(against.country));
    }

    private void print(List<Position> positions, Terminal terminal) {
        List<String> ids = new ArrayList<>();
        positions.forEach(position -> {
            ids.add(position.technology());
            ids.addAll(shown(position));
            ids.addAll(first(position.demandsFirst()));
            ids.addAll(first(position.offersElsewhere()));
        });
        EntityNames names = EntityNames.of(ids, language, reader.get());
        terminal.say(
                "%7s %7s %8s %7s  %7s %8s  %6s %7s %6s  technology",
                "works", "share", "compared", "RTA", "growth", "compared", "organ.", "demands", "offers");
        for (Position position : positions) {
            terminal.say(
                    "%7d %6.1f%% %7.1f%% %7s  %7s %8s  %6d %7d %6d  %s",
                    position.works(),
                    100 * position.share(),
                    100 * position.comparedShare(),
                    advantage(position),
                    percent(position.growth()),
                    percent(position.comparedGrowth()),
                    position.organizations(),
                    position.demands(),
                    position.offers(),
                    names.apply(position.technology()));
            say(terminal, "by", shown(position), names);
            if (position.demands() > 0) {
                say(terminal, "wanted", first(position.demandsFirst()), names);
                say(terminal, "offered elsewhere", first(position.offersElsewhere()), names);
            }
        }
        terminal.say(
                "RTA: revealed technology advantage, the one share over the other; * more than chance makes of such numbers."
                        + " Growth: the last three years against the three before.");
    }

    /** Who does it; or if it is about what is not done, who does it elsewhere. */
    private List<String> shown(Position position) {
        return first(
                show == Aspect.LACK || position.leaders().isEmpty() ? position.leadersElsewhere() : position.leaders());
    }

    private static List<String> first(List<String> ids) {
        return ids.stream().limit(SHOWN_ORGANIZATIONS).toList();
    }

    private static void say(Terminal terminal, String what, List<String> ids, EntityNames names) {
        if (!ids.isEmpty()) {
            terminal.say("         %s: %s", what, ids.stream().map(names).collect(Collectors.joining("; ")));
        }
    }

    private static String advantage(Position position) {
        OptionalDouble ratio = position.specialization().ratio();
        return ratio.isEmpty()
                ? "-"
                : String.format(
                        Locale.ENGLISH,
                        "%.2f%s",
                        ratio.getAsDouble(),
                        position.specialization().isSignificant() ? "*" : " ");
    }

    private static String percent(OptionalDouble growth) {
        return growth.isEmpty() ? "-" : String.format(Locale.ENGLISH, "%+.0f%%", 100 * growth.getAsDouble());
    }
}
