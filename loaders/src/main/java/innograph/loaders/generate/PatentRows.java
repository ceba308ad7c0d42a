package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/**
 * Publications of patents, by the day on which their family became known: of each the application (A), and of some also the grant
 * (B). What is cited are applications that became known before the citing one.
 */
final class PatentRows implements Rows {
    /** Part of the families that are granted. */
    private static final double GRANTED = 0.35;

    /** Years from application to publication, as most offices do it; a grant takes as long again. */
    private static final double SECRET = 1.5;

    private final Setting setting;
    private final Organizations organizations;
    private final Citations citations;
    private final int[] firstApplicant;
    private final Dice dice;
    private final Titles titles;
    private final Picks applicants = new Picks();
    private final Picks inventors = new Picks();
    private final Picks technologies = new Picks();
    private final Picks citedByApplicant = new Picks();
    private final Picks citedByExaminer = new Picks();
    private final Picks publications = new Picks();

    /**
     * The patents of a region.
     *
     * @param firstApplicant is filled with the first applicant of each family
     */
    PatentRows(Setting setting, int[] firstApplicant) {
        this.setting = setting;
        this.organizations = setting.organizations();
        this.citations = new Citations(setting.communities());
        this.firstApplicant = firstApplicant;
        this.dice = setting.dice("patents");
        this.titles = new Titles(setting.technologies(), dice);
    }

    @Override
    public String file() {
        return "patents.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "number",
                "kind",
                "family",
                "filed",
                "published",
                "granted",
                "technologies",
                "applicants",
                "inventors",
                "cited_by_applicant",
                "cited_by_examiner",
                "cites_publications");
    }

    @Override
    public long expected() {
        return (long) (setting.families() * (1 + GRANTED));
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int family = 0; family < setting.families(); family++) {
            double known = Setting.when(family, setting.families());
            double filed = known - SECRET;
            int community = setting.communities().any(dice);
            parties(community, filed);
            firstApplicant[family] = applicants.get(0);
            technologies.clear();
            setting.technologies(community, dice, 1.6, technologies);
            Word title = titles.invention(technologies.get(0));
            cite(community, filed);
            row(family, 'A', title, filed, known, csv);
            if (known + SECRET < Growth.WORKS.until() && dice.chance(GRANTED)) {
                citedByApplicant.clear();
                citedByExaminer.clear();
                publications.clear();
                citations.draw(community, dice.some(1.5, 20), dice, citedByExaminer);
                row(family, 'B', title, filed, known + SECRET, csv);
            }
            citations.add(community, family);
        }
    }

    private void parties(int community, double time) {
        applicants.clear();
        inventors.clear();
        applicants.add(organizations.who(Role.APPLICANT, community, time, dice));
        for (int i = dice.some(2.2, 10); i > 1; i--) {
            applicants.add(organizations.partner(Role.APPLICANT, community, time, dice));
        }
        for (int i = 0; i < applicants.size(); i++) {
            for (int j = dice.some(1.6, 12); j > 0; j--) {
                inventors.add(setting.people().who(applicants.get(i), time, dice));
            }
        }
    }

    private void cite(int community, double time) {
        citedByApplicant.clear();
        citedByExaminer.clear();
        publications.clear();
        citations.draw(community, dice.some(1.4, 60), dice, citedByApplicant);
        Picks both = new Picks();
        citations.draw(community, dice.some(1.8, 20), dice, both);
        for (int i = 0; i < both.size(); i++) {
            if (!citedByApplicant.has(both.get(i))) {
                citedByExaminer.add(both.get(i));
            }
        }
        int published = Setting.until(time, setting.publications());
        if (published > 0 && dice.chance(0.2)) {
            publications.add(dice.below(published));
        }
    }

    private void row(int family, char kind, Word title, double filed, double published, CsvFile csv)
            throws IOException {
        csv.cell(family + (kind == 'A' ? "a" : "b")).cell(title.zh()).cell(title.en());
        csv.cell("FICTION-" + (family + 1) + kind).cell(String.valueOf(kind)).cell("FICTION-" + (family + 1));
        csv.day(Growth.day(filed)).day(Growth.day(published));
        if (kind == 'B') {
            csv.day(Growth.day(published));
        } else {
            csv.empty();
        }
        csv.links(technologies).links(applicants).links(inventors);
        csv.links(citedByApplicant).links(citedByExaminer).links(publications).endRow();
    }
}
