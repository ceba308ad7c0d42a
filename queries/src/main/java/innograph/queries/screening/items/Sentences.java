package innograph.queries.screening.items;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text in pieces of one thought each. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("(?<=[.;:!?])\\s+|(?<=[。；：！？，])|\\R|<br>|(?:\\s|^)(?=[a-z]\\.(?:\\d+\\.)* \\p{Lu})");
    private static final Pattern OPENING =
            Pattern.compile("(?i), as follows|as follows|having (?:any|all|both|either)|[:;.。；：，](?:\\s|$)");
    private static final int SHORTEST = 4;

    private Sentences() {}

    /** Its sentences, and the elements of its lists; what has fewer than four characters is left out. */
    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
    }

    /** What a text begins with, before it goes into details: the name of the thing that it is about. */
    static String opening(String text) {
        return OPENING.split(text.strip(), 2)[0];
    }
}
