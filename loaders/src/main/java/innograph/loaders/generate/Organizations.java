package innograph.loaders.generate;

import innograph.model.OrganizationKind;
import java.util.List;

/** The organizations of the region, by their numbers from 0: of which kind they are, and who does what. */
final class Organizations {
    /** What every community has, the most active first. */
    private static final List<OrganizationKind> CORE = List.of(
            OrganizationKind.UNIVERSITY,
            OrganizationKind.RESEARCH_INSTITUTE,
            OrganizationKind.ENTERPRISE,
            OrganizationKind.LABORATORY,
            OrganizationKind.ENTERPRISE,
            OrganizationKind.HOSPITAL,
            OrganizationKind.ENTERPRISE,
            OrganizationKind.GOVERNMENT,
            OrganizationKind.FUND,
            OrganizationKind.INCUBATOR,
            OrganizationKind.TRANSFER_AGENCY,
            OrganizationKind.ALLIANCE);

    private static final int TRIES = 16;

    private final Communities communities;

    Organizations(Communities communities) {
        this.communities = communities;
    }

    Communities communities() {
        return communities;
    }

    int count() {
        return communities.first(communities.count());
    }

    OrganizationKind kind(int organization) {
        return kind(organization, communities.of(organization));
    }

    private OrganizationKind kind(int organization, int community) {
        int rank = organization - communities.first(community);
        return rank < CORE.size() ? CORE.get(rank) : KindShares.of(organization);
    }

    /** The organization of a kind that its community has from the beginning. */
    int inCore(OrganizationKind kind, int community) {
        return communities.first(community) + CORE.indexOf(kind);
    }

    /** Somebody of a community who plays a role; those that were founded first do most. */
    int who(Role role, int community, double time, Dice dice) {
        int founded = communities.size(community, time);
        for (int i = 0; i < TRIES; i++) {
            int organization = communities.first(community) + dice.rank(founded);
            if (role.has(kind(organization, community))) {
                return organization;
            }
        }
        return inCore(role.main(), community);
    }

    /** Somebody who plays a role together with a community. */
    int partner(Role role, int community, double time, Dice dice) {
        return who(role, communities.partner(community, dice), time, dice);
    }
}
