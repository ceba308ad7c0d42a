package innograph.identity.name;

import java.util.List;

/**
 * How alike two names are.
 *
 * @param score 0 for names that have nothing in common to 1 for one name; as a rule of thumb, from {@link #SAME} on two names
 *     name one thing more often than not. A name alone proves nothing.
 * @param reasons what speaks for it and against it, the weightiest first; empty if nothing does
 */
public record NameLikeness(double score, List<String> reasons) {
    /** The shipped threshold. */
    public static final double SAME = 0.5;

    public NameLikeness {
        reasons = List.copyOf(reasons);
    }

    /** True from the shipped threshold on. */
    public boolean isSame() {
        return score >= SAME;
    }
}
