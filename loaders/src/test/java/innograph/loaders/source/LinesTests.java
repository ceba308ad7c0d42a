package innograph.loaders.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {
    private final List<String> lines = new ArrayList<>();
    private final List<String> rejects = new ArrayList<>();

    private void read(InputStream in) throws IOException {
        new Lines("notes.jsonl")
                .forEach(
                        in,
                        (text, number) -> lines.add(number + ":" + text),
                        (place, reason) -> rejects.add(place + ": " + reason));
    }

    private void read(String text) throws IOException {
        read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void everyLineComesWithItsNumber() throws IOException {
        read("first\nsecond\n");
        assertThat(lines).containsExactly("1:first", "2:second");
    }

    @Test
    void theLastLineNeedsNoLineEnd() throws IOException {
        read("first\nlast");
        assertThat(lines).containsExactly("1:first", "2:last");
    }

    @Test
    void blankLinesAreCountedButNotGiven() throws IOException {
        read("\n  \nthird\n\n");
        assertThat(lines).containsExactly("3:third");
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfALineThatIsOtherwiseBlank() throws IOException {
        read("first\r\n\r\nthird\r\n");
        assertThat(lines).extracting(String::strip).containsExactly("1:first", "3:third");
    }

    @Test
    void anEmptyTextHasNoLines() throws IOException {
        read("");
        assertThat(lines).isEmpty();
    }

    @Test
    void aLineLongerThanTheBufferStaysWhole() throws IOException {
        String wide = "河".repeat(50_000);
        read("short\n" + wide + "\nshort");
        assertThat(lines).containsExactly("1:short", "2:" + wide, "3:short");
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedWithItsPlaceAndReadingGoesOn() throws IOException {
        read(new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xC3, (byte) 0x28, '\n'}),
                new ByteArrayInputStream("third".getBytes(UTF_8))));
        assertThat(lines).containsExactly("1:a", "3:third");
        assertThat(rejects)
                .singleElement()
                .asString()
                .startsWith("notes.jsonl line 2")
                .contains("UTF-8");
    }

    @Test
    void aLineWithoutEndIsRejectedWithItsPlaceAndReadingGoesOn() throws IOException {
        read(new SequenceInputStream(
                new ByteArrayInputStream(new byte[17 << 20]), new ByteArrayInputStream("\nsecond".getBytes(UTF_8))));
        assertThat(lines).containsExactly("2:second");
        assertThat(rejects)
                .singleElement()
                .asString()
                .startsWith("notes.jsonl line 1")
                .contains("longer than");
    }
}
