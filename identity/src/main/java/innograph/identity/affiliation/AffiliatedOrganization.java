package innograph.identity.affiliation;

import innograph.identity.organization.Organization;
import java.util.List;

/**
 * An organization that an address line names.
 *
 * @param organization who is meant
 * @param words the words of the line that name it
 * @param score how likely it is meant, 0 to 1, as learned from labelled lines
 * @param isAll true if the line has nothing beside these words but names of places and numbers
 * @param reasons sentences for people, what speaks for it and against it
 */
public record AffiliatedOrganization(
        Organization organization, String words, double score, boolean isAll, List<String> reasons) {
    public AffiliatedOrganization {
        reasons = List.copyOf(reasons);
    }

    /** Its id in the graph. */
    public String id() {
        return organization.id();
    }
}
