package innograph.identity.affiliation;

import innograph.identity.organization.Organization;
import java.util.List;

/**
 * An organization that an address line names.
 *
 * @param organization who is meant
 * @param words the words of the line that name it
 * @param score how likely it is meant, 0 to 1, as learned from labelled lines
 * @param fit what the rest of the line is
 * @param reasons sentences for people, what speaks for it and against it
 */
public record AffiliatedOrganization(
        Organization organization, String words, double score, Fit fit, List<String> reasons) {
    /** How the words that name an organization are to the rest of the line. */
    public enum Fit {
        /** There is no rest but places, numbers and legal forms: the line is about the organization itself. */
        ALL,
        /** The whole name stands apart from the rest, or the rest tells of a department, hospital and the like. */
        WITHIN,
        /** The rest may say that it is another organization. */
        BESIDE
    }

    public AffiliatedOrganization {
        reasons = List.copyOf(reasons);
    }

    /** Its id in the graph. */
    public String id() {
        return organization.id();
    }
}
