package innograph.app.command;

import innograph.identity.party.PartyKind;
import innograph.identity.place.Countries;
import innograph.model.EntityType;
import innograph.model.cases.Outcome;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.screening.Notice;
import innograph.queries.screening.Screening;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemReport;
import innograph.queries.screening.items.UnknownListException;
import innograph.queries.screening.parties.PartyQuery;
import innograph.queries.screening.parties.PartyReport;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens a name, a technology, or all rows of a table. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description =
                "Look a name up in the loaded lists of restricted parties, or a technology in the loaded control lists, with the reasons; or all rows of a table.",
        footer = {
            "%nExamples:%n",
            "  innograph screen --name \"Tulsky Oruzheiny Zavod\" --country RU",
            "  innograph screen --text \"Radar operating at 94 GHz\"",
            "  innograph screen --entity patent:US8927118B2 --list us-ccl-2026-07-23",
            "  innograph screen suppliers.csv -o screened.csv",
            "  innograph screen suppliers.xlsx -o screened.html --name-column firm --language zh",
            "  innograph screen suppliers.csv -o changes.html --since screened.csv"
        })
public final class ScreenCommand implements Callable<Integer> {
    private static final List<EntityType> SCREENED = List.of(
            EntityType.ORGANIZATION,
            EntityType.PERSON,
            EntityType.PATENT,
            EntityType.PUBLICATION,
            EntityType.PROJECT,
            EntityType.TECHNOLOGY,
            EntityType.OFFER,
            EntityType.DEMAND,
            EntityType.CONTRACT);

    // all commands are made at the start, but only this one may start a store
    private final Instance<Screening> screening;
    private final Instance<Reader> reader;

    @ArgGroup(multiplicity = "1")
    Subject subject = new Subject();

    /** What is screened: exactly one of them. */
    static final class Subject {
        @Option(names = "--name", description = "Of a person or an organization, in any script.")
        @Nullable
        String name;

        @Option(
                names = "--text",
                description = "What describes a technology, in English or Chinese; - for standard input.")
        @Nullable
        String text;

        @Option(
                names = "--entity",
                description =
                        "Something of the graph, by an identifier or a name: an organization or a person is looked up as a party, all else as a technology.")
        @Nullable
        String entity;

        @Parameters(
                paramLabel = "FILE",
                description =
                        "A table of which all rows are screened: CSV or TSV in UTF-8 with a header, or the first sheet of an .xlsx.")
        @Nullable
        Path file;
    }

    @Mixin
    ScreenFile table = new ScreenFile();

    @Option(names = "--country", description = "Where its bearer is: a code of ISO 3166-1 or a name.")
    @Nullable
    String country;

    @Option(names = "--kind", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    PartyKind kind = PartyKind.UNKNOWN;

    @Option(
            names = "--list",
            description =
                    "Only this list, by its name, its id or its data set; can be given several times. All unless given.")
    Set<String> lists = Set.of();

    @Option(
            names = "--first",
            description = "How many items of control lists, 1 to 100; ${DEFAULT-VALUE} unless given.")
    int first = 5;

    @Option(names = "--language", description = "Of the reasons: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ScreenCommand(Instance<Screening> screening, Instance<Reader> reader) {
        this.screening = screening;
        this.reader = reader;
    }

    /** A report and what every report says of itself. */
    private record Told(String notice, Object report) {}

    @Override
    public Integer call() throws IOException {
        OptionRange.require(spec, "--first", first, 1, 100);
        if (subject.file != null) {
            return table.screen(subject.file, this, screening.get());
        }
        table.requireUnused(spec);
        if (subject.entity != null) {
            Entity entity = new Naming(reader.get(), spec).of(subject.entity, SCREENED);
            return switch (entity.type()) {
                case ORGANIZATION, PERSON ->
                    tell(screening.get().parties().screenEntity(entity.id(), lists), entity.name(language));
                default ->
                    technology(new ItemQuestion(null, entity.id(), List.copyOf(lists), first), entity.name(language));
            };
        }
        if (subject.text != null) {
            String text = subject.text.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : subject.text;
            return technology(new ItemQuestion(text, null, List.copyOf(lists), first), text);
        }
        if (country != null && Countries.code(country).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--country: '%s' is no country that is known; write it as CN".formatted(country));
        }
        String name = Objects.requireNonNull(subject.name);
        return tell(screening.get().parties().screen(new PartyQuery(name, country, kind, lists)), name);
    }

    private int tell(PartyReport report, String of) {
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(Notice.in(language), report));
        } else {
            new PartyReportText(report, language, terminal).print(of);
        }
        return exitCode(report.outcome());
    }

    private int technology(ItemQuestion question, String of) {
        ItemReport report;
        try {
            report = screening.get().items().screen(question).orElseThrow();
        } catch (UnknownListException e) {
            throw new ParameterException(spec.commandLine(), "--list: " + e.getMessage(), e);
        }
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(Notice.in(language), report));
        } else {
            new ItemReportText(report, language, terminal).print(of);
        }
        return exitCode(report.outcome());
    }

    private static int exitCode(Outcome outcome) {
        return outcome == Outcome.CLEAR ? 0 : 1;
    }
}
