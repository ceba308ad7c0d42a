package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** Technology results that are offered, or technologies that are needed; oldest first. */
final class OfferRows implements Rows {
    private static final Word OFFER = new Word("成果", "result");
    private static final Word DEMAND = new Word("需求", "demand");
    private static final String[] DIRECTIONS = {"CIVIL", "CIVIL", "CIVIL", "CIVIL_TO_MILITARY", "MILITARY_TO_CIVIL"};

    private final Setting setting;
    private final boolean demands;
    private final int[] who;
    private final Dice dice;
    private final Titles titles;
    private final Picks technologies = new Picks();

    private OfferRows(Setting setting, boolean demands, int[] who) {
        this.setting = setting;
        this.demands = demands;
        this.who = who;
        this.dice = setting.dice(demands ? "demands" : "offers");
        this.titles = new Titles(setting.technologies(), dice);
    }

    /**
     * Offers.
     *
     * @param offering is filled with who makes each of them, and says how many there are
     */
    static OfferRows offers(Setting setting, int[] offering) {
        return new OfferRows(setting, false, offering);
    }

    static OfferRows demands(Setting setting) {
        return new OfferRows(
                setting, true, new int[(int) (setting.organizations().count() * 0.35)]);
    }

    @Override
    public String file() {
        return demands ? "demands.csv" : "offers.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "description",
                "readiness",
                "direction",
                "keywords",
                "published",
                "open_until",
                "status",
                "region",
                "technologies",
                "organization");
    }

    @Override
    public long expected() {
        return who.length;
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int offer = 0; offer < who.length; offer++) {
            double time = Setting.when(offer, who.length);
            int community = setting.communities().any(dice);
            who[offer] = setting.organizations().who(demands ? Role.DEMANDING : Role.OFFERING, community, time, dice);
            technologies.clear();
            setting.technologies(community, dice, 1.6, technologies);
            Word technology = setting.technologies().group(technologies.get(0));
            Word title = titles.about(demands ? DEMAND : OFFER, technologies.get(0));
            long published = Growth.day(time);
            long until = published + 180 + dice.below(720);
            csv.cell(offer).cell(title.zh()).cell(title.en()).cell(description(technology));
            csv.cell(1L + dice.below(9)).cell(dice.one(DIRECTIONS));
            csv.cell("虚构;" + technology.zh()).day(published).day(until);
            csv.cell(until > Growth.TODAY ? "OPEN" : dice.chance(0.1) ? "WITHDRAWN" : "CLOSED");
            csv.link(setting.district(community, dice)).links(technologies).link(who[offer]);
            csv.endRow();
        }
    }

    private String description(Word technology) {
        return demands
                ? "虚构的需求：寻求%s方面的成熟技术，愿合作开发或购买许可。".formatted(technology.zh())
                : "虚构的成果：%s方面的新方法，已完成试验，寻求合作单位。".formatted(technology.zh());
    }
}
