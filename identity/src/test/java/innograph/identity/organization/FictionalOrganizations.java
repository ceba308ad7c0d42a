package innograph.identity.organization;

import innograph.model.OrganizationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Organizations that don't exist, with the troubles that real ones have: namesakes, parents, hospitals, two scripts. */
public final class FictionalOrganizations {
    private static final List<DirectoryEntry> ENTRIES = List.of(
                    of("x:brackwater", "University of Brackwater", OrganizationKind.UNIVERSITY, "GB", "Brackwater")
                            .named("Universität Brackwater"),
                    of(
                                    "x:brackwater-hospital",
                                    "Brackwater University Hospital",
                                    OrganizationKind.HOSPITAL,
                                    "GB",
                                    "Brackwater")
                            .partOf("x:brackwater"),
                    of("x:kestrel-ca", "University of Kestrel", OrganizationKind.UNIVERSITY, "CA", "Kestrel"),
                    of("x:kestrel-au", "University of Kestrel", OrganizationKind.UNIVERSITY, "AU", "Port Aurel"),
                    of("x:oipm", "Orbe Institute of Marine Physics", OrganizationKind.RESEARCH_INSTITUTE, "CH", "Orbe")
                            .named("Institut de Physique Marine de l'Orbe")
                            .called("OIPM"),
                    of(
                                    "x:qingshi",
                                    "Qingshi University of Science and Technology",
                                    OrganizationKind.UNIVERSITY,
                                    "CN",
                                    "Qingshi")
                            .named("青石科技大学"),
                    of(
                                    "x:qingshi-hospital",
                                    "First Affiliated Hospital of Qingshi Medical University",
                                    OrganizationKind.HOSPITAL,
                                    "CN",
                                    "Qingshi")
                            .named("青石医科大学附属第一医院"),
                    of("x:qingshi-medical", "Qingshi Medical University", OrganizationKind.UNIVERSITY, "CN", "Qingshi")
                            .named("青石医科大学"),
                    of("x:ostmark", "Ostmark Fine Mechanics Co., Ltd.", OrganizationKind.ENTERPRISE, "DE", "Lindau")
                            .called("Ostmark"),
                    of("x:ostmark-fund", "Ostmark", OrganizationKind.FUND, "DE", "Lindau"),
                    of("x:academy", "Tarvian Academy of Sciences", OrganizationKind.GOVERNMENT, "CZ", "Tarva")
                            .called("TAS"),
                    of("x:soil", "Institute of Soil Mechanics", OrganizationKind.RESEARCH_INSTITUTE, "CZ", "Tarva")
                            .partOf("x:academy"),
                    of("x:veldt", "National University of Veldt", OrganizationKind.UNIVERSITY, "KR", "Veldt"))
            .stream()
            .map(Draft::entry)
            .toList();

    private FictionalOrganizations() {}

    public static Directory directory() {
        return Directory.of(ENTRIES.stream());
    }

    static List<Organization> organizations() {
        return ENTRIES.stream().map(DirectoryEntry::organization).toList();
    }

    private static Draft of(String id, String name, OrganizationKind kind, String country, String place) {
        return new Draft(id, name, kind, country, place);
    }

    private static final class Draft {
        private final String id;
        private final String name;
        private final OrganizationKind kind;
        private final String country;
        private final String place;
        private final List<String> names = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();

        Draft(String id, String name, OrganizationKind kind, String country, String place) {
            this.id = id;
            this.name = name;
            this.kind = kind;
            this.country = country;
            this.place = place;
        }

        Draft named(String... others) {
            names.addAll(Arrays.asList(others));
            return this;
        }

        Draft called(String... others) {
            aliases.addAll(Arrays.asList(others));
            return this;
        }

        Draft partOf(String... others) {
            parents.addAll(Arrays.asList(others));
            return this;
        }

        DirectoryEntry entry() {
            Organization organization =
                    new Organization(id, name, Set.of(kind), country, List.of(place), null, parents, true, false);
            return new DirectoryEntry(organization, names, aliases);
        }
    }
}
