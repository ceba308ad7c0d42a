package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.paths.Path;
import innograph.queries.screening.Notice;
import innograph.queries.screening.Screening;
import innograph.queries.screening.exposure.Concern;
import innograph.queries.screening.exposure.Exposure;
import innograph.queries.screening.exposure.Exposures;
import innograph.queries.screening.parties.ScreenedList;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what an organization is near. */
@Command(
        name = "exposure",
        mixinStandardHelpOptions = true,
        description =
                "Show what an organization is near: listed parties, institutions of defence, controlled and military technology, each with the way "
                        + "to it and its age. Exit code 1 if there is anything.",
        footer = {
            "%nExamples:%n",
            "  innograph exposure ror:00wk2mp56",
            "  innograph exposure \"Beihang University\" --hops 1 --language zh"
        })
public final class ExposureCommand implements Callable<Integer> {
    private final Instance<Screening>
            screening; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Parameters(paramLabel = "ORGANIZATION", description = "Any of its identifiers, or its name.")
    String organization = "";

    @Option(
            names = "--hops",
            description =
                    "Links between the organization and those that are looked at, 0 to 3; ${DEFAULT-VALUE} unless given.")
    int hops = 2;

    @Option(names = "--first", description = "How many concerns, 1 to 100; ${DEFAULT-VALUE} unless given.")
    int first = 20;

    @Option(names = "--language", description = "Of the sentences: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ExposureCommand(Instance<Screening> screening, Instance<Reader> reader) {
        this.screening = screening;
        this.reader = reader;
    }

    private record Told(String notice, String organization, int hops, Exposure exposure) {}

    @Override
    public Integer call() {
        OptionRange.require(spec, "--hops", hops, 0, Exposures.MOST_HOPS);
        OptionRange.require(spec, "--first", first, 1, 100);
        String id = new Naming(reader.get(), spec).id(organization, EntityType.ORGANIZATION);
        Exposure exposure = screening.get().exposures().of(id, hops, first);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(Notice.in(language), id, hops, exposure));
        } else {
            print(id, exposure, terminal);
        }
        return exposure.concerns().isEmpty() ? 0 : 1;
    }

    private void print(String id, Exposure exposure, Terminal terminal) {
        EntityNames names = EntityNames.of(
                Stream.concat(
                                Stream.of(id),
                                exposure.concerns().stream()
                                        .flatMap(concern -> Stream.concat(
                                                Stream.of(concern.target()),
                                                concern.hops().stream()
                                                        .flatMap(hop -> Stream.of(hop.from(), hop.to())))))
                        .distinct()
                        .toList(),
                language,
                reader.get());
        if (exposure.concerns().isEmpty()) {
            terminal.say(
                    "Nothing is known to be near %s within %d hops; %,d organizations and people were looked at.",
                    names.apply(id), hops, exposure.lookedAt());
        }
        exposure.concerns().forEach(concern -> print(concern, names, terminal));
        if (exposure.cut()) {
            terminal.say("There is more than is shown or followed (--first, --hops).");
        }
        print(exposure.lists(), terminal);
        terminal.say("%n%s", Notice.in(language));
    }

    private void print(Concern concern, EntityNames names, Terminal terminal) {
        Entity target = names.entities().get(concern.target());
        String list =
                target == null ? "" : target.text("list").map(", "::concat).orElse("");
        terminal.say("%-21s %s  (%s%s)", concern.kind(), names.apply(concern.target()), concern.target(), list);
        terminal.say("  %s%s", concern.sentence(language), concern.latest() == null ? "" : "; " + concern.latest());
        for (Path.Hop hop : concern.hops()) {
            terminal.say("  - %s", hop.sentence(names.apply(hop.from()), names.apply(hop.to()), language));
        }
    }

    private static void print(List<ScreenedList> lists, Terminal terminal) {
        if (lists.isEmpty()) {
            terminal.say(
                    "No list of restricted parties is loaded, so no names were compared; load one with `innograph load screening-list`.");
            return;
        }
        terminal.say("%nNames were compared with:");
        lists.forEach(list -> terminal.say("  %s", PartyReportText.line(list)));
    }
}
