package innograph.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of a rule in docs/plan-files.md are written from the model: {@code ./mvnw -pl graph-model test -Ddocs.write=true}. */
class PlanFilesPageTests {
    private static final Path PAGE = Path.of("..", "docs", "plan-files.md");
    private static final String BEGIN = "<!-- words: written from the model -->\n";
    private static final String END = "<!-- end of the words -->";

    @Test
    void thePageSaysWhichWordsThereAre() throws IOException {
        String page = Files.readString(PAGE);
        String expected =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + words() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String words() {
        StringBuilder table = new StringBuilder("\n| word | of | values | meaning |\n|---|---|---|---|\n");
        for (Term term : Term.values()) {
            table.append("| `%s` | %s | %s | %s |\n".formatted(term.key(), of(term), values(term), term.meaning()));
        }
        table.append("\n| `count` | what is counted |\n|---|---|\n");
        for (Counted counted : Counted.values()) {
            table.append("| %s | %s |\n".formatted(counted, counted.meaning()));
        }
        return table.append("\n").toString();
    }

    private static String of(Term term) {
        List<String> all = Arrays.stream(Counted.values())
                .filter(term::of)
                .map(counted -> counted.name().toLowerCase(Locale.ROOT))
                .toList();
        return all.size() == Counted.values().length ? "all" : String.join(", ", all);
    }

    private static String values(Term term) {
        List<String> values = Arrays.stream(Counted.values())
                .filter(term::of)
                .flatMap(counted -> term.values(counted).stream())
                .distinct()
                .toList();
        if (term == Term.KINDS) {
            return "several: a [kind of organization](data-model.md#kinds-of-organizations) in capitals, INNOVATION_CENTRE; a kind of contract, LICENCE; a letter, B";
        }
        String free = term.many() ? "several, as they stand in the graph" : "one";
        return values.isEmpty() ? free : values.stream().collect(Collectors.joining(", "));
    }
}
