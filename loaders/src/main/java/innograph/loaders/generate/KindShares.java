package innograph.loaders.generate;

import innograph.model.OrganizationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How many organizations are of which kind, besides those that every community has from the beginning. */
final class KindShares {
    private static final List<OrganizationKind> OF_A_THOUSAND = ofAThousand();

    private KindShares() {}

    private static List<OrganizationKind> ofAThousand() {
        List<OrganizationKind> all = new ArrayList<>();
        for (OrganizationKind kind : OrganizationKind.values()) {
            all.addAll(Collections.nCopies(share(kind), kind));
        }
        return List.copyOf(all);
    }

    private static int share(OrganizationKind kind) {
        return switch (kind) {
            case ENTERPRISE -> 695;
            case UNIVERSITY -> 15;
            case RESEARCH_INSTITUTE -> 45;
            case LABORATORY -> 60;
            case INNOVATION_CENTRE -> 20;
            case NEW_RD_INSTITUTION -> 8;
            case WORKSTATION -> 10;
            case HOSPITAL -> 20;
            case GOVERNMENT -> 20;
            case TRANSFER_AGENCY -> 15;
            case TECHNOLOGY_MARKET -> 10;
            case REGISTRATION_STATION -> 4;
            case TRAINING_BASE -> 4;
            case SHARED_PLATFORM -> 5;
            case SERVICE_TEAM -> 5;
            case INCUBATOR -> 15;
            case ALLIANCE -> 10;
            case CLUSTER -> 4;
            case FUND -> 8;
            case NONPROFIT -> 15;
            case OTHER -> 12;
        };
    }

    /** The kind of an organization. Multiples of the golden section are spread evenly, so any stretch has its share of all. */
    static OrganizationKind of(int organization) {
        return OF_A_THOUSAND.get((int) (organization * 618_033_989L / 1_000_000L % 1_000L));
    }
}
