package innograph.queries.screening;

import innograph.queries.Wording;
import java.util.List;
import java.util.Locale;

/**
 * Something that a screening could not decide, and why.
 *
 * @param about what the sentence names: a list, an item, a number
 */
public record Limit(Kind kind, List<Object> about) {
    public Limit {
        about = List.copyOf(about);
    }

    public static Limit of(Kind kind, Object... about) {
        return new Limit(kind, List.of(about));
    }

    /** Why something can't be decided. */
    public enum Kind {
        NO_LIST(
                "No list of this kind is loaded, so nothing was compared; load one with `innograph load control-list`.",
                "尚未载入此类清单，未作任何比较；请用 `innograph load control-list` 载入。"),
        NO_DATE("The list does not state its date: %s.", "清单未注明日期：%s。"),
        NO_TEXT("There is no text to compare: %s has neither a title nor a description.", "没有可比较的文本：%s 既无标题也无说明。"),
        SHORT_TEXT(
                "The text is too short: it has %d of the words that the lists use, and needs %d.",
                "文本过短：其中只有 %d 个清单用词，至少需要 %d 个。"),
        PARTLY_READ(
                "Of the Chinese text %d of %d characters belong to terms that are known in English, the language of the lists; the rest was passed over.",
                "中文文本的 %2$d 个字中，只有 %1$d 个属于已知英文对应的术语（清单为英文），其余未作比较。"),
        CUT("Only the first %d characters of the text were compared.", "只比较了文本的前 %d 个字符。"),
        HEADING_ONLY(
                "Of %s the loaded list has only the heading; its parameters can't be checked.",
                "所载清单中 %s 只有标题，无法核对其参数。"),
        NOT_STATED("%s requires %s; the text states nothing that can be compared with it.", "%s 要求 %s，而文本未写明可比较的数值。"),
        NO_MEANINGS(
                "Meanings were not compared, since the lists have no vectors; `innograph embed` makes them.",
                "清单尚无向量，未比较含义；可用 `innograph embed` 生成。"),
        NO_PARTIES(
                "No list of restricted parties is loaded, so nothing was compared; load one with `innograph load screening-list`.",
                "尚未载入受限方名单，未作任何比较；请用 `innograph load screening-list` 载入。"),
        LIST_NOT_LOADED(
                "No loaded list of restricted parties is called '%s'; nothing was compared with it.",
                "未载入名为“%s”的受限方名单，未与其比较。"),
        NO_LETTERS("'%s' has neither letters nor digits, so no name can be compared.", "“%s”不含字母或数字，无法比较名称。"),
        SHORT_NAME(
                "'%s' is too short to tell: only names that are exactly so were looked for.",
                "“%s”过短，无法判断：只查找了完全一致的名称。"),
        TRANSLATED_NAME(
                "Lists in English have %s translated, and the graph knows no other name of it: only names in its own script could be compared; ask in English too.",
                "英文名单中的“%s”为译名，而图谱中没有其其他名称：只能与同一文字的名称比较；请再用英文名称查询。"),
        ALSO_CALLED("The graph knows %s as %s; its other names were compared too: %s.", "图谱中 %s 即 %s；其其他名称也已比较：%s。"),
        EMPTY_ROW("The row has neither a name nor a text that could be compared.", "该行没有可供比较的名称或文本。"),
        UNKNOWN_COUNTRY("'%s' is no country that is known; it was passed over.", "“%s”不是已知的国家，未予考虑。"),
        NO_ENTITY("The graph holds no organization or person %s.", "图谱中没有机构或人员 %s。");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** As a sentence, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(String language) {
        return String.format(
                Locale.ENGLISH, Wording.isChinese(language) ? kind.chinese : kind.english, about.toArray());
    }
}
