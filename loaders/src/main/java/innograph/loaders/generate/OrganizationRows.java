package innograph.loaders.generate;

import innograph.model.OrganizationKind;
import java.io.IOException;
import java.util.List;

/** Organizations, what they belong to, and with whom they work. */
final class OrganizationRows implements Rows {
    private final Setting setting;
    private final Organizations organizations;
    private final Communities communities;
    private final Dice dice;
    private final Recognition recognition;
    private final Picks picks = new Picks();

    OrganizationRows(Setting setting) {
        this.setting = setting;
        this.organizations = setting.organizations();
        this.communities = setting.communities();
        this.dice = setting.dice("organizations");
        this.recognition = new Recognition(setting.dice("recognition"));
    }

    @Override
    public String file() {
        return "organizations.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "kinds",
                "established",
                "city",
                "status",
                "recognized",
                "recognized_since",
                "titles",
                "region",
                "technologies",
                "part_of",
                "member_of",
                "housed_by",
                "cooperates_with",
                "succeeded_by");
    }

    @Override
    public long expected() {
        return organizations.count();
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        OrganizationNames names = new OrganizationNames(communities);
        for (int organization = 0; organization < organizations.count(); organization++) {
            int community = communities.of(organization);
            OrganizationKind kind = organizations.kind(organization);
            Word name = names.of(organization, kind);
            boolean ceased =
                    kind == OrganizationKind.ENTERPRISE && isLate(organization, community) && dice.chance(0.03);
            csv.cell(organization).cell(name.zh()).cell(name.en());
            csv.cell(kinds(kind)).cell(communities.founded(organization));
            csv.cell("虚构" + Places.city(communities.city(community)).zh() + "市");
            csv.cell(ceased ? "inactive" : "active");
            recognition.write(kind, communities.founded(organization), csv);
            csv.link(setting.district(community, dice));
            picks.clear();
            setting.technologies(community, dice, 2, picks);
            csv.links(picks);
            links(organization, kind, community, csv);
            csv.link(ceased ? communities.first(community) + 2 : -1).endRow();
        }
    }

    /** What belongs or leads to another one comes after it, so that nothing goes round in circles. */
    private boolean isLate(int organization, int community) {
        return organization - communities.first(community) >= Communities.CORE;
    }

    /** A few are two things at once. */
    private String kinds(OrganizationKind kind) {
        return switch (kind) {
            case HOSPITAL -> dice.chance(0.3) ? "HOSPITAL;RESEARCH_INSTITUTE" : "HOSPITAL";
            case TRANSFER_AGENCY -> dice.chance(0.3) ? "TRANSFER_AGENCY;NONPROFIT" : "TRANSFER_AGENCY";
            default -> kind.name();
        };
    }

    private void links(int organization, OrganizationKind kind, int community, CsvFile csv) throws IOException {
        boolean late = isLate(organization, community);
        csv.link(late ? above(kind, community) : -1);
        picks.clear();
        if (late && dice.chance(0.15)) {
            picks.add(organizations.inCore(OrganizationKind.ALLIANCE, communities.partner(community, dice)));
        }
        csv.links(picks);
        csv.link(late ? house(organization, kind, community) : -1);
        picks.clear();
        if (late && dice.chance(0.1)) {
            int other = communities.first(communities.partner(community, dice)) + dice.rank(Communities.CORE);
            picks.add(other);
        }
        csv.links(picks);
    }

    /** Which organization houses one; -1 if none does. Agencies gather at the oldest one of their city. */
    private int house(int organization, OrganizationKind kind, int community) {
        if (kind == OrganizationKind.TRANSFER_AGENCY && dice.chance(0.5)) {
            return organizations.inCore(kind, communities.city(community));
        }
        boolean young = kind == OrganizationKind.ENTERPRISE && communities.founded(organization) > 2000;
        return young && dice.chance(0.1) ? organizations.inCore(OrganizationKind.INCUBATOR, community) : -1;
    }

    /** What an organization of a kind is part of; -1 if it is on its own. */
    private int above(OrganizationKind kind, int community) {
        return switch (kind) {
            case LABORATORY, INNOVATION_CENTRE, WORKSTATION ->
                dice.chance(0.7) ? communities.first(community) + dice.below(2) : -1;
            case RESEARCH_INSTITUTE -> dice.chance(0.4) ? communities.first(community) + dice.below(2) : -1;
            case HOSPITAL -> dice.chance(0.4) ? communities.first(community) : -1;
            case ENTERPRISE -> dice.chance(0.04) ? communities.first(community) + 2 : -1;
            case UNIVERSITY,
                    GOVERNMENT,
                    TRANSFER_AGENCY,
                    TECHNOLOGY_MARKET,
                    NEW_RD_INSTITUTION,
                    REGISTRATION_STATION,
                    TRAINING_BASE,
                    SHARED_PLATFORM,
                    SERVICE_TEAM,
                    INCUBATOR,
                    ALLIANCE,
                    CLUSTER,
                    FUND,
                    NONPROFIT,
                    OTHER -> -1;
        };
    }
}
