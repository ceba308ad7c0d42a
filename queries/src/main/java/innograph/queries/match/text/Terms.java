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

    /** What web pages write for punctuation; many catalogues keep it. */
    private static final Pattern MARKUP = Pattern.compile("&#?\\w{1,6};|</?\\w+/?>");

    private final List<Term> terms = new ArrayList<>();
    private int position;

    private Terms() {}

    /** What kind of term it is: what is measured apart, since it tells something else. */
    enum Kind {
        /** A single Chinese character: common, yet the only thing that an abbreviation may share. */
        CHARACTER(1),
        /** A word, or two Chinese characters side by side. */
        WORD(2),
        /** Two words, or three Chinese characters, side by side. */
        PHRASE(3);

        private final int characters;

        Kind(int characters) {
            this.characters = characters;
        }
    }

    /**
     * A term.
     *
     * @param written the word as the text has it, in lower case; of Chinese and of phrases the term itself
     * @param position of the word or character in the text, from 0
     * @param isSpelling true for another spelling of what is a term anyhow: it counts only where others write so
     */
    record Term(String text, String written, Kind kind, int position, boolean isSpelling) {
        Term(String text, Kind kind, int position) {
            this(text, text, kind, position, false);
        }

        /** An English word, which counts by its stem. */
        static Term ofWord(String word, int position, boolean isSpelling) {
            return new Term(Stem.of(word), word, Kind.WORD, position, isSpelling);
        }
    }

    /** The terms in the order in which they begin. */
    static List<Term> of(String text) {
        Terms terms = new Terms();
        String simplified = SearchForms.simplified(withoutMarkup(text));
        String before = "";
        Spelling.Word last = null;
        for (Spelling.Word word : Spelling.words(simplified)) {
            before = terms.add(word, simplified.substring(word.start(), word.end()), before);
            if (last != null && isHyphenBetween(last, word, simplified)) {
                terms.addJoined(last.folded() + word.folded());
            }
            last = word;
        }
        return terms.terms;
    }

    private static String withoutMarkup(String text) {
        boolean some = text.indexOf('&') >= 0 || text.indexOf('<') >= 0; // most have none, and looking costs
        return some ? MARKUP.matcher(text).replaceAll(" ") : text;
    }

    private static boolean isHyphenBetween(Spelling.Word one, Spelling.Word next, String text) {
        return next.start() == one.end() + 1 && "-‐‑–".indexOf(text.charAt(one.end())) >= 0;
    }

    /** Some write SM-3 and multi-functional, others SM3 and multifunctional. */
    private void addJoined(String word) {
        if (word.chars().noneMatch(character -> isChinese((char) character))) {
            terms.add(Term.ofWord(word, position - 1, true));
        }
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
                int end = i + kind.characters;
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
        Term term = Term.ofWord(word, position, false);
        terms.add(term);
        if (!before.isEmpty()) {
            terms.add(new Term(before + " " + term.text(), Kind.PHRASE, position - 1));
        }
        boolean plain = written.equals(word) && word.chars().noneMatch(Character::isDigit);
        List<String> parts = plain ? List.of() : SEAM.splitAsStream(written).toList();
        if (parts.size() > 1) {
            parts.stream()
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(part -> terms.add(Term.ofWord(part.toLowerCase(Locale.ROOT), position, false)));
        }
        position++;
        return term.text();
    }

    private static boolean isChinese(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
