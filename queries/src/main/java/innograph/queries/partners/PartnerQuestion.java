package innograph.queries.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom or what partners are looked for: an organization, a text, technologies, or several of them together.
 *
 * @param organization id; null if none
 * @param text in any language; null if none
 * @param technologies ids
 * @param asOf only what had begun by the end of this year counts; null for all
 * @param most partners to be found, 1 or more
 */
public record PartnerQuestion(
        @Nullable String organization,
        @Nullable String text,
        List<String> technologies,
        PartnerFilter filter,
        Weights weights,
        @Nullable Integer asOf,
        int most) {
    public PartnerQuestion {
        technologies = List.copyOf(technologies);
    }

    /** Partners for an organization. */
    public static PartnerQuestion about(String organization, int most) {
        return new PartnerQuestion(organization, null, List.of(), PartnerFilter.NONE, Weights.EVEN, null, most);
    }
}
