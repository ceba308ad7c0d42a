package innograph.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code innograph generate} says. */
class GenerateCommandTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new Failure())
                .execute(arguments);
    }

    @Test
    void itNamesTheTablesAndTheCommandThatLoadsThem() {
        assertThat(run(folder.resolve("region").toString())).isZero();
        assertThat(out.toString())
                .contains("organizations.csv")
                .contains("1,000 rows")
                .contains("innograph load table --mapping fictional-region " + folder.resolve("region"))
                .contains("innograph load plan " + folder.resolve("region/fictional-plan"));
    }

    @Test
    void aFolderWithABlankIsQuotedForTheShell() {
        run(folder.resolve("my region").toString());
        assertThat(out.toString()).contains("'" + folder.resolve("my region") + "'");
    }

    @Test
    void itIsJsonForPrograms() {
        run("--json", "--seed", "3", folder.toString());
        assertThat(out.toString()).contains("\"seed\" : 3", "\"organizations\" : 1000", "\"load\" : ");
    }

    @Test
    void anotherSizeIsRefused() {
        assertThat(run("--organizations", "999", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--organizations is 999; give a number from 1000 to 1000000");
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.docx"), "mine");
        assertThat(run(folder.toString())).isEqualTo(3);
        assertThat(err.toString()).startsWith("LOAD-220").contains("thesis.docx");
    }
}
