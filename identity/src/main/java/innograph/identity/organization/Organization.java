package innograph.identity.organization;

import innograph.model.OrganizationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a directory knows of an organization, beside its names.
 *
 * @param id as in the graph, for example {@code ror:05dxps055}
 * @param name the one to show
 * @param kinds empty if no source says one
 * @param country ISO 3166-1 alpha-2; null if unknown
 * @param places city of the seat, then the names of the regions that it is located in, without the country; empty if unknown
 * @param website address; null if unknown
 * @param parents ids of the organizations that it is part of, as far as the graph holds them
 * @param isActive false if it has ceased, or its registry took the entry back
 * @param isMentioned true if sources only name it in passing, so that hardly anything else is known
 */
public record Organization(
        String id,
        String name,
        Set<OrganizationKind> kinds,
        @Nullable String country,
        List<String> places,
        @Nullable String website,
        List<String> parents,
        boolean isActive,
        boolean isMentioned) {
    public Organization {
        kinds = Set.copyOf(kinds);
        places = List.copyOf(places);
        parents = List.copyOf(parents);
    }
}
