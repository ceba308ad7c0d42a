package innograph.queries.partners;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which organizations come into question. A list or set that is empty lets all through.
 *
 * @param kinds of one of which it is
 * @param countries in one of which it is, ISO 3166-1 alpha-2
 * @param regions ids; it is in one of them or in a part of one
 * @param technologies ids; it deals with one of them or with what falls under one
 * @param minWorks so many works or more it took part in
 * @param withoutListed true if it must be no entry of a list of restricted parties, nor perhaps be one
 * @param exclude ids of organizations that don't come into question
 */
public record PartnerFilter(
        Set<OrganizationKind> kinds,
        Set<String> countries,
        List<String> regions,
        List<String> technologies,
        int minWorks,
        boolean withoutListed,
        Set<String> exclude) {
    public static final PartnerFilter NONE =
            new PartnerFilter(Set.of(), Set.of(), List.of(), List.of(), 0, false, Set.of());

    public PartnerFilter {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        regions = List.copyOf(regions);
        technologies = List.copyOf(technologies);
        exclude = Set.copyOf(exclude);
    }

    /** The condition in a landscape. */
    public IntPredicate in(Landscape landscape) {
        BitSet active = new BitSet();
        technologies.forEach(id -> landscape
                .findTechnology(id)
                .ifPresent(technology -> landscape.withNarrower(technology).stream()
                        .forEach(narrower -> landscape.forEachActive(narrower, active::set))));
        return organization -> (kinds.isEmpty() || landscape.isOneOf(organization, kinds))
                && (countries.isEmpty() || isInOneOf(landscape.countryCode(organization)))
                && (regions.isEmpty() || regions.stream().anyMatch(region -> landscape.isIn(organization, region)))
                && (technologies.isEmpty() || active.get(organization))
                && landscape.workCount(organization) >= minWorks
                && !(withoutListed && landscape.isListed(organization))
                && !exclude.contains(landscape.id(organization));
    }

    private boolean isInOneOf(@Nullable String country) {
        return country != null && countries.contains(country);
    }
}
