package innograph.identity.party;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How lists in English are likely to write a name of another script: Russian as the embassies do, and a short Chinese name as one word,
 * as firms do (华为, Huawei). Read letter by letter such names are like nothing.
 */
public final class OtherSpellings {
    /** A longer Chinese name is a phrase, whose words lists translate. */
    private static final int SHORT_NAME = 4;

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

    private static boolean isOf(UnicodeScript script, String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().filter(Character::isLetter).allMatch(c -> UnicodeScript.of(c) == script);
    }
}
