package innograph.queries.screening.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import innograph.queries.screening.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of terms, classes and units")
class TablesTests {
    private static final Path LISTS = Path.of("../../shared/data/control-lists"); // beside the repository, if at all

    @Test
    @DisplayName("lead to items that the real lists have, and use words that they use")
    void leadToRealItems() throws IOException {
        assumeThat(LISTS).exists();
        String both = read("us-ccl.ttl.gz") + read("eu-annex-1.ttl.gz");
        Set<String> codes = Pattern.compile("skos:notation \"([^\"]+)\"")
                .matcher(both)
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
        for (String[] line : Table.lines("items/patent-classes.tsv")) {
            for (String beginning : line[1].split(" ", -1)) {
                assertThat(codes).as("%s leads to %s", line[0], beginning).anyMatch(code -> code.startsWith(beginning));
            }
        }
        Set<String> words = Set.copyOf(TechnicalWords.of(both));
        for (String table : Set.of("dual-use-terms.tsv", "trade-words.tsv")) {
            for (String[] line : Table.lines("items/" + table)) {
                assertThat(TechnicalWords.of(line[1])).as(line[0]).anyMatch(words::contains);
            }
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(LISTS.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void classesAreKnownHoweverTheyAreWritten() {
        assertThat(PatentClasses.military()).contains("F41", "F42", "B63G").doesNotContain("B64C");
        assertThat(PatentClasses.field(Set.of("B64U 10", "A01B1/00"), "9A012")).isEqualTo(Math.sqrt(0.5));
    }
}
