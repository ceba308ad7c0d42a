package innograph.loaders.generate;

/** The provinces, cities and districts of the region. */
final class Places {
    /** Districts of each city. */
    static final int DISTRICTS = 5;

    private static final int CITIES_OF_A_PROVINCE = 20;
    private static final Word[] FIRST = Word.list(
            "云 Yun", "青 Qing", "碧 Bi", "临 Lin", "望 Wang", "栖 Qi", "澜 Lan", "翠 Cui", "霞 Xia", "澄 Cheng", "映 Ying",
            "沐 Mu", "鸣 Ming", "归 Gui", "听 Ting", "观 Guan", "怀 Huai", "清 Qing", "远 Yuan", "星 Xing");
    private static final Word[] SECOND =
            Word.list("弦 xian", "笙 sheng", "笛 di", "琴 qin", "笺 jian", "砚 yan", "棋 qi", "墨 mo", "韵 yun", "瑟 se");
    private static final Word[] DIRECTIONS = Word.list("东 East", "西 West", "南 South", "北 North", "中 Central");
    private static final Word[] PROVINCES =
            Word.list("甲 Jia", "乙 Yi", "丙 Bing", "丁 Ding", "戊 Wu", "己 Ji", "庚 Geng", "辛 Xin", "壬 Ren", "癸 Gui");

    private final int cities;

    /**
     * The places of a region.
     *
     * @param cities 1 to 200
     */
    Places(int cities) {
        this.cities = cities;
    }

    int cities() {
        return cities;
    }

    int provinces() {
        return (cities - 1) / CITIES_OF_A_PROVINCE + 1;
    }

    static int provinceOf(int city) {
        return city / CITIES_OF_A_PROVINCE;
    }

    static Word province(int province) {
        return PROVINCES[province];
    }

    /** The name of a city without what marks it as fictional. */
    static Word city(int city) {
        return FIRST[city % FIRST.length].then(SECOND[(city / FIRST.length + city) % SECOND.length]);
    }

    static Word district(int district) {
        return DIRECTIONS[district];
    }

    static String provinceId(int province) {
        return String.valueOf(province + 1);
    }

    static String cityId(int city) {
        return provinceId(provinceOf(city)) + "-" + (city + 1);
    }

    static String districtId(int city, int district) {
        return cityId(city) + "-" + (district + 1);
    }
}
