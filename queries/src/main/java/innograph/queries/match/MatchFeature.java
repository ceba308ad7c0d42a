package innograph.queries.match;

import innograph.queries.Wording;
import java.util.Locale;

/**
 * What speaks for a match, or against it. The score is the sum of what each brings; docs/matching.md tells where the weights come from. Those
 * of the text were learned from titles and the texts that they belong to; the others are set by hand, since nobody has a list of true matches.
 */
public enum MatchFeature {
    /** Words in common, rare ones counting most, as a part of what a text would have that has all of them over and over. */
    WORDS(
            0.125,
            "its text has %.0f %% of the wanted words (rare ones weigh most)",
            "文本与所需词语的吻合度为 %.0f %%（罕见词权重更高）",
            100),
    /** The same with words that stand side by side. */
    PHRASES(0.09, "it has the same expressions (%.0f %%)", "出现相同的词组（%.0f %%）", 100),
    /** The same with single Chinese characters. */
    CHARACTERS(0.05, "it has the same characters (%.0f %%)", "出现相同的汉字（%.0f %%）", 100),
    /** Part of the words that the text has, however often. */
    PRESENT(0.10, "%.0f %% of what is wanted is in its text", "所需内容的 %.0f %% 出现在其文本中", 100),
    /** Words in common at the beginning of the text, where it says what it is about. */
    OPENING(0.025, "it begins with what is wanted (%.0f %%)", "开头即为所需内容（%.0f %%）", 100),
    /** How near the meanings of the texts are, 0 to 1; only texts of one language can be compared. */
    MEANING(0.26, "the texts mean much the same (%.0f %%)", "文本含义相近（%.0f %%）", 100),
    /** Technologies of both: 1 the same, 0.7 one right below the other, 0.4 side by side below the same. */
    TECHNOLOGY(0.16, "both are about %s", "双方都涉及%s", 1),
    /** Where both are: 1 the same place or one within the other, 0.7 in the same city or province, 0.5 in Beijing, Tianjin and Hebei. */
    REGION(0.05, "%s", "%s", 1),
    /** Technology readiness: 1 if the offer is as ready as is needed, less for each level that is missing, below 0 if many are. */
    READINESS(0.05, "%s", "%s", 1),
    /** Civil or military use: 1 if both go the same way, below 0 if they exclude each other. */
    DIRECTION(0.05, "%s", "%s", 1),
    /** Works that those behind the two did together. */
    COLLABORATION(0.03, "those behind it worked together with those who ask (%.0f works)", "双方机构曾合作（%.0f 项）", 1),
    /** How new it is: 1 if made known today, half of it after a year. */
    FRESHNESS(0.01, "%s", "%s", 1),
    /** Of an organization: how well the best of its works fits, 0 to 1. */
    BEST_WORK(0.80, "its work “%s” speaks of it", "其成果“%s”与此相关", 1),
    /** Of an organization: number of its works that fit. */
    WORKS_OF_IT(0.11, "%.0f of its works speak of it", "有 %.0f 项成果与此相关", 1);

    private final double weight;
    private final String english;
    private final String chinese;
    private final double shown;

    /** @param shown by which the value is multiplied in the sentence */
    MatchFeature(double weight, String english, String chinese, double shown) {
        this.weight = weight;
        this.english = english;
        this.chinese = chinese;
        this.shown = shown;
    }

    /** The most that it brings to the score. */
    public double weight() {
        return weight;
    }

    /** A sentence that shows the value. */
    String sentence(double value, String language) {
        return String.format(Locale.ENGLISH, pattern(language), value * shown);
    }

    /** A sentence that shows a name. */
    String naming(String name, String language) {
        return pattern(language).formatted(name);
    }

    private String pattern(String language) {
        return Wording.isChinese(language) ? chinese : english;
    }
}
