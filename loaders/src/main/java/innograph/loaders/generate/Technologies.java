package innograph.loaders.generate;

import java.util.Locale;

/**
 * A classification of its own: areas, classes within them and groups within those. What works are about are groups, by their
 * number from 0. No class of a real classification is in it, so that nothing fictional ever stands beside something real.
 */
final class Technologies {
    static final Word[] AREAS = Word.list(
            "清洁能源 Clean Energy",
            "先进材料 Advanced Materials",
            "智能制造 Smart Manufacturing",
            "生物医药 Biomedicine",
            "现代农业 Modern Agriculture",
            "信息通信 Communication",
            "空间遥感 Remote Sensing",
            "海洋工程 Ocean Engineering",
            "环境治理 Environmental",
            "轨道交通 Rail Transport",
            "精密仪器 Precision Instrument",
            "安全防护 Safety");
    static final Word[] CLASSES = Word.list(
            "材料 materials",
            "设备 equipment",
            "工艺 processes",
            "检测 testing",
            "控制 control",
            "软件 software",
            "系统 systems",
            "部件 components");
    private static final Word[] GROUPS = Word.list(
            "高温 high-temperature",
            "微型 miniature",
            "柔性 flexible",
            "智能 smart",
            "便携 portable",
            "复合 composite",
            "高速 high-speed",
            "低功耗 low-power",
            "可回收 recyclable",
            "模块化 modular");

    /** Part of all works that are about the area at home. */
    private static final double AT_HOME = 0.8;

    private final int groups;
    private final int groupsOfAnArea;

    /**
     * A classification.
     *
     * @param groups of each class, 1 to 10
     */
    Technologies(int groups) {
        this.groups = groups;
        this.groupsOfAnArea = CLASSES.length * groups;
    }

    int groupsOfAClass() {
        return groups;
    }

    int groupsInAll() {
        return AREAS.length * groupsOfAnArea;
    }

    /** A group that somebody in this city works on, whose area is this. */
    int some(int area, int city, Dice dice) {
        if (!dice.chance(AT_HOME)) {
            return dice.below(groupsInAll());
        }
        // each city is known for something else
        return area * groupsOfAnArea + (dice.rank(groupsOfAnArea) + city * 5) % groupsOfAnArea;
    }

    /** Adds groups that somebody in this city works on; at least one. */
    void some(int area, int city, Dice dice, double slope, Picks groupsPicked) {
        for (int i = dice.some(slope, 6); i > 0; i--) {
            groupsPicked.add(some(area, city, dice));
        }
    }

    /** The name of a class without what marks it as fictional. */
    static Word classNamed(int classInAll) {
        Word area = AREAS[classInAll / CLASSES.length];
        Word kind = CLASSES[classInAll % CLASSES.length];
        return new Word(area.zh() + kind.zh(), area.en().toLowerCase(Locale.ROOT) + " " + kind.en());
    }

    /** The name of a group without what marks it as fictional. */
    Word group(int group) {
        Word quality = GROUPS[group % groups];
        Word above = classNamed(group / groups);
        return new Word(quality.zh() + above.zh(), quality.en() + " " + above.en());
    }
}
