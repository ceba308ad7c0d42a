package innograph.queries.landscape;

import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the landscape knows of an organization itself.
 *
 * @param id stable identifier {@code scheme:value}
 * @param kinds what it is; empty if unknown
 * @param country ISO 3166-1 alpha-2; null if unknown
 * @param city as the source writes it, in capitals; null if unknown
 * @param place of its seat; null if unknown
 * @param regions ids of the region of its seat and of all that this is part of
 * @param listed true if it is an entry of a list of restricted parties, or may be one
 */
public record OrganizationFacts(
        String id,
        Set<OrganizationKind> kinds,
        @Nullable String country,
        @Nullable String city,
        @Nullable Coordinates place,
        Set<String> regions,
        boolean listed) {
    public OrganizationFacts {
        kinds = Set.copyOf(kinds);
        regions = Set.copyOf(regions);
    }
}
