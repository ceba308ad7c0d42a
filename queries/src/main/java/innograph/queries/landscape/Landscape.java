package innograph.queries.landscape;

import innograph.model.OrganizationKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The picture of all organizations at the end of a year. Organizations and technologies are numbers, in the order of their
 * ids; a picture of another year has the same numbers.
 */
public final class Landscape {
    private final Organizations organizations;
    private final String[] technologies;
    private final Rows broader;
    private final Works works;
    private final Rows statements;
    private final int year;
    private final Links links;
    private final Activities activities;

    /** @param broader technologies under which each falls directly */
    Landscape(
            Organizations organizations, String[] technologies, Rows broader, Works works, Rows statements, int year) {
        this.organizations = organizations;
        this.technologies = technologies;
        this.broader = broader;
        this.works = works;
        this.statements = statements;
        this.year = year;
        this.links = Links.of(works, organizations.size(), year);
        this.activities = Activities.of(works, statements, organizations.size(), technologies.length, year);
    }

    /** The same organizations as they were at the end of a year; works of which no year is known are taken to be old. */
    public Landscape asOf(int otherYear) {
        return otherYear == year
                ? this
                : new Landscape(organizations, technologies, broader, works, statements, otherYear);
    }

    Works works() {
        return works;
    }

    /** The year at whose end it shows them. */
    public int year() {
        return year;
    }

    /** The year in which the first of its works began; 0 if none has a year. */
    public int firstYear() {
        return works.firstYear();
    }

    /** How many organizations there are. */
    public int size() {
        return organizations.size();
    }

    /** Links between organizations, each counted once. */
    public long linkCount() {
        return links.partners().values().length / 2;
    }

    public String id(int organization) {
        return organizations.id(organization);
    }

    /** The number of an organization; empty if the landscape does not hold it. */
    public OptionalInt find(String id) {
        return organizations.find(id);
    }

    public int technologyCount() {
        return technologies.length;
    }

    public String technologyId(int technology) {
        return technologies[technology];
    }

