package innograph.app.command;

import innograph.identity.party.PartyKind;
import innograph.identity.place.Countries;
import innograph.queries.Wording;
import innograph.queries.screening.Notice;
import innograph.queries.screening.Outcome;
import innograph.queries.screening.Screening;
import innograph.queries.screening.parties.PartyFinding;
import innograph.queries.screening.parties.PartyQuery;
import innograph.queries.screening.parties.PartyReport;
import innograph.queries.screening.parties.ScreenedList;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Screens a name. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Look a name up in the loaded lists of restricted parties, with the reasons.",
        footer = {"%nExamples:%n", "  innograph screen --name \"Tulsky Oruzheiny Zavod\" --country RU"})
public final class ScreenCommand implements Callable<Integer> {
    private final Instance<Screening>
            screening; // all commands are made at the start, but only this one may start a store

    @Option(names = "--name", required = true, description = "Of a person or an organization, in any script.")
    String name = "";

    @Option(names = "--country", description = "Where its bearer is: a code of ISO 3166-1 or a name.")
    @Nullable
    String country;

    @Option(names = "--kind", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    PartyKind kind = PartyKind.UNKNOWN;

    @Option(
            names = "--list",
            description = "Only this list, by its name or data set; can be given several times. All unless given.")
    Set<String> lists = Set.of();

    @Option(names = "--language", description = "Of the reasons: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ScreenCommand(Instance<Screening> screening) {
        this.screening = screening;
    }

    /** A report and what every report says of itself. */
    private record Told(String notice, PartyReport report) {}

    @Override
    public Integer call() {
        if (country != null && Countries.code(country).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--country: '%s' is no country that is known; write it as CN".formatted(country));
        }
        PartyReport report = screening.get().parties().screen(new PartyQuery(name, country, kind, lists));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(Notice.in(language), report));
        } else {
            print(report, terminal);
        }
        return report.outcome() == Outcome.CLEAR ? 0 : 1;
    }

    private void print(PartyReport report, Terminal terminal) {
        terminal.say("%s  %s", report.outcome(), name);
        report.limits().forEach(limit -> terminal.say("  %s", limit.sentence(language)));
        for (PartyFinding finding : report.findings()) {
            terminal.say("%n%-7s %.2f  %s  (%s)", finding.outcome(), finding.score(), finding.name(), finding.entry());
            terminal.say("  %s", finding.list().name());
            finding.why(language).forEach(why -> terminal.say("  - %s", why));
            finding.measures()
                    .forEach(measure -> terminal.say(
                            "    %+6.2f %s (%.2f)",
                            measure.contribution(),
                            measure.feature().title(Wording.isChinese(language)),
                            measure.value()));
        }
        terminal.say("%nCompared with:");
        report.lists().forEach(list -> print(list, terminal));
        terminal.say("%n%s", Notice.in(language));
    }

    private static void print(ScreenedList list, Terminal terminal) {
        terminal.say(
                "  %s: %,d entries; %s%s%s",
                list.name(),
                list.entries(),
                list.publisher().isEmpty() ? list.title() : list.publisher(),
                list.lastLoaded() == null ? "" : ", loaded " + list.lastLoaded(),
                list.latestListing() == null ? "" : ", latest listing " + list.latestListing());
    }
}
