package innograph.queries.landscape;

import java.util.BitSet;

/** Projects, patents, publications and contracts, as numbers. */
final class Works {
    /** In works of more organizations than this nobody is taken to work with everybody; they count as works of each. */
    static final int LARGEST_TEAM = 100;

    /** Half is left after some two years. */
    private static final double KEPT_A_YEAR = 0.7;

    private static final int OLD = 5;

    private final short[] years;
    private final Rows organizations;
    private final Rows technologies;
    private final Rows byOrganization;

    /**
     * Works.
     *
     * @param years of each; 0 if unknown
     * @param organizations that took part in each, in rising order
     * @param technologies that each is about
     * @param organizationCount how many organizations there are
     */
    Works(short[] years, Rows organizations, Rows technologies, int organizationCount) {
        this.years = years;
        this.organizations = organizations;
        this.technologies = technologies;
        this.byOrganization = organizations.inverse(organizationCount);
    }

    /** The year of a work; 0 if unknown. */
    short year(int work) {
        return years[work];
    }

    /** The year of the first work of which one is known; 0 if there is none. */
    int firstYear() {
        int first = Integer.MAX_VALUE;
        for (short year : years) {
            first = year == 0 ? first : Math.min(first, year);
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }

    Rows organizations() {
        return organizations;
    }

    Rows technologies() {
        return technologies;
    }

    Rows byOrganization() {
        return byOrganization;
    }

    /** Whether one of some organizations took part in a work. */
    boolean hasAny(int work, BitSet some) {
        for (int i = organizations.from(work); i < organizations.to(work); i++) {
            if (some.get(organizations.values()[i])) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return years.length;
    }

    /** True if it had begun by the end of a year; what has no year had. */
    boolean begunBy(int work, int year) {
        return years[work] <= year;
    }

    /** What a work counts at the end of a year, 0 to 1: the less the older it is; one of which no year is known is taken to be old. */
    double kept(int work, int year) {
        return Math.pow(KEPT_A_YEAR, years[work] == 0 ? OLD : year - years[work]);
    }

    /** Organizations that it ties together; 0 or 1 if none. */
    int team(int work) {
        int size = organizations.size(work);
        return size <= LARGEST_TEAM ? size : 0;
    }
}
