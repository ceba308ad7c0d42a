package innograph.identity.affiliation;

import innograph.identity.organization.Directory;
import innograph.identity.place.Countries;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places where organizations of a directory are, and the countries of the world. */
final class Gazetteer {
    private final Map<String, String> foldedPlaces = new HashMap<>();
    private final Map<String, Set<String>> countriesOfPlaces = new HashMap<>();

    Gazetteer(Directory directory) {
        directory.organizations().forEach(organization -> {
            for (String place : organization.places()) {
                String folded = foldedPlaces.computeIfAbsent(place, Gazetteer::fold);
                Set<String> known = countriesOfPlaces.computeIfAbsent(folded, _ -> HashSet.newHashSet(1));
                if (organization.country() != null) {
                    known.add(organization.country());
                }
            }
        });
    }

    static String fold(String place) {
        return Spelling.folded(SearchForms.simplified(place));
    }

    /** The countries that something may be, or may be in; empty if it is no place. */
    Set<String> countriesOf(String folded) {
        Set<String> all = new HashSet<>(countriesOfPlaces.getOrDefault(folded, Set.of()));
        Countries.named(folded).ifPresent(all::add);
        return all;
    }

    boolean isCountry(String folded) {
        return Countries.named(folded).isPresent();
    }

    boolean isPlace(String folded) {
        return countriesOfPlaces.containsKey(folded);
    }

    /** Folded names of places of the directory. */
    List<String> folded(List<String> places) {
        return places.stream()
                .map(place -> foldedPlaces.getOrDefault(place, place))
                .toList();
    }
}
