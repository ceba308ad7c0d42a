package innograph.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code innograph evaluate matching} says. */
class EvaluateMatchingCommandTests {
    private static final String OFFERS = """
            id,title,description
            offer:1,Corrosion coating,Coatings against corrosion of steel in sea water
            offer:2,Speech recognition,Recognition of speech in noisy cabins
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private int run(String demands) throws IOException {
        Path offers = Files.writeString(folder.resolve("offers.csv"), OFFERS);
        Path asked = Files.writeString(folder.resolve("demands.csv"), demands);
        return new CommandLine(new EvaluateMatchingCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new Failure())
                .execute("--words-only", "--offers", offers.toString(), "--demands", asked.toString());
    }

    @Test
    void itTellsHowFarInFrontTheRightOffersCome() throws IOException {
        assertThat(run("text,expected\ncoating of steel against corrosion,offer:1\nspeech in noise,offer:2\n"))
                .isZero();
        assertThat(out.toString()).contains("2 demands, 2 offers").contains("MRR 1.000  Hits@1 1.000");
    }

    @Test
    void anExpectedOfferThatIsNotThereIsWrongUseAndNoMiss() throws IOException {
        assertThat(run("text,expected\nspeech in noise,offer:2\nsteel,offer:7\n"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("demands.csv line 3: the expected offer 'offer:7' is not in");
    }
}
