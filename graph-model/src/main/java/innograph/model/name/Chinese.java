package innograph.model.name;

import com.github.houbb.opencc4j.core.ZhConvert;
import com.github.houbb.opencc4j.core.impl.ZhConvertBootstrap;
import com.github.houbb.opencc4j.support.segment.impl.Segments;
import java.lang.Character.UnicodeScript;

/** Chinese characters, traditional and simplified. */
final class Chinese {
    private Chinese() {}

    /** Read when the first text with Chinese characters comes; character by character, which towards the simple ones is certain. */
    private static final class Characters {
        static final ZhConvert CONVERSION = ZhConvertBootstrap.newInstance().segment(Segments.chars());
    }

    static boolean isHan(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    static boolean occursIn(String text) {
        return text.codePoints().anyMatch(Chinese::isHan);
    }

    /** The text with simplified characters; the same if it has no traditional ones. */
    static String simplified(String text) {
        return occursIn(text) ? Characters.CONVERSION.toSimple(text) : text;
    }
}
