package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** Funded projects, oldest first, with who takes part. */
final class ProjectRows implements Rows {
    private static final Word PROJECT = new Word("项目", "project");
    private static final Word[] PROGRAMMES = Word.list(
            "虚构登高计划 Fictional Climbing Programme",
            "虚构点火计划 Fictional Kindling Programme",
            "虚构远航计划 Fictional Voyage Programme");
    /** One in so many projects maps the patents of a field. */
    private static final int NAVIGATION = 25;

    private final Setting setting;
    private final Organizations organizations;
    private final int count;
    private final Dice dice;
    private final Titles titles;
    private final Picks technologies = new Picks();
    private final Picks all = new Picks();
    private final Picks participants = new Picks();
    private final Picks partners = new Picks();

    ProjectRows(Setting setting) {
        this.setting = setting;
        this.organizations = setting.organizations();
        this.count = (int) (organizations.count() * 0.33);
        this.dice = setting.dice("projects");
        this.titles = new Titles(setting.technologies(), dice);
    }

    @Override
    public String file() {
        return "projects.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "programme",
                "status",
                "start",
                "end",
                "cost",
                "funding",
                "region",
                "technologies",
                "coordinator",
                "coordinator_contribution",
                "participants",
                "partners",
                "leader",
                "funded_by");
    }

    @Override
    public long expected() {
        return count;
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int project = 0; project < count; project++) {
            double time = Setting.when(project, count);
            int community = setting.communities().any(dice);
            int coordinator = choose(community, time);
            Word title = titles.about(PROJECT, technologies.get(0));
            long start = Growth.day(time);
            long end = start + 365L * (2 + dice.below(3));
            long cost = 100_000L * dice.some(1.2, 500) * (1 + all.size());
            csv.cell(project).cell(title.zh()).cell(title.en());
            csv.cell(project % NAVIGATION == 0 ? "专利导航" : dice.one(PROGRAMMES).zh())
                    .cell(end > Growth.TODAY ? "running" : "finished");
            csv.day(start).day(end).cell(cost).cell(cost / 10 * 7);
            csv.link(setting.district(community, dice)).links(technologies);
            csv.link(coordinator).cell(cost / 10 * 7 / (1 + all.size()));
            csv.links(participants).links(partners);
            csv.link(setting.people().who(coordinator, time, dice));
            csv.link(organizations.partner(Role.FUNDER, community, time, dice)).endRow();
        }
    }

    private int choose(int community, double time) {
        technologies.clear();
        setting.technologies(community, dice, 1.6, technologies);
        all.clear();
        participants.clear();
        partners.clear();
        int coordinator = organizations.who(Role.PARTICIPANT, community, time, dice);
        all.add(coordinator);
        for (int i = dice.some(1.3, 40); i > 0; i--) {
            int other = organizations.partner(Role.PARTICIPANT, community, time, dice);
            if (!all.has(other)) {
                all.add(other);
                (dice.chance(0.2) ? partners : participants).add(other);
            }
        }
        return coordinator;
    }
}
