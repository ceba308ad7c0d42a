package innograph.queries.indicator;

import innograph.queries.Wording;
import java.util.Locale;

/**
 * Something that a reader of a figure should know, as a sentence in two languages.
 *
 * @param kind what it is
 * @param english fills the English sentence, if it has a place for it
 * @param chinese fills the Chinese sentence
 */
public record Remark(Kind kind, String english, String chinese) {
    /** What can be remarked. */
    public enum Kind {
        NO_RULE("the plan gives no rule by which the graph could count it", "方案没有给出可供图谱计算的规则"),
        STATED("%s", "%s"),
        RULE_UNREADABLE(
                "its rule can't be read; load the plan again, or correct it in rules.yaml",
                "其规则无法读取；请重新载入方案，或在rules.yaml中更正"),
        NO_REGION("the plan is for no region that the graph holds", "图谱中没有该方案所针对的地区"),
        NO_POPULATION(
                "the graph knows no number of inhabitants of the region; state it in regions.csv",
                "图谱中没有该地区的人口数；请在regions.csv中填写"),
        NOTHING_BEFORE("there was nothing in the year before to compare with", "上一年没有可供比较的数值"),
        NOTHING_IN_ALL("the graph holds nothing of which it could be a share", "图谱中没有可供计算占比的总量"),
        NOT_IN_GRAPH("%s, which the rule names, is not in the graph", "规则所指的%s不在图谱中"),
        UNDATED(
                "of %s the graph does not know since when; they are counted on whichever day is asked about",
                "其中%s项没有起始日期，无论查询哪一天都计入"),
        WITHOUT_DATE("%s without a date are left out", "%s项没有日期，未计入"),
        WITHOUT_AMOUNT("%s without an amount in the currency of the rule are left out", "%s项没有规则所用币种的金额，未计入"),
        POPULATION("the number of inhabitants is %s, whichever year is asked about", "人口数为%s，各年份均以此计算"),
        TOO_MANY(
                "only the first %s indicators of a plan are measured (innograph.indicators.max-measured); split the plan",
                "每个方案只计算前%s项指标（innograph.indicators.max-measured）；请拆分方案"),
        YEAR_UNDER_WAY("the year is not over; it counts until the day that is asked about", "该年度尚未结束，仅计至所查询之日");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    static Remark of(Kind kind) {
        return of(kind, "");
    }

    static Remark of(Kind kind, long number) {
        return of(kind, String.format(Locale.ENGLISH, "%,d", number));
    }

    static Remark of(Kind kind, String value) {
        return new Remark(kind, value, value);
    }

    /** The remark as a sentence, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(String language) {
        return Wording.isChinese(language) ? kind.chinese.formatted(chinese) : kind.english.formatted(english);
    }
}
