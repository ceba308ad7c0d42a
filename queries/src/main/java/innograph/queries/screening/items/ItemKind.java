package innograph.queries.screening.items;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is controlled. Lists in the manner of the Wassenaar Arrangement say it by the letter of the code: D for software, E for technology. */
enum ItemKind {
    GOODS,
    SOFTWARE,
    TECHNOLOGY;

    private static final Pattern ABOUT_SOFTWARE = Pattern.compile(
            "(?i)^\\P{L}*(?:[a-z]+ )?(?:[\"“](?:software|source code|program)\\b|(?:software|source code)(?=,? (?:for|as|other|specially|designed|to|that|used|or)\\b))");
    private static final Pattern ABOUT_TECHNOLOGY =
            Pattern.compile("(?i)^\\P{L}*(?:technology\\b|.{0,40}[\"“] ?technolog(?:y|ies)[\"”,])");

    static ItemKind of(ControlItem item) {
        char letter = TechnicalWords.isCode(item.code().toLowerCase(Locale.ROOT))
                ? item.code().charAt(1)
                : '-';
        return switch (letter) {
            case 'D' -> SOFTWARE;
            case 'E' -> TECHNOLOGY;
            case 'A', 'B', 'C' -> GOODS;
            default -> of(item.heading());
        };
    }

    /** Of a text, by how it begins. Lists put words that they define into quotation marks. */
    static ItemKind of(String text) {
        if (ABOUT_SOFTWARE.matcher(text).find()) {
            return SOFTWARE;
        }
        return ABOUT_TECHNOLOGY.matcher(text).find() ? TECHNOLOGY : GOODS;
    }
}
