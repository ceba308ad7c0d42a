package innograph.identity.party;

import java.util.List;

/**
 * An entry of a list of restricted parties, as far as names are compared with it.
 *
 * @param id of the entry, unique
 * @param list name of its list
 * @param names the name of the entry first; at least one
 * @param countries ISO 3166-1 alpha-2 where known; empty if the list names none
 */
public record ListedParty(String id, String list, PartyKind kind, List<ListedName> names, List<String> countries) {
    public ListedParty {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the entry %s has no name".formatted(id));
        }
    }

    /** The name of the entry. */
    public String name() {
        return names.getFirst().text();
    }
}
