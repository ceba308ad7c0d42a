package innograph.identity.party;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How lists in English are likely to write a name of another script: Russian as the embassies do, and a short Chinese name as one word,
 * as firms do (华为, Huawei). Read letter by letter such names are like nothing.
 */
public final class OtherSpellings {
    /** A longer Chinese name is a phrase, whose words lists translate. */
    private static final int SHORT_NAME = 4;

    private static final Set<UnicodeScript> TRANSLATED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final Pattern SOFT_OR_HARD = Pattern.compile("[ʹʺ’'ʼ\"`]");
    private static final Pattern ADJECTIVE = Pattern.compile("(?i)(?:iy|yy)\\b");
    private static final Pattern BEFORE_CONSONANT = Pattern.compile("(?i)ey(?=[a-z&&[^aeiouy]])");

    private OtherSpellings() {}

    private static final class Letters {
        static final Transliterator CHINESE = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
        static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    }

    /** The other spellings; none for most names. */
    public static List<String> of(String name) {
        if (isOf(UnicodeScript.HAN, name)
                && name.strip().codePointCount(0, name.strip().length()) <= SHORT_NAME) {
            return List.of(Letters.CHINESE.transliterate(name.strip()).replace(" ", ""));
        }
        if (isOf(UnicodeScript.CYRILLIC, name)) {
            String plain =
                    SOFT_OR_HARD.matcher(Letters.RUSSIAN.transliterate(name)).replaceAll("");
            return List.of(BEFORE_CONSONANT
                    .matcher(ADJECTIVE.matcher(plain).replaceAll("y"))
                    .replaceAll("ei"));
        }
        return List.of();
    }

    /**
     * True for a name in Chinese, Japanese or Korean of more letters than people and brands have: lists in English have it translated, so that
     * nothing of it can be recognized by its sound.
     */
    public static boolean isTranslated(String name) {
        return name.codePoints()
                        .filter(c -> TRANSLATED.contains(UnicodeScript.of(c)))
                        .limit(SHORT_NAME + 1L)
                        .count()
                > SHORT_NAME;
    }

    private static boolean isOf(UnicodeScript script, String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().filter(Character::isLetter).allMatch(c -> UnicodeScript.of(c) == script);
    }
}
