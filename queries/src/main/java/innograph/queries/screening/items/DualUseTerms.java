package innograph.queries.screening.items;

import innograph.model.name.SearchForms;
import innograph.queries.screening.Table;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads Chinese technical text by the words that English control lists use, since that is the language of the lists. It knows the terms of
 * {@code dual-use-terms.tsv}, which anybody can add to, and passes over all else: how much that was is part of every answer.
 */
final class DualUseTerms {
    private static final Map<String, String> ENGLISH = read();
    private static final int LONGEST =
            ENGLISH.keySet().stream().mapToInt(String::length).max().orElse(0);

    private DualUseTerms() {}

    /**
     * A text in English.
     *
     * @param chinese characters of it
     * @param understood of these, in terms that are known
     */
    record Reading(String english, int chinese, int understood) {
        /** True if the text is Chinese, and more of it was passed over than read. */
        boolean isPartial() {
            return chinese > 0 && understood * 2 < chinese;
        }
    }

    /** The text with its Chinese terms in English, the longest first; what is not Chinese stays. */
    static Reading read(String text) {
        String simplified = SearchForms.simplified(text);
        StringBuilder english = new StringBuilder(text.length());
        int chinese = 0;
        int understood = 0;
        int at = 0;
        while (at < simplified.length()) {
            int character = simplified.codePointAt(at);
            if (UnicodeScript.of(character) != UnicodeScript.HAN) {
                english.appendCodePoint(character);
                at += Character.charCount(character);
                continue;
            }
            int length = known(simplified, at);
            if (length == 0) {
                chinese++;
                at += Character.charCount(character);
            } else {
                english.append(' ')
                        .append(ENGLISH.get(simplified.substring(at, at + length)))
                        .append(' ');
                chinese += length;
                understood += length;
                at += length;
            }
        }
        return new Reading(english.toString(), chinese, understood);
    }

    private static int known(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            if (ENGLISH.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static Map<String, String> read() {
        Map<String, String> english = new HashMap<>();
        Table.lines("items/dual-use-terms.tsv").forEach(line -> english.put(line[0], line[1]));
        return Map.copyOf(english);
    }
}
