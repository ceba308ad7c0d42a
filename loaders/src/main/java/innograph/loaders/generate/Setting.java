package innograph.loaders.generate;

/**
 * What all tables of a region share.
 *
 * @param seed that the dice of each table begin with
 */
record Setting(long seed, Places places, Technologies technologies, Organizations organizations, People people) {
    /** Publications and patent families for each organization. */
    private static final double PUBLICATIONS = 0.85;

    private static final double FAMILIES = 0.85;

    /**
     * A region.
     *
     * @param organizations 1,000 to 1,000,000
     */
    static Setting of(int organizations, long seed) {
        double root = Math.sqrt(organizations);
        Places places = new Places(Math.clamp((int) (root / 5), 8, 200));
        int areasOfACity = Math.clamp((int) (Math.sqrt(root) / 4 + 0.5), 2, 8);
        Technologies technologies = new Technologies(Math.clamp((int) (root / 10), 3, 10));
        Communities communities = new Communities(organizations, places.cities(), areasOfACity);
        People people = new People(communities, new Dice(seed, "who works where"));
        return new Setting(seed, places, technologies, new Organizations(communities), people);
    }

    Communities communities() {
        return organizations.communities();
    }

    int publications() {
        return (int) (organizations.count() * PUBLICATIONS);
    }

    int families() {
        return (int) (organizations.count() * FAMILIES);
    }

    /** When the n-th work of all was made, in years. */
    static double when(int n, int all) {
        return Growth.WORKS.when((n + 0.5) / all);
    }

    /** How many works of all had been made at a time. */
    static int until(double time, int all) {
        return (int) (Growth.WORKS.part(time) * all);
    }

    Dice dice(String what) {
        return new Dice(seed, what);
    }

    /** A district of the city of a community. */
    String district(int community, Dice dice) {
        return Places.districtId(communities().city(community), dice.below(Places.DISTRICTS));
    }

    /** Adds groups of technology that a community works on. */
    void technologies(int community, Dice dice, double slope, Picks picks) {
        technologies.some(communities().area(community), communities().city(community), dice, slope, picks);
    }
}
