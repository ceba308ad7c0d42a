package innograph.queries.match.text;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text is compared by: stems of its words and pairs of neighbours; of Chinese, which puts no blanks between words, single
 * characters, pairs and triples of them.
 */
final class Terms {
    /** Where a name such as HyPASS, QuickFlex or LiFePO4 has parts. */
    private static final Pattern SEAM = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private static final int SHORTEST_PART = 3;

    private final List<Term> terms = new ArrayList<>();
    private int position;

    private Terms() {}

    /** What kind of term it is: what is measured apart, since it tells something else. */
    enum Kind {
        /** A single Chinese character: common, yet the only thing that an abbreviation may share. */
        CHARACTER,
        /** A word, or two Chinese characters side by side. */
        WORD,
        /** Two words, or three Chinese characters, side by side. */
        PHRASE
    }

    /** @param position of the word or character in the text, from 0 */
    record Term(String text, Kind kind, int position) {}

    /** The terms in the order in which they begin. */
    static List<Term> of(String text) {
        Terms terms = new Terms();
        String simplified = SearchForms.simplified(text);
        String before = "";
        for (Spelling.Word word : Spelling.words(simplified)) {
            before = terms.add(word, simplified.substring(word.start(), word.end()), before);
        }
        return terms.terms;
    }

    /** Adds a run of letters and digits, in which scripts may meet; gives the word that the next one may follow. */
    private String add(Spelling.Word word, String written, String before) {
        String folded = word.folded();
        String last = before;
        for (int i = 0; i < folded.length(); ) {
            int end = i + 1;
            boolean chinese = isChinese(folded.charAt(i));
            while (end < folded.length() && isChinese(folded.charAt(end)) == chinese) {
                end++;
            }
            String run = folded.substring(i, end);
            if (chinese) {
                addCharacters(run);
                last = "";
            } else {
                last = addWord(run, run.length() == folded.length() ? written : run, last);
            }
            i = end;
        }
        return last;
    }

    private void addCharacters(String run) {
        for (int i = 0; i < run.length(); i++) {
            for (Kind kind : Kind.values()) {
                int end = i + kind.ordinal() + 1;
                if (end <= run.length()) {
                    terms.add(new Term(run.substring(i, end), kind, position));
                }
            }
            position++;
        }
    }

    private String addWord(String word, String written, String before) {
        if (Stopwords.contains(word)) {
            position++;
            return before; // "state of the art" and "state-of-the-art" have the same pairs
        }
        String stem = Stem.of(word);
        terms.add(new Term(stem, Kind.WORD, position));
        if (!before.isEmpty()) {
            terms.add(new Term(before + " " + stem, Kind.PHRASE, position - 1));
        }
        String[] parts = SEAM.split(written);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            if (parts[i].length() >= SHORTEST_PART) {
                terms.add(new Term(Stem.of(parts[i].toLowerCase(Locale.ROOT)), Kind.WORD, position));
            }
        }
        position++;
        return stem;
    }

    private static boolean isChinese(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
