package innograph.app.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import innograph.app.screening.GuardedCell;
import innograph.queries.reconcile.ReconcileCandidate;
import innograph.queries.reconcile.ReconcileQuery;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileType;
import innograph.queries.reconcile.Reconciliation;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the entities that a column of a spreadsheet names. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Find the entity that each name in a column means, and write the table anew with five more columns: "
                    + "innograph_id, innograph_name, innograph_score (0 to 100), innograph_match and innograph_reason.",
            "",
            "innograph_match is `match` where one entity is clearly meant, `check` where a person has to look "
                    + "(the best candidate is written), `none` where nothing is called alike. "
                    + "A country and a place tell namesakes apart; an identifier decides."
        },
        footer = {
            "%nExamples:%n",
            "  innograph reconcile partners.csv -o found.csv",
            "  innograph reconcile partners.csv -o found.csv --column partner --country-column land --place-column city",
            "  innograph reconcile people.tsv -o found.tsv --column inventor --type Person",
            "",
            "The table is CSV or TSV in UTF-8 with a header, or the first sheet of an Excel workbook (.xlsx); what is written is text.",
            "An apostrophe is put before cells that a spreadsheet could run as formulas; all others stay as they are."
        })
public final class ReconcileCommand implements Callable<Integer> {
    /** Rows that are asked at a time; no more are in memory. */
    private static final int ROWS_AT_ONCE = 50;

    private static final int CANDIDATES = 2;
    private static final List<String> USUAL_COLUMNS = List.of("name", "organization", "organisation", "institution");
    private static final List<String> ADDED =
            List.of("innograph_id", "innograph_name", "innograph_score", "innograph_match", "innograph_reason");

    private final Instance<Reconciliation> reconciliation; // made only when this command runs: it starts a store

