package innograph.identity.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How alike two names are.
 *
 * @param score 0 to 1, the chance that the names mean one thing as far as names can tell; 1 only for names that are the same
 * @param reasons what the score follows from, the weightiest first
 */
public record NameLikeness(double score, List<NameReason> reasons) {
    /** The shipped threshold: from it on, two names rather mean one thing than two. */
    public static final double SAME = 0.5;

    public NameLikeness {
        reasons = List.copyOf(reasons);
    }

    /** The reasons in words; empty if there are none. */
    public String why(boolean chinese) {
        return reasons.stream()
                .map(reason -> reason.sentence(chinese))
                .collect(Collectors.joining(chinese ? "，" : ", "));
    }

    /** True from the shipped threshold on. */
    public boolean isSame() {
        return score >= SAME;
    }
}
