package innograph.loaders.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import innograph.loaders.plan.PlanSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.model.OrganizationKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The plan of the first city of a region: the indicators, targets and rules of the starter, with what they name in the real world
 * replaced by what the region has.
 */
final class FictionalPlan {
    private static final String REGION = "local:fictional-region/regions/";
    private static final List<String> WITHOUT_ROWS =
            List.of("regions.csv", "technologies.csv", "organizations.csv", "events.csv", "links.csv");

    private final Path folder;
    private final Map<String, String> replacements = new LinkedHashMap<>();

    private FictionalPlan(Path folder, Setting setting) {
        this.folder = folder;
        replacements.put("plan:indicator-", "plan:fictional-indicator-");
        replacements.put("plan:target-", "plan:fictional-target-");
        replacements.put("gbt2260:110000", REGION + Places.cityId(1));
        replacements.put("gbt2260:120000", REGION + Places.cityId(2));
        replacements.put(
                "plan:org-handan-exhibition-trading-centre",
                "local:fictional-region/organizations/"
                        + setting.organizations().inCore(OrganizationKind.TRANSFER_AGENCY, 0));
        replacements.put("offices: CN", "offices: XX");
        replacements.put("CNY", "XTS"); // no currency, as nothing here is
    }

    /** Writes the plan into its folder within that of the region. */
    static void write(Path region, Setting setting) throws IOException {
        Path folder = Files.createDirectories(region.resolve(FictionalRegion.PLAN));
        try (Input starter = PlanSource.starter()) {
            new FictionalPlan(folder, setting).write(starter);
        }
    }

    private void write(Input starter) throws IOException {
        Files.writeString(folder.resolve("plan.csv"), """
                id,name_zh,name_en,region,issued,clause
                plan:fictional-2018,虚构城市技术转移体系建设方案,Fictional Plan for Technology Transfer,%s,2018,一
                """.formatted(REGION + Places.cityId(0)));
        for (String table : WITHOUT_ROWS) {
            String header = text(starter, table).lines().findFirst().orElseThrow();
            Files.writeString(folder.resolve(table), header + "\n");
        }
        copy(starter, "indicators.csv", this::marked);
        copy(starter, "targets.csv", row -> row);
        Files.writeString(folder.resolve("rules.yaml"), replaced(text(starter, "rules.yaml")));
    }

    private Map<String, String> marked(Map<String, String> row) {
        row.computeIfPresent("name_zh", (_, name) -> "虚构：" + name);
        row.computeIfPresent("name_en", (_, name) -> "Fictional: " + name);
        return row;
    }

    private void copy(Input starter, String table, UnaryOperator<Map<String, String>> change) throws IOException {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(starter, table)).stream()
                .toList();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(table), StandardCharsets.UTF_8)) {
            csv.writeRecord(rows.getFirst().getHeader());
            for (NamedCsvRecord row : rows) {
                Map<String, String> fields = change.apply(new LinkedHashMap<>(row.getFieldsAsMap()));
                csv.writeRecord(fields.values().stream().map(this::replaced).toList());
            }
        }
    }

    private String replaced(String text) {
        String replaced = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            replaced = replaced.replace(replacement.getKey(), replacement.getValue());
        }
        return replaced;
    }

    private static String text(Input starter, String file) throws IOException {
        Input.Part part = starter.part(file)
                .orElseThrow(() ->
                        new LoadException(LoadProblem.BROKEN, file + " is missing from this build; please report it"));
        try (InputStream in = part.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
