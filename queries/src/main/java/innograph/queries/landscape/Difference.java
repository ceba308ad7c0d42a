package innograph.queries.landscape;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be read again for a landscape that follows an earlier one.
 *
 * @param left organizations, by their numbers in the earlier landscape, whose works are left behind
 * @param read ids of organizations whose works are read again, in rising order
 */
record Difference(BitSet left, List<String> read) {
    /**
     * The difference; empty if works of anybody may have changed, since a technology is gone or goes by another id.
     *
     * @param organizations ids of those that there are now
     * @param technologies ids of those that there are now
     * @param changed ids of organizations whose works changed
     */
    static Optional<Difference> between(
            Landscape earlier, Set<String> organizations, Set<String> technologies, Collection<String> changed) {
        for (int technology = 0; technology < earlier.technologyCount(); technology++) {
            if (!technologies.contains(earlier.technologyId(technology))) {
                return Optional.empty();
            }
        }
        TreeSet<String> read = new TreeSet<>(changed);
        organizations.stream().filter(id -> earlier.find(id).isEmpty()).forEach(read::add);
        BitSet left = new BitSet();
        Works works = earlier.works();
        for (int organization = 0; organization < earlier.size(); organization++) {
            if (!organizations.contains(earlier.id(organization))) {
                left.set(organization);
                // one that is only called otherwise now is found through those that it worked with
                works.byOrganization()
                        .forEach(
                                organization,
                                work -> works.organizations().forEach(work, partner -> read.add(earlier.id(partner))));
            }
        }
        read.forEach(id -> earlier.find(id).ifPresent(left::set));
        return Optional.of(new Difference(left, List.copyOf(read)));
    }
}
