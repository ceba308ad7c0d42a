package innograph.queries.paths;

import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A hop as a sentence. */
final class HopSentence {
    private HopSentence() {}

    /** @param chinese true for Chinese, false for English */
    static String of(Path.Hop hop, String from, String to, boolean chinese) {
        String pattern = chinese ? chinese(hop.link()) : english(hop.link());
        String sentence = hop.forward() ? pattern.formatted(from, to) : pattern.formatted(to, from);
        List<String> numbers = numbers(hop, chinese);
        return numbers.isEmpty()
                ? sentence
                : sentence
                        + (chinese ? "（" + String.join("，", numbers) + "）" : " (" + String.join(", ", numbers) + ")");
    }

    private static List<String> numbers(Path.Hop hop, boolean chinese) {
        List<String> numbers = new ArrayList<>();
        count(hop, "projects", chinese ? "项目 %d 个" : "projects: %d", numbers);
        count(hop, "patents", chinese ? "专利 %d 件" : "patents: %d", numbers);
        count(hop, "publications", chinese ? "论文 %d 篇" : "publications: %d", numbers);
        count(hop, "contracts", chinese ? "合同 %d 份" : "contracts: %d", numbers);
        if (hop.facts().get("role") instanceof String role) {
            numbers.add(role);
        }
        Object first = hop.facts().getOrDefault("first", hop.facts().get("from"));
        Object last = hop.facts().getOrDefault("last", hop.facts().get("to"));
        if (first != null || last != null) {
            numbers.add(
                    first == null || first.equals(last)
                            ? String.valueOf(last)
                            : first + "–" + (last == null ? "" : last));
        }
        return numbers;
    }

    private static void count(Path.Hop hop, String fact, String pattern, List<String> numbers) {
        if (hop.facts().get(fact) instanceof Long number && number > 0) {
            numbers.add(String.format(Locale.ROOT, pattern, number));
        }
    }

    private static String english(LinkType link) {
        return switch (link) {
            case PART_OF -> "%s is part of %s";
            case LOCATED_IN -> "%s is located in %s";
            case RELATED_TO -> "%s is related to %s";
            case SUCCEEDED_BY -> "%s was succeeded by %s";
            case MEMBER_OF -> "%s is a member of %s";
            case HOSTS -> "%s hosts %s";
            case COOPERATES_WITH -> "%s is stated to cooperate with %s";
            case PARTICIPATES_IN -> "%s takes part in %s";
            case ABOUT -> "%s is about %s";
            case AFFILIATED_WITH -> "%s works or worked for %s";
            case APPLIED_BY -> "%s was applied for by %s";
            case INVENTED_BY -> "%s was invented by %s";
            case AUTHORED_BY -> "%s was written by %s";
            case CITES -> "%s cites %s";
            case FUNDED_BY -> "%s is paid for by %s";
            case OFFERS -> "%s offers %s";
            case DEMANDS -> "%s needs %s";
            case BUYER -> "%s is paid by %s";
            case SELLER -> "%s is delivered by %s";
            case TRANSFERS -> "%s transfers %s";
            case CONTROLLED_BY -> "%s falls under %s";
            case LISTED_AS -> "%s may be listed as %s";
            case SAME_AS -> "%s may be the same as %s";
            case BROADER -> "%s falls under %s";
            case FOR -> "%s concerns %s";
            case COLLABORATES_WITH -> "%s worked together with %s";
            case ACTIVE_IN -> "%s is active in %s";
        };
    }

    private static String chinese(LinkType link) {
        return switch (link) {
            case PART_OF -> "%s隶属于%s";
            case LOCATED_IN -> "%s位于%s";
            case RELATED_TO -> "%s与%s有关联";
            case SUCCEEDED_BY -> "%s由%s承继";
            case MEMBER_OF -> "%s是%s的成员";
            case HOSTS -> "%s承办或依托建设%s";
            case COOPERATES_WITH -> "据载%s与%s合作";
            case PARTICIPATES_IN -> "%s参与%s";
            case ABOUT -> "%s涉及%s";
            case AFFILIATED_WITH -> "%s任职或曾任职于%s";
            case APPLIED_BY -> "%s由%s申请";
            case INVENTED_BY -> "%s由%s发明";
            case AUTHORED_BY -> "%s由%s撰写";
            case CITES -> "%s引用%s";
            case FUNDED_BY -> "%s由%s资助";
            case OFFERS -> "%s提供%s";
            case DEMANDS -> "%s需要%s";
            case BUYER -> "%s的买方是%s";
            case SELLER -> "%s的卖方是%s";
            case TRANSFERS -> "%s转让%s";
            case CONTROLLED_BY -> "%s属于管制项目%s";
            case LISTED_AS -> "%s可能即为清单所列%s";
            case SAME_AS -> "%s与%s可能相同";
            case BROADER -> "%s属于%s";
            case FOR -> "%s针对%s";
            case COLLABORATES_WITH -> "%s与%s有过合作";
            case ACTIVE_IN -> "%s从事%s";
        };
    }
}
