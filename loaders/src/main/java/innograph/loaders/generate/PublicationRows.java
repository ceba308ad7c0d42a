package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** Publications, oldest first: their authors, what they are about, what they cite and who paid. */
final class PublicationRows implements Rows {
    private static final String[] VENUES = {
        "虚构学报", "虚构工程", "虚构材料通报", "虚构会议论文集", "Fictional Letters", "Fictional Reviews"
    };
    private static final String[] KINDS = {"article", "article", "article", "article", "proceedings", "review"};

    private final Setting setting;
    private final Organizations organizations;
    private final Citations citations;
    private final Dice dice;
    private final Titles titles;
    private final Picks authors = new Picks();
    private final Picks houses = new Picks();
    private final Picks technologies = new Picks();
    private final Picks cited = new Picks();

    PublicationRows(Setting setting) {
        this.setting = setting;
        this.organizations = setting.organizations();
        this.citations = new Citations(setting.communities());
        this.dice = setting.dice("publications");
        this.titles = new Titles(setting.technologies(), dice);
    }

    @Override
    public String file() {
        return "publications.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "kind",
                "published",
                "venue",
                "technologies",
                "authors",
                "organizations",
                "cites",
                "funded_by");
    }

    @Override
    public long expected() {
        return setting.publications();
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int publication = 0; publication < setting.publications(); publication++) {
            double time = Setting.when(publication, setting.publications());
            int community = setting.communities().any(dice);
            choose(community, time);
            Word title = titles.study(technologies.get(0));
            csv.cell(publication).cell(title.zh()).cell(title.en()).cell(dice.one(KINDS));
            csv.day(Growth.day(time)).cell(dice.one(VENUES));
            csv.links(technologies).links(authors).links(houses).links(cited);
            csv.link(dice.chance(0.4) ? organizations.partner(Role.FUNDER, community, time, dice) : -1);
            csv.endRow();
            citations.add(community, publication);
        }
    }

    private void choose(int community, double time) {
        technologies.clear();
        setting.technologies(community, dice, 1.8, technologies);
        houses.clear();
        authors.clear();
        // most work at universities and institutes; enterprises publish too
        houses.add(organizations.who(dice.chance(0.15) ? Role.APPLICANT : Role.AUTHOR, community, time, dice));
        for (int i = dice.some(1.9, 20); i > 1; i--) {
            houses.add(organizations.partner(Role.AUTHOR, community, time, dice));
        }
        for (int i = 0; i < houses.size(); i++) {
            for (int j = dice.some(1.7, 15); j > 0; j--) {
                authors.add(setting.people().who(houses.get(i), time, dice));
            }
        }
        cited.clear();
        citations.draw(community, dice.some(1.25, 80), dice, cited);
    }
}
