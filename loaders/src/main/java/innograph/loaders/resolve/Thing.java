package innograph.loaders.resolve;

import innograph.model.name.OrganizationName;
import innograph.model.name.SearchForms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an organization or a person that may be in the graph twice.
 *
 * @param key the least of its identifiers, which does not depend on the order of loading
 * @param names all of them, aliases too; at least one
 * @param keys of an organization: its names without what does not tell one from another, see {@link #organizationKey}
 * @param country code of ISO 3166-1; empty if unknown
 * @param cities names in Latin letters without blanks
 * @param domain of the website, without www
 * @param exclusive identifiers of which an authority gives one thing only one
 * @param neighbours folded names of partners, co-authors and co-inventors
 * @param groups ids of the organizations it is a part of or works for
 * @param topics ids of what its works are about
 * @param works ids of the works of a person
 */
record Thing(
        String id,
        String key,
        List<String> names,
        Set<String> keys,
        Optional<String> country,
        Set<String> cities,
        Optional<String> domain,
        List<String> exclusive,
        Set<String> neighbours,
        Set<String> groups,
        Set<String> topics,
        Set<String> works) {

    /** The words of a name that tell one organization from another, with simplified characters; empty if there are none. */
    static String organizationKey(String name) {
        return name.isBlank() ? "" : new OrganizationName(SearchForms.simplified(name)).key();
    }

    /** Who gave it its identifier: an authority, or a data set that has names only. */
    String source() {
        int end = key.startsWith("local:") ? key.indexOf('/') : key.indexOf(':');
        return end < 0 ? key : key.substring(0, end);
    }

    /** True if an authority says that they are two, one work names both, or they are organizations of two countries. */
    boolean isApartFrom(Thing other) {
        return isAbroad(other)
                || exclusive.stream().anyMatch(mine -> {
                    String scheme = mine.substring(0, mine.indexOf(':') + 1);
                    return !other.exclusive.contains(mine)
                            && other.exclusive.stream().anyMatch(theirs -> theirs.startsWith(scheme));
                })
                || works.stream().anyMatch(other.works::contains);
    }

    /** People move, organizations found another one abroad; only they have keys. */
    private boolean isAbroad(Thing other) {
        return !keys.isEmpty() && country.isPresent() && other.country.isPresent() && !country.equals(other.country);
    }
}
