package innograph.queries;

import java.util.Locale;

/** In which of the two languages something is told. */
public final class Wording {
    private Wording() {}

    /** True for Chinese, whatever its script and region; English is for all others. */
    public static boolean isChinese(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh");
    }
}
