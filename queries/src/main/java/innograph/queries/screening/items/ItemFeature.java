package innograph.queries.screening.items;

import innograph.queries.Wording;
import java.util.Locale;

/**
 * What speaks for or against an item. The weights are set by hand, so that the contributions add up to a score from 0 to 1; they were
 * tried on items of the EU list that are to be found on the US list, where any weights near these give the same figures.
 */
public enum ItemFeature {
    /** The likest pair of a passage of the item and a passage of the text: cosine of their terms. */
    PASSAGE(0.40, "a passage of the item and one of the text say alike (%.2f)", "管制项目与文本有相近的语句（%.2f）"),
    /** The item's heading and what the text begins with: cosine of their terms. */
    OPENING(0.35, "the item's heading is like what the text begins with (%.2f)", "管制项目的标题与文本开头相近（%.2f）"),
    /** The item's heading and the whole text: cosine of their terms. */
    WHOLE(0.10, "the item's heading is like the text as a whole (%.2f)", "管制项目的标题与全文相近（%.2f）"),
    /** Both mention the same items: their number, by the mean of how many each mentions. */
    CITED(0.15, "both refer to the same other items (%.2f)", "两者提到相同的其他管制项目（%.2f）"),
    /** 1 if the item is of goods, software or technology, and the text of another one of them. */
    OTHER_KIND(
            -0.10,
            "the item is of another kind than the text: goods, software or technology",
            "管制项目与文本分属货物、软件、技术中的不同类别"),
    /** 1 if the text mentions the item as another one than itself. */
    EXCLUDED(-0.06, "the text says that it is about something else than this item", "文本说明其内容不属于该项目"),
    /** Part of the parameters that both state which are met. */
    PARAMETERS_MET(0.10, "parameters that both state are met (part %.2f)", "双方都写明的参数符合（比例 %.2f）"),
    /** Part of the parameters that both state which are not met. */
    PARAMETERS_NOT_MET(-0.10, "parameters that both state are not met (part %.2f)", "双方都写明的参数不符合（比例 %.2f）"),
    /** Root of the part of the patent classes that belong to the field of the item. */
    CLASSES(0.15, "patent classes belong to the field of the item (%.2f)", "专利分类属于该项目的领域（%.2f）"),
    /** Likeness in meaning, above what unrelated texts have. */
    MEANING(0.10, "the item and the text mean alike (%.2f)", "管制项目与文本含义相近（%.2f）"),
    /** Confidence of what is recorded in the graph: that the technology falls under the item. */
    RECORDED(
            0.40,
            "it is recorded that the technology falls under the item (confidence %.2f)",
            "图谱中已记录该技术属于此项目（置信度 %.2f）");

    private final double weight;
    private final String english;
    private final String chinese;

    ItemFeature(double weight, String english, String chinese) {
        this.weight = weight;
        this.english = english;
        this.chinese = chinese;
    }

    /** By which the value, 0 to 1, counts. */
    double weight() {
        return weight;
    }

    /** The reason as a sentence, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(double value, String language) {
        return String.format(Locale.ENGLISH, Wording.isChinese(language) ? chinese : english, value);
    }
}
