package innograph.queries.screening;

import innograph.queries.Wording;

/** What every answer of a screening says of itself. */
public final class Notice {
    private Notice() {}

    /** In Chinese if the language begins with {@code zh}, else in English. */
    public static String in(String language) {
        return Wording.isChinese(language)
                ? "本结果仅供参考，不构成法律认定；以清单原文及主管机关的决定为准。"
                : "This is an aid and no legal determination; the published list and the decision of the authority hold.";
    }
}
