package innograph.loaders.generate;

/** What things of the region are called. Whatever is called something is called fictional, in Chinese and in English. */
final class Titles {
    private static final Word[] USES = Word.list(
            "储存 storage",
            "输送 transport",
            "监测 monitoring",
            "分离 separation",
            "加工 machining",
            "封装 packaging",
            "焊接 welding",
            "冷却 cooling",
            "过滤 filtration",
            "定位 positioning",
            "识别 recognition",
            "调度 scheduling",
            "回收 recycling",
            "成型 forming",
            "涂覆 coating",
            "预警 early warning",
            "校准 calibration",
            "装配 assembly",
            "干燥 drying",
            "培养 cultivation");
    private static final Word[] INVENTIONS =
            Word.list("方法 method", "装置 device", "系统 system", "结构 structure", "组件 assembly");
    private static final Word[] STUDIES = Word.list(
            "机理研究 mechanism",
            "性能分析 performance",
            "建模与仿真 modelling",
            "优化设计 optimization",
            "可靠性评估 reliability",
            "综述 review");

    private final Technologies technologies;
    private final Dice dice;

    Titles(Technologies technologies, Dice dice) {
        this.technologies = technologies;
        this.dice = dice;
    }

    Word invention(int group) {
        Word technology = technologies.group(group);
        Word use = dice.one(USES);
        Word form = dice.one(INVENTIONS);
        return new Word(
                "虚构的" + technology.zh() + use.zh() + form.zh(),
                "Fictional " + form.en() + " for the " + use.en() + " of " + technology.en());
    }

    Word study(int group) {
        Word technology = technologies.group(group);
        Word use = dice.one(USES);
        Word study = dice.one(STUDIES);
        return new Word(
                "虚构研究：" + technology.zh() + use.zh() + study.zh(),
                "Fictional study of " + technology.en() + " in " + use.en() + ": " + study.en());
    }

    /**
     * A project, an offer, a demand or a contract.
     *
     * @param kind for example {@code 项目 project}
     */
    Word about(Word kind, int group) {
        Word technology = technologies.group(group);
        Word use = dice.one(USES);
        return new Word(
                "虚构" + kind.zh() + "：" + technology.zh() + use.zh(),
                "Fictional " + kind.en() + ": " + technology.en() + " for " + use.en());
    }
}
