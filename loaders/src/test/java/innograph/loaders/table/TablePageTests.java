package innograph.loaders.table;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.testing.Gathered;
import innograph.model.LinkType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/sources/table.md works as it is written there. */
class TablePageTests {
    private static final Path PAGE = Path.of("../docs/sources/table.md");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered walk() throws IOException {
        return new Desk(folder).read(block("yaml"), block("csv"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void theOffersAreOfferedByTheirOwners() throws IOException {
        assertThat(walk().links(LinkType.OFFERS))
                .containsExactly(
                        "local:bureau-offers/organizations/虚构大学>local:bureau-offers/1",
                        "local:bureau-offers/organizations/虚构研究院>local:bureau-offers/2");
    }

    @Test
    void everyThemeIsAThingOfItsOwn() throws IOException {
        assertThat(walk().links(LinkType.ABOUT)).hasSize(3);
    }

    @Test
    void readinessAndDatesAreReadAsTheyAreWritten() throws IOException {
        assertThat(walk().entity("local:bureau-offers/1").properties())
                .containsEntry("readiness", 6L)
                .containsEntry("openUntil", LocalDate.of(2027, 3, 1))
                .containsEntry("status", "OPEN");
    }

    @Test
    void nothingIsRejected() throws IOException {
        assertThat(walk().rejects()).isEmpty();
    }
}
