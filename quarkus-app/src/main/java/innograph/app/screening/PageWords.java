package innograph.app.screening;

import innograph.model.cases.Outcome;
import innograph.queries.Wording;

/** The words of a page, in one of its languages. */
enum PageWords {
    TITLE("Screening of %s", "%s 筛查报告"),
    CHANGES("Changes since the earlier report", "与先前报告相比的变化"),
    SCREENED("Screened on %s", "筛查日期：%s"),
    ROWS("%,d rows", "共 %,d 行"),
    COMPARED_WITH("Compared with", "比对清单"),
    COMPARED_BEFORE("The earlier report was compared with", "先前报告所比对的清单"),
    LIST("List", "清单"),
    PUBLISHER("Publisher", "发布方"),
    DATE("Date or latest listing", "日期或最近列入日期"),
    LOADED("Loaded", "载入日期"),
    LOOK_AT("For a person to look at", "需要人工核查"),
    UNDETERMINED("Could not be decided", "无法判断"),
    CLEAR("Nothing near", "未发现相近条目"),
    ROW("Row", "行号"),
    ASKED("Compared", "比对内容"),
    BEFORE("before: %s", "先前：%s"),
    NEW_ROW("not in the earlier report", "先前报告中没有");

    private final String english;
    private final String chinese;

    PageWords(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(String language) {
        return Wording.isChinese(language) ? chinese : english;
    }

    static String outcome(Outcome outcome, String language) {
        return outcome.name()
                + switch (outcome) {
                    case MATCH -> Wording.isChinese(language) ? " 高度相符" : "";
                    case REVIEW -> Wording.isChinese(language) ? " 待核查" : "";
                    case UNDETERMINED -> Wording.isChinese(language) ? " 无法判断" : "";
                    case CLEAR -> Wording.isChinese(language) ? " 未发现" : "";
                };
    }
}
