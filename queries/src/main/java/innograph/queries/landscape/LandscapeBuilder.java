package innograph.queries.landscape;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a landscape together. Organizations and technologies come first; what names others than these is left out of works and
 * statements.
 */
public final class LandscapeBuilder {
    private final Organizations organizations;
    private final String[] technologies;
    private final Rows.Builder workOrganizations = new Rows.Builder();
    private final Rows.Builder workTechnologies = new Rows.Builder();
    private final int[][] broader;
    private final int[][] stated;
    private short[] years = new short[1024];
    private int works;
    private int latest;

    /**
     * Begins a landscape.
     *
     * @param technologies ids
     */
    public LandscapeBuilder(List<OrganizationFacts> facts, Collection<String> technologies) {
        this.organizations = Organizations.of(facts);
        this.technologies = technologies.stream().sorted().toArray(String[]::new);
        this.broader = new int[this.technologies.length][0];
        this.stated = new int[organizations.size()][0];
    }

    /** A technology falls directly under others. */
    public void broader(String technology, Collection<String> under) {
        int number = Arrays.binarySearch(technologies, technology);
        if (number >= 0) {
            broader[number] = numbers(under);
        }
    }

    /** A data set says of an organization itself that it deals with technologies. */
    public void statement(String organization, Collection<String> about) {
        OptionalInt found = organizations.find(organization);
        found.ifPresent(number -> stated[number] = numbers(about));
    }

    /**
     * What organizations did.
     *
     * @param year in which it was signed, filed, started or published; null if unknown
     */
    public void work(@Nullable Integer year, Collection<String> by, Collection<String> about) {
        by.stream()
                .map(organizations::find)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .distinct()
                .forEach(workOrganizations::add);
        workOrganizations.endRow();
        for (int technology : numbers(about)) {
            workTechnologies.add(technology);
        }
        workTechnologies.endRow();
        began(year == null || year < 1 || year > 9999 ? 0 : year);
    }

    /**
     * Takes over the works of an earlier landscape in which none of some organizations took part.
     *
     * @param changed those organizations, by the numbers that they have there
     */
    void works(Landscape earlier, BitSet changed) {
        int[] organizationNow = IntStream.range(0, earlier.size())
                .map(number -> organizations.find(earlier.id(number)).orElse(-1))
                .toArray();
        int[] technologyNow = IntStream.range(0, earlier.technologyCount())
                .map(number -> Arrays.binarySearch(technologies, earlier.technologyId(number)))
                .toArray();
        Works old = earlier.works();
        for (int work = 0; work < old.count(); work++) {
            if (!old.hasAny(work, changed)) {
                old.organizations().forEach(work, number -> workOrganizations.add(organizationNow[number]));
                workOrganizations.endRow();
                old.technologies().forEach(work, number -> workTechnologies.add(technologyNow[number]));
                workTechnologies.endRow();
                began(old.year(work));
            }
        }
    }

    private void began(int year) {
        if (works == years.length) {
            years = Arrays.copyOf(years, years.length * 2);
        }
        years[works++] = (short) year;
        if (year <= LocalDate.now(ZoneOffset.UTC).getYear()) { // what is only planned does not make the present
            latest = Math.max(latest, year);
        }
    }

    /** The landscape at the end of the last year, not after the present one, of which it holds a work. */
    public Landscape build() {
        Works all = new Works(
                Arrays.copyOf(years, works), workOrganizations.rows(), workTechnologies.rows(), organizations.size());
        return new Landscape(organizations, technologies, Rows.of(broader), all, Rows.of(stated), latest);
    }

    private int[] numbers(Collection<String> ids) {
        return ids.stream()
                .mapToInt(id -> Arrays.binarySearch(technologies, id))
                .filter(number -> number >= 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
