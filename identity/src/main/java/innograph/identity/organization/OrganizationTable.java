package innograph.identity.organization;

import innograph.model.OrganizationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is known of each organization beside its names, in columns. Numbers are given one after the other, from 0. */
final class OrganizationTable {
    private static final int NONE = -1;
    private static final int ACTIVE = 1;
    private static final int MENTIONED = 2;

    private final WordTable ids = new WordTable();
    private final TextPool names = new TextPool();
    private final TextPool websites = new TextPool();
    /** Countries and places, which many have in common. */
    private final WordTable shared = new WordTable();

    private final Ints websiteOf = new Ints();
    private final Ints kinds = new Ints();
    /** Some dozen combinations. */
    private final List<Set<OrganizationKind>> kindSets = new ArrayList<>();

    private final Map<Set<OrganizationKind>, Integer> kindSetNumbers = new HashMap<>();
    private final Ints states = new Ints();
    private final Ints countries = new Ints();
    private final Ints places = new Ints();
    private final Ints placesEnd = new Ints();
    /** Numbers among the ids; a parent may get one before it comes itself. */
    private final WordTable parentIds = new WordTable();

    private final Ints parents = new Ints();
    private final Ints parentsEnd = new Ints();

    /** True if there was none with this id yet. */
    boolean add(Organization organization) {
        if (ids.find(organization.id()) >= 0) {
            return false;
        }
        ids.intern(organization.id());
        names.add(organization.name());
        String website = organization.website();
        websiteOf.add(website == null ? NONE : websites.add(website));
        kinds.add(numberOf(organization.kinds()));
        states.add((organization.isActive() ? ACTIVE : 0) | (organization.isMentioned() ? MENTIONED : 0));
        String country = organization.country();
        countries.add(country == null ? NONE : shared.intern(country));
        organization.places().forEach(place -> places.add(shared.intern(place)));
        placesEnd.add(places.size());
        organization.parents().forEach(parent -> parents.add(parentIds.intern(parent)));
        parentsEnd.add(parents.size());
        return true;
    }

    private int numberOf(Set<OrganizationKind> set) {
        Integer number = kindSetNumbers.putIfAbsent(set, kindSets.size());
        if (number != null) {
            return number;
        }
        kindSets.add(set);
        return kindSets.size() - 1;
    }

    void trim() {
        List.of(ids, shared, parentIds).forEach(WordTable::trim);
        List.of(names, websites).forEach(TextPool::trim);
        List.of(websiteOf, kinds, states, countries, places, placesEnd, parents, parentsEnd)
                .forEach(Ints::trim);
    }

    Organization get(int number) {
        int site = websiteOf.get(number);
        return new Organization(
                ids.get(number),
                names.get(number),
                kindSets.get(kinds.get(number)),
                country(number),
                within(number, placesEnd, places, shared),
                site == NONE ? null : websites.get(site),
                within(number, parentsEnd, parents, parentIds),
                (states.get(number) & ACTIVE) > 0,
                (states.get(number) & MENTIONED) > 0);
    }

    private @Nullable String country(int number) {
        int country = countries.get(number);
        return country == NONE ? null : shared.get(country);
    }

    private static List<String> within(int number, Ints ends, Ints values, WordTable texts) {
        return IntStream.range(number == 0 ? 0 : ends.get(number - 1), ends.get(number))
                .mapToObj(i -> texts.get(values.get(i)))
                .toList();
    }

    boolean holds(String id) {
        return ids.find(id) >= 0;
    }

    int size() {
        return ids.size();
    }

    /** Bytes. */
    long memory() {
        long tables = ids.memory() + names.memory() + websites.memory() + shared.memory() + parentIds.memory();
        return tables
                + List.of(websiteOf, kinds, states, countries, places, placesEnd, parents, parentsEnd).stream()
                        .mapToLong(Ints::memory)
                        .sum();
    }
}
