package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** People and where they work. */
final class PersonRows implements Rows {
    private static final Word[] FAMILY_NAMES = Word.list(
            "陆 Lu", "沈 Shen", "韩 Han", "杨 Yang", "朱 Zhu", "秦 Qin", "许 Xu", "何 He", "吕 Lyu", "施 Shi", "张 Zhang",
            "孔 Kong", "曹 Cao", "严 Yan", "金 Jin", "魏 Wei", "陶 Tao", "姜 Jiang", "谢 Xie", "邹 Zou", "苏 Su", "潘 Pan",
            "范 Fan", "彭 Peng");
    private static final Word[] GIVEN_NAMES = Word.list(
            "明 Ming", "远 Yuan", "晓 Xiao", "文 Wen", "宁 Ning", "思 Si", "若 Ruo", "子 Zi", "雨 Yu", "嘉 Jia", "天 Tian",
            "佳 Jia", "书 Shu", "一 Yi", "志 Zhi", "海 Hai", "春 Chun", "慧 Hui", "静 Jing", "凯 Kai", "然 Ran", "云 Yun",
            "清 Qing", "林 Lin");
    private static final String[] ROLES = {"研究员", "研究员", "研究员", "工程师", "工程师", "教授", "技术经纪人", "实验员"};

    private final Setting setting;
    private final People people;
    private final Dice dice;
    private final Picks picks = new Picks();

    PersonRows(Setting setting) {
        this.setting = setting;
        this.people = setting.people();
        this.dice = setting.dice("people");
    }

    @Override
    public String file() {
        return "people.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name_zh",
                "name_en",
                "city",
                "technologies",
                "organization",
                "role",
                "since",
                "former_organization",
                "former_since",
                "former_until");
    }

    @Override
    public long expected() {
        return people.count();
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        Communities communities = setting.communities();
        for (int organization = 0; organization < setting.organizations().count(); organization++) {
            int community = communities.of(organization);
            String city = "虚构" + Places.city(communities.city(community)).zh() + "市";
            for (int rank = 0; rank < people.size(organization); rank++) {
                Word name = name();
                int since = people.since(organization, rank);
                csv.cell(people.first(organization) + rank).cell(name.zh()).cell(name.en());
                csv.cell(city);
                picks.clear();
                setting.technologies(community, dice, 2.5, picks);
                csv.links(picks).link(organization).cell(dice.one(ROLES)).cell(since);
                former(organization, community, since, csv);
                csv.endRow();
            }
        }
    }

    private Word name() {
        Word family = dice.one(FAMILY_NAMES);
        Word given = dice.one(GIVEN_NAMES);
        if (dice.chance(0.8)) {
            Word second = dice.one(GIVEN_NAMES);
            given = new Word(given.zh() + second.zh(), given.en() + " " + second.en());
        }
        return new Word(family.zh() + given.zh() + "（虚构）", given.en() + " " + family.en() + " (Fictional)");
    }

    /** Some came from somewhere else. */
    private void former(int organization, int community, int since, CsvFile csv) {
        int former = dice.chance(0.12)
                ? setting.organizations().partner(Role.APPLICANT, community, since, dice)
                : organization;
        if (former == organization) {
            csv.empty().empty().empty();
        } else {
            csv.link(former).cell(since - 1L - dice.below(8)).cell(since);
        }
    }
}
