package innograph.loaders.generate;

import static innograph.model.OrganizationKind.ENTERPRISE;
import static innograph.model.OrganizationKind.FUND;
import static innograph.model.OrganizationKind.GOVERNMENT;
import static innograph.model.OrganizationKind.HOSPITAL;
import static innograph.model.OrganizationKind.INCUBATOR;
import static innograph.model.OrganizationKind.INNOVATION_CENTRE;
import static innograph.model.OrganizationKind.LABORATORY;
import static innograph.model.OrganizationKind.NEW_RD_INSTITUTION;
import static innograph.model.OrganizationKind.NONPROFIT;
import static innograph.model.OrganizationKind.RESEARCH_INSTITUTE;
import static innograph.model.OrganizationKind.TECHNOLOGY_MARKET;
import static innograph.model.OrganizationKind.TRANSFER_AGENCY;
import static innograph.model.OrganizationKind.UNIVERSITY;

import innograph.model.OrganizationKind;
import java.util.EnumSet;
import java.util.Set;

/** What an organization does, and which kinds do it. The first kind is in the core of every community. */
enum Role {
    APPLICANT(ENTERPRISE, UNIVERSITY, RESEARCH_INSTITUTE, LABORATORY, INNOVATION_CENTRE, NEW_RD_INSTITUTION, HOSPITAL),
    AUTHOR(UNIVERSITY, RESEARCH_INSTITUTE, LABORATORY, HOSPITAL),
    PARTICIPANT(
            UNIVERSITY,
            ENTERPRISE,
            RESEARCH_INSTITUTE,
            LABORATORY,
            HOSPITAL,
            GOVERNMENT,
            TRANSFER_AGENCY,
            INCUBATOR,
            NONPROFIT),
    FUNDER(FUND, GOVERNMENT),
    OFFERING(RESEARCH_INSTITUTE, UNIVERSITY, ENTERPRISE, LABORATORY, TRANSFER_AGENCY, TECHNOLOGY_MARKET),
    DEMANDING(ENTERPRISE, HOSPITAL, GOVERNMENT),
    BUYER(ENTERPRISE, HOSPITAL, GOVERNMENT, INCUBATOR);

    private final OrganizationKind main;
    private final Set<OrganizationKind> kinds;

    Role(OrganizationKind main, OrganizationKind... others) {
        this.main = main;
        this.kinds = EnumSet.of(main, others);
    }

    OrganizationKind main() {
        return main;
    }

    boolean has(OrganizationKind kind) {
        return kinds.contains(kind);
    }
}
