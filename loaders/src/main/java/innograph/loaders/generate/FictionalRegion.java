package innograph.loaders.generate;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a fictional region into a folder, for {@code innograph load table --mapping fictional-region}, and in a folder within it
 * a plan of its first city, for {@code innograph load plan}.
 */
public final class FictionalRegion {
    /** Fewest organizations with which every kind of them and of links occurs. */
    public static final int SMALLEST = 1_000;

    public static final int LARGEST = 1_000_000;

    /** Folder of the plan, within that of the region. */
    public static final String PLAN = "fictional-plan";

    private static final int ROWS_BETWEEN_REPORTS = 4_096;

    private final Path folder;
    private final Setting setting;
    private final RegionProgress progress;
    private long rows;
    private double expected;

    private FictionalRegion(Path folder, Setting setting, RegionProgress progress) {
        this.folder = folder;
        this.setting = setting;
        this.progress = progress;
    }

    /**
     * Writes a region.
     *
     * @param folder is made, or overwritten if an earlier region is in it
     * @param organizations {@value #SMALLEST} to {@value #LARGEST}; all else is in proportion, about 30 links for each
     * @param seed the same one gives the same files
     * @throws LoadException if something else is in the folder, or if it can't be written to
     */
    public static WrittenRegion write(Path folder, int organizations, long seed, RegionProgress progress) {
        if (organizations < SMALLEST || organizations > LARGEST) {
            throw new IllegalArgumentException("no region has %d organizations".formatted(organizations));
        }
        try {
            return new FictionalRegion(folder, Setting.of(organizations, seed), progress).write();
        } catch (IOException e) {
            throw new LoadException(
                    LoadProblem.FOLDER_UNWRITABLE, "%s can't be written to: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private WrittenRegion write() throws IOException {
        RegionFolder files = RegionFolder.prepare(folder);
        List<Rows> tables = tables();
        expected = tables.stream().mapToLong(Rows::expected).sum();
        List<WrittenRegion.Table> written = new ArrayList<>();
        for (Rows table : tables) {
            written.add(write(table, files.unfinished(table.file())));
        }
        WrittenRegion region = WrittenRegion.of(folder, setting.organizations().count(), setting.seed(), written);
        FictionalPlan.write(folder, setting);
        files.finish(region);
        return region;
    }

    /** In the order in which they are written: contracts are about patents and offers. */
    private List<Rows> tables() {
        int[] firstApplicant = new int[setting.families()];
        int[] offering = new int[(int) (setting.organizations().count() * 0.4)];
        return List.of(
                new RegionRows(setting.places(), setting.communities()),
                new TechnologyRows(setting.technologies()),
                new OrganizationRows(setting),
                new PersonRows(setting),
                new PublicationRows(setting),
                new PatentRows(setting, firstApplicant),
                new ProjectRows(setting),
                OfferRows.offers(setting, offering),
                OfferRows.demands(setting),
                new ContractRows(setting, firstApplicant, offering));
    }

    private WrittenRegion.Table write(Rows table, Path file) throws IOException {
        CsvFile csv = new CsvFile(file, table.columns(), this::count);
        try (csv) {
            table.write(csv);
        }
        return new WrittenRegion.Table(table.file(), csv.rows(), csv.linksStated(), Files.size(file));
    }

    private void count() {
        if (++rows % ROWS_BETWEEN_REPORTS == 0) {
            progress.written(rows, Math.min(1, rows / expected));
        }
    }
}
