package innograph.loaders.generate;

import innograph.model.OrganizationKind;

/** Names of organizations; no two are called alike. */
final class OrganizationNames {
    private static final Word[] BRANDS = Word.list(
            "启 Qi", "恒 Heng", "瑞 Rui", "拓 Tuo", "卓 Zhuo", "锐 Ruey", "腾 Teng", "博 Bo", "致 Zhi", "诚 Cheng", "汇 Hui",
            "凌 Ling", "晟 Sheng", "昊 Hao", "驰 Chi", "峰 Feng", "泰 Tai", "安 An", "华 Hua", "盈 Ying", "朗 Lang", "奕 Yi",
            "炬 Ju", "曜 Yao", "骏 Jun", "弘 Hong", "嘉 Jia", "景 Jing", "铭 Ming", "琛 Chen", "航 Hang", "维 Wei", "领 Lin",
            "擎 Qin", "科 Ke", "格 Ge", "睿 Ray", "纳 Na", "迪 Di", "森 Sen");

    private static final int ALL_BRANDS = BRANDS.length * BRANDS.length;

    private final Communities communities;

    OrganizationNames(Communities communities) {
        this.communities = communities;
    }

    Word of(int organization, OrganizationKind kind) {
        int community = communities.of(organization);
        int rank = organization - communities.first(community);
        Word city = Places.city(communities.city(community));
        Word area = Technologies.AREAS[communities.area(community)];
        Word ending = ending(kind);
        Word brand = brand(rank, community);
        return new Word(
                "虚构" + city.zh() + brand.zh() + area.zh() + ending.zh(),
                "Fictional " + city.en() + " " + brand.en() + area.en() + " " + ending.en());
    }

    /** The first are called by their city alone, later ones by a brand, and by a number when all brands are given away. */
    private static Word brand(int rank, int community) {
        if (rank == 0) {
            return new Word("", "");
        }
        // 1597 shares no divisor with the number of brands, so they all come up before one comes up again
        int brand = (int) ((rank * 1597L + community * 31L) % ALL_BRANDS);
        Word name = BRANDS[brand / BRANDS.length].then(lower(BRANDS[brand % BRANDS.length]));
        int round = rank / ALL_BRANDS;
        return round == 0
                ? new Word(name.zh(), name.en() + " ")
                : new Word(name.zh() + (round + 1), name.en() + " " + (round + 1) + " ");
    }

    private static Word lower(Word word) {
        return new Word(
                word.zh(),
                Character.toLowerCase(word.en().charAt(0)) + word.en().substring(1));
    }

    private static Word ending(OrganizationKind kind) {
        return switch (kind) {
            case ENTERPRISE -> new Word("有限公司", "Ltd");
            case UNIVERSITY -> new Word("大学", "University");
            case RESEARCH_INSTITUTE -> new Word("研究院", "Research Institute");
            case LABORATORY -> new Word("重点实验室", "Key Laboratory");
            case INNOVATION_CENTRE -> new Word("技术创新中心", "Technology Innovation Centre");
            case NEW_RD_INSTITUTION -> new Word("产业技术研究院", "Institute of Industrial Technology");
            case WORKSTATION -> new Word("院士工作站", "Academician Workstation");
            case HOSPITAL -> new Word("医院", "Hospital");
            case GOVERNMENT -> new Word("管理局", "Administration");
            case TRANSFER_AGENCY -> new Word("技术转移中心", "Technology Transfer Centre");
            case TECHNOLOGY_MARKET -> new Word("技术交易市场", "Technology Market");
            case REGISTRATION_STATION -> new Word("技术合同登记站", "Contract Registration Station");
            case TRAINING_BASE -> new Word("人才培训基地", "Training Base");
            case SHARED_PLATFORM -> new Word("开放共享平台", "Open Platform");
            case SERVICE_TEAM -> new Word("创业服务队", "Start-up Service Team");
            case INCUBATOR -> new Word("孵化器", "Incubator");
            case ALLIANCE -> new Word("产业技术联盟", "Industry Alliance");
            case CLUSTER -> new Word("创新型产业集群", "Innovative Cluster");
            case FUND -> new Word("基金", "Fund");
            case NONPROFIT -> new Word("促进会", "Association");
            case OTHER -> new Word("档案馆", "Archive");
        };
    }
}
