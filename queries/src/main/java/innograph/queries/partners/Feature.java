package innograph.queries.partners;

import innograph.queries.Wording;
import java.util.Locale;

/**
 * What speaks for a partner. The more of it, the better: no feature ever speaks against one. The values are what a reader can
 * check.
 */
public enum Feature {
    /** Number of organizations that worked with both. */
    COMMON_PARTNERS("%,.0f organizations worked with both", "%,.0f 家机构与双方都合作过"),
    /** Adamic–Adar: common partners, those with few partners counting more. */
    RARE_COMMON_PARTNERS("common partners who choose their partners (%.2f)", "共同伙伴的专属程度（%.2f）"),
    /** Common partners as a part of the partners of both: cosine, 0 to 1. */
    SHARED_CIRCLE("%.0f %% of their circles of partners are the same", "双方的合作圈有 %.0f %% 重合", 100),
    /** Recent work by way of common partners: the products of the links' strengths, those of the last years counting most. */
    RECENT_COMMON_WORK("recent work with common partners (strength %.3f)", "近期与共同伙伴的合作（强度 %.3f）"),
    /** Personalized PageRank in thousandths: how often a walk over recent work that starts at the one comes to the other. */
    CLOSENESS("a short way over recent work (%.3f ‰ of all walks)", "经由近期合作的距离很近（随机游走 %.3f ‰）", 1000),
    /** Number of its partners. */
    REACH("it has worked with %,.0f organizations", "它已与 %,.0f 家机构合作"),
    /** Number of organizations that it worked with for the first time in the year of the landscape. */
    NEW_PARTNERS("it took up %,.0f new partners in the last year", "最近一年新增 %,.0f 家合作伙伴"),
    /** Works with others that began in the year of the landscape. */
    ACTIVITY("it began %,.0f works with others in the last year", "最近一年与他人新开展 %,.0f 项合作"),
    /** Works with others. */
    EXPERIENCE("it took part in %,.0f works with others", "参与过 %,.0f 项合作"),
    /** Mean number of organizations in its works with others, recent ones counting most. */
    TEAM_SIZE("its teams have %.0f members on average", "其团队平均有 %.0f 个成员"),
    /** Cosine of the technology profiles, rare technologies counting more; 0 to 1. */
    TECHNOLOGY_SIMILARITY("it works on the same technologies (agreement %.0f %%)", "技术领域相近（吻合度 %.0f %%）", 100),
    /** How much it recently did in the technologies in question: the mean of the logarithms of the numbers of works. */
    TECHNOLOGY_STRENGTH("it is strong in these technologies (strength %.2f)", "在相关技术领域实力突出（强度 %.2f）"),
    /** How much its works speak of the text that was asked for, 0 to 1. */
    TEXT("its works speak of it (%.0f %% of the best)", "其成果与所述内容相关（为最佳者的 %.0f %%）", 100),
    /** Natural logarithm of how much oftener the one works with the country of the other than all do, at least 0. */
    TIES_WITH_ITS_COUNTRY(
            "you work with its country oftener than others do (%.1f times)", "贵方与其所在国的合作高于平均（%.1f 倍）", 1, true),
    /** The same from its side. */
    TIES_WITH_YOUR_COUNTRY(
            "it works with your country oftener than others do (%.1f times)", "它与贵方所在国的合作高于平均（%.1f 倍）", 1, true),
    /** Part of the one's partners that are of the kind of the other, 0 to 1. */
    TIES_WITH_ITS_KIND("about %.0f %% of your partners are of its kind", "贵方约 %.0f %% 的伙伴与其属同类机构", 100),
    /** 1 in the same country. */
    SAME_COUNTRY("it is in the same country", "位于同一国家"),
    /** 1 at the same place, half of it at 100 km, 0 where nobody knows. */
    NEARNESS("its seat is near (%.2f)", "地理位置邻近（%.2f）");

    private final String english;
    private final String chinese;
    private final double shown;
    private final boolean logarithm;

    Feature(String english, String chinese) {
        this(english, chinese, 1);
    }

    Feature(String english, String chinese, double shown) {
        this(english, chinese, shown, false);
    }

    /**
     * A feature.
     *
     * @param shown by which the value is multiplied in the sentence
     * @param logarithm if the sentence shows what the value is the logarithm of
     */
    Feature(String english, String chinese, double shown, boolean logarithm) {
        this.english = english;
        this.chinese = chinese;
        this.shown = shown;
        this.logarithm = logarithm;
    }

    /** Where its values stand in arrays of all features. */
    @SuppressWarnings("EnumOrdinal") // in memory only
    int place() {
        return ordinal();
    }

    /** The reason as a sentence, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(double value, String language) {
        String pattern = Wording.isChinese(language) ? chinese : english;
        return String.format(Locale.ENGLISH, pattern, (logarithm ? Math.exp(value) : value) * shown);
    }
}
