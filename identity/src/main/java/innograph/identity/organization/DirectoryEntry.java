package innograph.identity.organization;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An organization and all that it is called.
 *
 * @param names in any language; the name to show need not be among them
 * @param aliases acronyms and other names
 */
public record DirectoryEntry(Organization organization, List<String> names, List<String> aliases) {
    public DirectoryEntry {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
    }

    /** The same for two that say the same in another order, also in another process. */
    long hash() {
        String text = "%s %s %s %s %s %s %s %s %s %s %s"
                .formatted(
                        organization.id(),
                        organization.name(),
                        sorted(names),
                        sorted(aliases),
                        sorted(organization.kinds()),
                        organization.country(),
                        sorted(organization.places()),
                        organization.website(),
                        sorted(organization.parents()),
                        organization.isActive(),
                        organization.isMentioned());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private static List<String> sorted(Collection<?> some) {
        return some.stream().map(String::valueOf).sorted().toList();
    }
}
