package innograph.queries.match.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What an English word has in common with others of its family: detector, detection, detecting are all "detect". Cut by endings alone, so
 * now and then words meet that are no kin; measured, that costs less than families kept apart.
 */
final class Stem {
    /** The longest first. */
    private static final List<String> ENDINGS = Arrays.stream(
                    ("ization isation ational ations ation itions ition ators ator ating ated ative ability ibility able ible ements "
                                    + "ement ment ness ful ings ing edly ed ers er ors or ions ion ives ive als al ics ic ical ically "
                                    + "ally ly ities ity ous ances ance ences ence ants ant ents ent izes ize ises ise ates ate ure "
                                    + "ency ancy y e")
                            .split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** Letters that stay. */
    private static final int SHORTEST = 5;

    /** A word may have several endings, one behind another. */
    private static final int MOST_CUTS = 3;

    private Stem() {}

    /** @param word in lower case */
    static String of(String word) {
        if (word.length() < 4 || !Character.isLetter(word.charAt(0))) {
            return word;
        }
        String stem = singular(word);
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            String shorter = cut(stem);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return undoubled(stem);
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String cut(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
