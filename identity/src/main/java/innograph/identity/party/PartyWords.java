package innograph.identity.party;

import innograph.identity.name.Latin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of organizations as lists write them, put into the same words: legal forms in whichever language are left out wherever they
 * stand, and words that name a kind of thing are written in English, since a list has {@code Tula Arms Plant} and {@code Tulsky
 * Oruzheiny Zavod} for one works.
 */
final class PartyWords {
    /** Endings of adjectives and the like that transliterations write in many ways. */
    private static final Pattern ENDING =
            Pattern.compile("(?<=[a-z]{3})(yy|iy|ij|yj|ii|yi|oy|oi|oj|ei|ey|ej|aya|aia|aja|oye|oe|ogo|ykh|ikh|y|i)$");

    private static final int MOST_WORDS = 4;

    /** Readings by their folded words, joined by blanks; an empty reading is left out of the name. */
    private static final Map<String, List<String>> READINGS = readings();

    /** Words of which a name of a person has none. */
    private static final Set<String> OF_ORGANIZATIONS = Set.of("""
            institute university school academy center laboratory foundation association committee ministry organization agency
            department hospital college society company bank group council government museum library federation factory plant
            enterprise industry trade concern holding bureau works production research technology engineering services systems
            electronic international national science sciences medical development management health clinic press office network
            """.strip().split("\\s+"));

    /** First letters of words that only stand in the Russian for limited liability and joint stock company, which few spell alike. */
    private static final Pattern RUSSIAN_FORM = Pattern.compile(
            "obs?h?ch?estv\\w*|obs\\w*estv\\w*|og?r?ga?nichen\\w*|ogranich\\w*|otve?tst?ven\\w*|aktsioner\\w*|aktsyoner\\w*|akcioner\\w*");

    private static final Set<String> KIND_OF_STOCK =
            Set.of("otkryt", "zakryt", "publichn", "nepublichn", "otkrit", "zakrit");

    private PartyWords() {}

    private static Map<String, List<String>> readings() {
        Map<String, List<String>> readings = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(PartyWords.class.getResourceAsStream("words.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(':');
                List<String> reading = words(line.substring(0, colon));
                for (String written : line.substring(colon + 1).split(",", -1)) {
                    readings.put(folded(words(written)), reading);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt cannot be read", e);
        }
        return readings;
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+"));
    }

    private static String folded(List<String> words) {
        return String.join(" ", words.stream().map(PartyWords::stem).toList());
    }

    /** True if a word of the name is one that organizations are called by, in one of several languages. */
    static boolean nameAnOrganization(String name) {
        return of(name).stream().anyMatch(OF_ORGANIZATIONS::contains);
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }

    /** The words of a name that tell one organization from another, in Latin letters; the words as they are if none would be left. */
    static List<String> of(String name) {
        List<String> words = withoutRussianForms(joinedLetters(Latin.words(name)));
        List<String> read = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = 0;
            for (int count = Math.min(MOST_WORDS, words.size() - i); count > 0 && taken == 0; count--) {
                List<String> reading = READINGS.get(folded(words.subList(i, i + count)));
                if (reading != null) {
                    read.addAll(reading);
                    taken = count;
                }
            }
            if (taken == 0) {
                read.add(words.get(i));
                taken = 1;
            }
            i += taken;
        }
        return read.isEmpty() ? words : read;
    }

    /** S.A. de C.V. and L L C are written without blanks as often as with them. */
    private static List<String> joinedLetters(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean afterLetter = false;
        for (String word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && afterLetter) {
                joined.add(joined.removeLast() + word);
            } else {
                joined.add(word);
            }
            afterLetter = letter;
        }
        return joined;
    }

    private static List<String> withoutRussianForms(List<String> words) {
        List<String> left = new ArrayList<>();
        boolean afterForm = false;
        for (String word : words) {
            boolean form = RUSSIAN_FORM.matcher(word).matches();
            if (form && !left.isEmpty() && KIND_OF_STOCK.contains(stem(left.getLast()))) {
                left.removeLast();
            }
            if (!form && !(afterForm && word.equals("s"))) {
                left.add(word);
            }
            afterForm = form;
        }
        return left.isEmpty() ? words : left;
    }
}
