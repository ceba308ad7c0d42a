package innograph.model;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.identifier.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/data-model.md are written from the model: {@code ./mvnw -pl graph-model test -Ddocs.write=true} writes
 * them anew.
 */
class DataModelPageTests {
    private static final Path PAGE = Path.of("..", "docs", "data-model.md");
    private static final String BEGIN = "<!-- tables: written from the model -->\n";

    @Test
    void thePageSaysWhatTheModelIs() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + tables();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String tables() {
        StringBuilder page = new StringBuilder("\n## Every entity\n\n");
        properties(page, EntityType.COMMON);
        for (EntityType type : EntityType.values()) {
            page.append("\n## ")
                    .append(type.label())
                    .append("\n\n")
                    .append(type.meaning())
                    .append("\n\n");
            properties(page, type.properties());
        }
        page.append(
                "\n## Kinds of organizations\n\nEach is a label beside `Organization`.\n\n| label | meaning |\n|---|---|\n");
        for (OrganizationKind kind : OrganizationKind.values()) {
            page.append("| `%s` | %s |\n".formatted(kind.label(), kind.meaning()));
        }
        page.append("\n## Links\n\n| type | from, to | meaning | properties |\n|---|---|---|---|\n");
        for (LinkType type : LinkType.values()) {
            String properties = String.join(
                    "<br>",
                    type.properties().stream()
                            .map(property -> "`%s` %s".formatted(property.name(), property.meaning()))
                            .toList());
            String ends = String.join(
                    "<br>",
                    type.ends().stream()
                            .map(end -> end.from().label() + " → " + end.to().label())
                            .toList());
            page.append("| `%s`%s | %s | %s | %s |\n"
                    .formatted(type, type.derived() ? " (derived)" : "", ends, type.meaning(), properties));
        }
        page.append("\n## Identifiers\n\n| scheme | one for each thing | example of its address |\n|---|---|---|\n");
        for (Scheme scheme : Scheme.values()) {
            page.append("| `%s:` | %s | %s |\n"
                    .formatted(
                            scheme.prefix(),
                            scheme.exclusive() ? "yes" : "no",
                            scheme.address()
                                    .map(address -> "<" + address.formatted("…") + ">")
                                    .orElse("")));
        }
        return page.toString();
    }

    private static void properties(StringBuilder page, List<Property> properties) {
        if (properties.isEmpty()) {
            page.append("Nothing beside what every entity has.\n");
            return;
        }
        page.append("| property | type | meaning |\n|---|---|---|\n");
        for (Property property : properties) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(property.name(), property.type().name().toLowerCase(Locale.ROOT), property.meaning()));
        }
    }
}
