package innograph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an organization is; it may be several at once. Each kind is a label of its node. */
public enum OrganizationKind {
    ENTERPRISE("Enterprise", "A company."),
    UNIVERSITY("University", "A university, college or another school of higher education."),
    RESEARCH_INSTITUTE("ResearchInstitute", "A research institute or research facility."),
    LABORATORY("Laboratory", "A laboratory, for example a key laboratory."),
    INNOVATION_CENTRE("InnovationCentre", "A technology innovation centre or engineering research centre."),
    NEW_RD_INSTITUTION(
            "NewRdInstitution", "An R&D institution of the new type, or an industrial technology research institute."),
    WORKSTATION("Workstation", "A workstation at which academicians and their teams work with a host."),
    HOSPITAL("Hospital", "A hospital or another institution of health care."),
    GOVERNMENT("Government", "A government or a body of one."),
    TRANSFER_AGENCY("TransferAgency", "An agency that helps technology from its makers to its users."),
    TECHNOLOGY_MARKET("TechnologyMarket", "A permanent market where technology is traded."),
    REGISTRATION_STATION("RegistrationStation", "A station that registers technology contracts."),
    TRAINING_BASE("TrainingBase", "A base that trains people for technology transfer."),
    SHARED_PLATFORM(
            "SharedPlatform", "A platform for trial production, testing, design or manufacturing that is open to all."),
    SERVICE_TEAM("ServiceTeam", "A professional team that serves those who start up: investment, training, planning."),
    INCUBATOR("Incubator", "An incubator, accelerator or maker space."),
    ALLIANCE("Alliance", "A lasting alliance of organizations."),
    CLUSTER("Cluster", "An industrial cluster: enterprises of one industry at one place."),
    FUND("Fund", "A fund or a funder."),
    NONPROFIT("Nonprofit", "A body that is not run for profit."),
    OTHER("OtherOrganization", "None of the others, for example an archive or a museum.");

    private final String label;
    private final String meaning;

    OrganizationKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** Label in the graph. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** The kinds among the labels of a node, in the order of this enum. */
    public static List<OrganizationKind> among(Collection<String> labels) {
        List<OrganizationKind> kinds = new ArrayList<>();
        for (OrganizationKind kind : values()) {
            if (labels.contains(kind.label)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
