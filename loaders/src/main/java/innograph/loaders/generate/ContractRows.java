package innograph.loaders.generate;

import innograph.model.OrganizationKind;
import java.io.IOException;
import java.util.List;

/** Technology contracts, oldest first: who sold what to whom. */
final class ContractRows implements Rows {
    private static final String[] KINDS = {"DEVELOPMENT", "DEVELOPMENT", "SERVICE", "SERVICE", "SERVICE", "CONSULTING"};
    private static final Word CONTRACT = new Word("技术合同", "contract");

    private final Setting setting;
    private final Organizations organizations;
    private final int[] firstApplicant;
    private final int[] offering;
    private final int count;
    private final Dice dice;
    private final Titles titles;
    private final Picks technologies = new Picks();

    /**
     * The contracts of a region.
     *
     * @param firstApplicant of each family, which sells it
     * @param offering who makes each offer
     */
    ContractRows(Setting setting, int[] firstApplicant, int[] offering) {
        this.setting = setting;
        this.organizations = setting.organizations();
        this.firstApplicant = firstApplicant;
        this.offering = offering;
        this.count = organizations.count() / 2;
        this.dice = setting.dice("contracts");
        this.titles = new Titles(setting.technologies(), dice);
    }

    @Override
    public String file() {
        return "contracts.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "number",
                "kind",
                "amount",
                "technology_amount",
                "signed",
                "start",
                "end",
                "status",
                "region",
                "technologies",
                "seller",
                "buyer",
                "patent",
                "offer");
    }

    @Override
    public long expected() {
        return count;
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int contract = 0; contract < count; contract++) {
            double time = Setting.when(contract, count);
            double what = dice.part();
            int patent = what < 0.4 ? earlier(time, firstApplicant.length) : -1;
            int offer = what >= 0.4 && what < 0.6 ? earlier(time, offering.length) : -1;
            int seller = patent >= 0
                    ? firstApplicant[patent]
                    : offer >= 0
                            ? offering[offer]
                            : organizations.who(
                                    Role.OFFERING, setting.communities().any(dice), time, dice);
            row(contract, time, seller, patent, offer, csv);
        }
    }

    /** One that was made before; -1 if there is none yet. */
    private int earlier(double time, int all) {
        int made = Setting.until(time, all);
        return made == 0 ? -1 : dice.below(made);
    }

    private void row(int contract, double time, int seller, int patent, int offer, CsvFile csv) throws IOException {
        int community = setting.communities().of(seller);
        technologies.clear();
        setting.technologies(community, dice, 2.2, technologies);
        Word title = titles.about(CONTRACT, technologies.get(0));
        long signed = Growth.day(time);
        long end = signed + 90 + dice.below(1000);
        long amount = 10_000L * dice.some(1.1, 20_000);
        csv.cell(contract).cell(title.zh()).cell(title.en());
        csv.cell("FICTION-" + (contract + 1)).cell(kind(patent)).cell(amount);
        csv.cell(amount / 10 * (5 + dice.below(6))).day(signed).day(signed).day(end);
        csv.cell(end > Growth.TODAY ? "履行中" : "已完成");
        csv.link(setting.district(community, dice)).links(technologies);
        csv.link(seller)
                .link(buyer(seller, community, time))
                .link(patent)
                .link(offer)
                .endRow();
    }

    private String kind(int patent) {
        return patent < 0 ? dice.one(KINDS) : dice.chance(0.5) ? "LICENCE" : "TRANSFER";
    }

    /** Nobody buys from itself. */
    private int buyer(int seller, int community, double time) {
        int buyer = organizations.partner(Role.BUYER, community, time, dice);
        if (buyer != seller) {
            return buyer;
        }
        int hospital = organizations.inCore(OrganizationKind.HOSPITAL, community);
        return seller != hospital ? hospital : organizations.inCore(OrganizationKind.ENTERPRISE, community);
    }
}
