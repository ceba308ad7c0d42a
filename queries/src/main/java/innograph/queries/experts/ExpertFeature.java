package innograph.queries.experts;

import innograph.queries.Wording;
import java.util.Locale;

/** What speaks for an expert. The weights are set by hand; nobody has a list of true experts to learn them from. */
public enum ExpertFeature {
    /** How much the person's works speak of it: each by how well it fits, how many did it together, and how long ago. */
    WORKS(0.6, "works that speak of it (weight %.2f)", "有与此相关的成果（权重 %.2f）", 1),
    /** Part of the person's works that speak of it, 0 to 1; a little less for those with few works. */
    FOCUS(0.2, "about %.0f %% of all works of this person speak of it", "全部成果中约 %.0f %% 与此相关", 100),
    /** Year of the last work that speaks of it. */
    LAST(0.1, "the last of them is of %.0f", "最近一项成果在 %.0f 年", 1),
    /** How often works in the graph cite these. */
    CITED(0.1, "these works were cited %.0f times", "这些成果被引用 %.0f 次", 1);

    private final double weight;
    private final String english;
    private final String chinese;
    private final double shown;

    /** @param shown by which the value is multiplied in the sentence */
    ExpertFeature(double weight, String english, String chinese, double shown) {
        this.weight = weight;
        this.english = english;
        this.chinese = chinese;
        this.shown = shown;
    }

    /** The most that it brings to the score. */
    double weight() {
        return weight;
    }

    /** The reason as a sentence, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(double value, String language) {
        String pattern = Wording.isChinese(language) ? chinese : english;
        return String.format(Locale.ENGLISH, pattern, value * shown);
    }
}