    /** The number of a technology; empty if the landscape does not hold it. */
    public OptionalInt findTechnology(String id) {
        int found = Arrays.binarySearch(technologies, id);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Technologies under which a technology falls directly. */
    public void forEachBroader(int technology, IntConsumer action) {
        broader.forEach(technology, action);
    }

    /** A technology and all that falls under it, however deep. */
    public BitSet withNarrower(int technology) {
        BitSet found = new BitSet();
        found.set(technology);
        int[] before = new int[1];
        while (before[0] < found.cardinality()) {
            before[0] = found.cardinality();
            for (int narrower = 0; narrower < technologies.length; narrower++) {
                int each = narrower;
                broader.forEach(narrower, under -> found.set(each, found.get(each) || found.get(under)));
            }
        }
        return found;
    }

    public Set<OrganizationKind> kinds(int organization) {
        return organizations.kinds(organization);
    }

    /** True if it is of one of these kinds. */
    public boolean isOneOf(int organization, Set<OrganizationKind> kinds) {
        return organizations.isOneOf(organization, kinds);
    }

    /** ISO 3166-1 alpha-2; null if unknown. */
    public @Nullable String countryCode(int organization) {
        return organizations.countryCode(organization);
    }

    /** Number of its country, below {@link #countryCount}; -1 if unknown. */
    public int country(int organization) {
        return organizations.country(organization);
    }

    public int countryCount() {
        return organizations.countryCount();
    }

    /** ISO 3166-1 alpha-2 of a country by its number. */
    public String countryCodeOf(int country) {
        return organizations.countryCodeOf(country);
    }

    /** True if its seat is in a region or in a part of it. */
    public boolean isIn(int organization, String region) {
        return organizations.isIn(organization, region);
    }

    /** True if both are known to have their seats in one city. */
    public boolean inOneCity(int one, int other) {
        return organizations.inOneCity(one, other);
    }

    /** Kilometres between the seats; not a number if one is unknown. */
    public double distance(int one, int other) {
        return organizations.distance(one, other);
    }

    /** True if it is an entry of a list of restricted parties, or may be one. */
    public boolean isListed(int organization) {
        return organizations.isListed(organization);
    }

    /** What is told of a link. */
    @FunctionalInterface
    public interface LinkVisitor {
        /**
         * A partner.
         *
         * @param weight sum of 1/(n-1) over the common works, n being a work's organizations
         * @param recent the same, a work counting less the older it is
         * @param first year of the first common work; 0 if one of them has none
         */
        void link(int partner, float weight, float recent, int first);
    }

    /** Partners of an organization, in rising order. */
    public void forEachPartner(int organization, LinkVisitor visitor) {
        int to = links.partners().to(organization);
        for (int i = links.partners().from(organization); i < to; i++) {
            visitor.link(links.partners().values()[i], links.weight(i), links.recent(i), links.first(i));
        }
    }

    /** Sum of the weights of all links of an organization. */
    public double strength(int organization) {
        return links.strength(organization);
    }

    public int partnerCount(int organization) {
        return links.partners().size(organization);
    }

    public boolean arePartners(int one, int other) {
        return Arrays.binarySearch(
                        links.partners().values(),
                        links.partners().from(one),
                        links.partners().to(one),
                        other)
                >= 0;
    }

    /** What is told of an activity. */
    @FunctionalInterface
    public interface ActivityVisitor {
        /**
         * A technology with which the organization deals.
         *
         * @param works about it, and statements that it deals with it
         * @param recent the same, a work counting less the older it is
         */
        void activity(int technology, float works, float recent);
    }

    /** Technologies of an organization, in rising order. */
    public void forEachTechnology(int organization, ActivityVisitor visitor) {
        activities.forEach(organization, visitor);
    }

    /** Organizations that deal with a technology, in rising order. */
    public void forEachActive(int technology, IntConsumer action) {
        activities.forEachActive(technology, action);
    }

    /** How many organizations deal with a technology. */
    public int activeCount(int technology) {
        return activities.activeCount(technology);
    }

    /** What is told of a work. */
    @FunctionalInterface
    public interface WorkVisitor {
        /**
         * A work that had begun by the year of the landscape.
         *
         * @param began its year; 0 if unknown
         * @param team organizations that it ties together; 1 or less if none
         */
        void work(int work, int began, int team);
    }

    /** All works. */
    public void forEachWork(WorkVisitor visitor) {
        for (int work = 0; work < works.count(); work++) {
            if (works.begunBy(work, year)) {
                visitor.work(work, works.year(work), works.team(work));
            }
        }
    }

    /** Works of an organization. */
    public void forEachWork(int organization, WorkVisitor visitor) {
        Rows rows = works.byOrganization();
        for (int i = rows.from(organization); i < rows.to(organization); i++) {
            int work = rows.values()[i];
            if (works.begunBy(work, year)) {
                visitor.work(work, works.year(work), works.team(work));
            }
        }
    }

    /** How many works of an organization had begun. */
    public int workCount(int organization) {
        int[] number = new int[1];
        forEachWork(organization, (work, began, team) -> number[0]++);
        return number[0];
    }

    /** Works of a year that tie organizations together, also of one after that of the landscape: for learning and measuring. */
    public void forEachTeam(int began, WorkVisitor visitor) {
        for (int work = 0; work < works.count(); work++) {
            if (works.year(work) == began && works.team(work) > 1) {
                visitor.work(work, began, works.team(work));
            }
        }
    }

    /** Organizations of a work. */
    public void forEachOrganization(int work, IntConsumer action) {
        works.organizations().forEach(work, action);
    }

    /** Technologies that a work is about. */
    public void forEachTechnologyOf(int work, IntConsumer action) {
        works.technologies().forEach(work, action);
    }

    /** Technologies of which a data set says that the organization itself deals with them. */
    public void forEachStatement(int organization, IntConsumer action) {
        statements.forEach(organization, action);
    }
}
