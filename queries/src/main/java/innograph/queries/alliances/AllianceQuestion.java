package innograph.queries.alliances;

import innograph.model.OrganizationKind;
import innograph.queries.partners.PartnerFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alliances are looked for.
 *
 * @param include ids of organizations that are members in any case, whatever the filter says
 * @param exclude ids of organizations that are not
 * @param kinds so many members of each kind, or more, there are to be; one that is of several kinds counts for each
 * @param filter which organizations come into question beside those that are members in any case
 * @param size members, 2 to {@value #LARGEST}
 * @param alternatives how many alliances, 1 to {@value #MOST_ALTERNATIVES}
 * @param ties how much it counts that members know each other, 0 to 1; at 0 only what they cover counts
 * @param asOf only what had begun by the end of this year counts; null for all
 */
public record AllianceQuestion(
        AllianceTheme theme,
        List<String> include,
        Set<String> exclude,
        Map<OrganizationKind, Integer> kinds,
        PartnerFilter filter,
        int size,
        int alternatives,
        double ties,
        @Nullable Integer asOf) {
    public static final int LARGEST = 20;
    public static final int MOST_ALTERNATIVES = 10;
    public static final double USUAL_TIES = 0.3;

    /**
     * A question.
     *
     * @throws UnusableQuestion if it contradicts itself or asks for too much
     */
    public AllianceQuestion {
        include = include.stream().distinct().toList();
        exclude = Set.copyOf(exclude);
        kinds = Map.copyOf(kinds);
        require(size >= 2 && size <= LARGEST, "size: %d members can't be planned; ask for 2 to %d", size, LARGEST);
        require(
                alternatives >= 1 && alternatives <= MOST_ALTERNATIVES,
                "alternatives: %d can't be given; ask for 1 to %d",
                alternatives,
                MOST_ALTERNATIVES);
        require(ties >= 0 && ties <= 1, "ties: %s is not between 0 and 1", ties);
        require(include.size() <= size, "include: %d members are more than the size, %d", include.size(), size);
        for (String member : include) {
            require(!exclude.contains(member), "include: %s is excluded at the same time", member);
        }
        kinds.forEach((kind, number) -> require(
                number >= 1 && number <= size, "kinds: %d of %s can't be among %d members", number, kind, size));
    }

    /** What it would be like with these very members. Substitutes keep the kinds that are wanted. */
    public static AllianceQuestion about(
            AllianceTheme theme,
            List<String> members,
            Map<OrganizationKind, Integer> kinds,
            PartnerFilter filter,
            double ties,
            @Nullable Integer asOf) {
        int size = (int) members.stream().distinct().count();
        return new AllianceQuestion(theme, members, Set.of(), kinds, filter, size, 1, ties, asOf);
    }

    private static void require(boolean condition, String message, Object... about) {
        if (!condition) {
            throw new UnusableQuestion(message.formatted(about));
        }
    }
}
