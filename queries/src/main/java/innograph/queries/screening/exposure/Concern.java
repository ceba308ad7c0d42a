package innograph.queries.screening.exposure;

import innograph.queries.Wording;
import innograph.queries.paths.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organization is near.
 *
 * @param target id of the listed party, the institution or the technology
 * @param basis what says so: the score of a listing or the name that the list has too, the word of a name, the item, or the class
 * @param hops from the organization to the target, each with its facts; empty if the organization itself is the institution
 * @param strength above 0 and at most 1: the product of the strengths of the hops, halved for each after the first
 * @param latest the earliest of the years in which the hops last held; null if none of them states one. What is older may be past
 */
public record Concern(
        Kind kind,
        String target,
        String basis,
        List<Path.Hop> hops,
        double strength,
        @Nullable Integer latest) {
    public Concern {
        hops = List.copyOf(hops);
    }

    /** What is near. */
    public enum Kind {
        /** Somebody on a list of restricted parties, as far as the graph says who that is. */
        LISTED_PARTY("may be an entry of a list of restricted parties (%s)", "可能即为受限方名单条目（%s）"),
        /** An organization whose name says that it serves defence. */
        DEFENCE_INSTITUTION("its name has the word “%s”", "其名称中有“%s”"),
        /** A technology of which the graph says that it falls under an item of a control list. */
        CONTROLLED_TECHNOLOGY("falls under %s", "属于 %s"),
        /** A patent class of weapons, ammunition or warships. */
        MILITARY_TECHNOLOGY("the patent class %s is a military one", "专利分类 %s 属于军事类");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** Why it is named, in Chinese if the language begins with {@code zh}, else in English. */
    public String sentence(String language) {
        return String.format(Locale.ENGLISH, Wording.isChinese(language) ? kind.chinese : kind.english, basis);
    }
}