    @Parameters(paramLabel = "FILE", description = "The table.")
    Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "Where to write; replaced if it is there.")
    Path out = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description =
                    "Column with the names; unless given, the one called name, organization or institution, or the only one.")
    @Nullable
    String column;

    @Option(
            names = "--type",
            paramLabel = "T",
            description =
                    "What the names are of: Organization, University, Person, Technology, Project, Patent, Region …; "
                            + "${DEFAULT-VALUE} unless given.")
    String type = "Organization";

    @Option(
            names = "--country-column",
            paramLabel = "C",
            description = "Column with the country, as a code or in words.")
    @Nullable
    String countryColumn;

    @Option(names = "--place-column", paramLabel = "P", description = "Column with the city or region.")
    @Nullable
    String placeColumn;

    @Option(names = "--website-column", paramLabel = "W", description = "Column with the address of the site.")
    @Nullable
    String websiteColumn;

    @Option(
            names = "--identifier-column",
            paramLabel = "I",
            description = "Column with an identifier such as ror:02v51f717 or https://ror.org/02v51f717.")
    @Nullable
    String identifierColumn;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "Take the best candidate from this score on, 0 to 100, however near the next one is; "
                    + "unless given, it has to be clearly ahead.")
    @Nullable
    Double threshold;

    @Option(names = "--json", description = "The report as one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ReconcileCommand(Instance<Reconciliation> reconciliation) {
        this.reconciliation = reconciliation;
    }

    /**
     * How many rows came to what.
     *
     * @param toCheck have candidates, but none that is clearly meant
     * @param none have no candidate
     */
    record Report(long rows, long matched, long toCheck, long none, double seconds) {}

    private enum Verdict {
        MATCH,
        CHECK,
        NONE
    }

    /** Columns of the table by their place, -1 for none. */
    private record Places(int name, int country, int place, int website, int identifier) {}

    @Override
    public Integer call() throws IOException {
        if (threshold != null) {
            OptionRange.require(spec, "--threshold", threshold, 0, 100);
        }
        ReconcileType wanted = ReconcileType.of(type)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no type '%s'; there are: %s"
                                .formatted(
                                        type,
                                        ReconcileType.all().stream()
                                                .map(ReconcileType::id)
                                                .collect(Collectors.joining(", ")))));
        Report report;
        try (CsvTable table = CsvTable.of(file, spec)) {
            if (Files.exists(out) && Files.isSameFile(file, out)) {
                throw new ParameterException(
                        spec.commandLine(), "The table would replace itself; write to another file");
            }
            report = write(table, places(table), wanted);
        }
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(report);
        } else {
            terminal.say(
                    "%,d rows: %,d matched, %,d to be checked, %,d with nothing alike; %s, %.1f s",
                    report.rows(), report.matched(), report.toCheck(), report.none(), out, report.seconds());
        }
        return 0;
    }

    private Places places(CsvTable table) {
        return new Places(
                table.place(nameColumn(table)),
                table.place(countryColumn),
                table.place(placeColumn),
                table.place(websiteColumn),
                table.place(identifierColumn));
    }

    private String nameColumn(CsvTable table) {
        if (column != null) {
            return column;
        }
        if (table.header().size() == 1) {
            return table.header().getFirst();
        }
        return table.header().stream()
                .filter(name -> USUAL_COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Which column has the names? Say --column with one of: " + String.join(", ", table.header())));
    }

    /** The file is there as a whole or not at all. */
    private Report write(CsvTable table, Places places, ReconcileType wanted) throws IOException {
        long began = System.nanoTime();
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        ProgressLine progress = new ProgressLine(new Terminal(spec));
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (CsvWriter writer =
                    CsvWriter.builder().fieldSeparator(table.separator()).build(unfinished)) {
                writer.writeRecord(row(table.header(), ADDED));
                long[] rows = new long[1];
                table.forEach(ROWS_AT_ONCE, (part, fraction) -> {
                    write(part, places, wanted, writer, verdicts);
                    rows[0] += part.size();
                    progress.rows(rows[0], fraction);
                });
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
            progress.end();
        }
        return new Report(
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                verdicts.getOrDefault(Verdict.MATCH, 0L),
                verdicts.getOrDefault(Verdict.CHECK, 0L),
                verdicts.getOrDefault(Verdict.NONE, 0L),
                (System.nanoTime() - began) / 1e9);
    }

    /** One row, of which no cell runs as a formula: names come from anybody, those of the table as well as those of the graph. */
    static List<String> row(List<String> cells, List<String> added) {
        return Stream.concat(cells.stream(), added.stream())
                .map(GuardedCell::of)
                .toList();
    }

    private void write(
            List<List<String>> rows,
            Places places,
            ReconcileType wanted,
            CsvWriter writer,
            Map<Verdict, Long> verdicts) {
        List<ReconcileQuery> queries =
                rows.stream().map(row -> query(row, places, wanted)).toList();
        List<List<ReconcileCandidate>> answers = reconciliation.get().reconcile(queries);
        for (int i = 0; i < rows.size(); i++) {
            List<ReconcileCandidate> candidates = answers.get(i);
            Verdict verdict = verdict(candidates);
            verdicts.merge(verdict, 1L, Long::sum);
            writer.writeRecord(row(rows.get(i), added(candidates, verdict)));
        }
    }

    private static ReconcileQuery query(List<String> row, Places places, ReconcileType wanted) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "country", row, places.country());
        add(conditions, "place", row, places.place());
        add(conditions, "website", row, places.website());
        add(conditions, "identifier", row, places.identifier());
        return new ReconcileQuery(row.get(places.name()), Set.of(wanted), CANDIDATES, conditions);
    }

    private static void add(List<Condition> conditions, String property, List<String> row, int place) {
        if (place >= 0 && !row.get(place).isBlank()) {
            conditions.add(Condition.of(property, row.get(place)));
        }
    }

    private Verdict verdict(List<ReconcileCandidate> candidates) {
        if (candidates.isEmpty()) {
            return Verdict.NONE;
        }
        ReconcileCandidate best = candidates.getFirst();
        boolean isMeant = threshold == null ? best.match() : best.match() || best.score() >= threshold;
        return isMeant ? Verdict.MATCH : Verdict.CHECK;
    }

    private static List<String> added(List<ReconcileCandidate> candidates, Verdict verdict) {
        String word = verdict.name().toLowerCase(Locale.ROOT);
        if (candidates.isEmpty()) {
            return List.of("", "", "", word, "");
        }
        ReconcileCandidate best = candidates.getFirst();
        return List.of(
                best.entity().id(),
                best.entity().name(),
                String.format(Locale.ROOT, "%.1f", best.score()),
                word,
                verdict == Verdict.CHECK && candidates.size() > 1
                        ? "%s; next: %s (%s), %.1f"
                                .formatted(
                                        best.reason(),
                                        candidates.get(1).entity().name(),
                                        candidates.get(1).entity().id(),
                                        candidates.get(1).score())
                        : best.reason());
    }
}
