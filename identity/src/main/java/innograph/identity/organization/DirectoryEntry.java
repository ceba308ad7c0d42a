package innograph.identity.organization;

import java.util.List;

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
}
