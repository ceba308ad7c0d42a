package innograph.loaders.generate;

import java.nio.file.Path;
import java.util.List;

/**
 * A fictional region as it lies in its folder.
 *
 * @param tables in the order in which they are loaded
 * @param entities one for each row
 * @param links that the rows state; more follow from them when they are loaded
 */
public record WrittenRegion(Path folder, int organizations, long seed, List<Table> tables, long entities, long links) {
    public WrittenRegion {
        tables = List.copyOf(tables);
    }

    /**
     * One of its files.
     *
     * @param bytes size of the file
     */
    public record Table(String file, long rows, long links, long bytes) {}

    static WrittenRegion of(Path folder, int organizations, long seed, List<Table> tables) {
        return new WrittenRegion(
                folder,
                organizations,
                seed,
                tables,
                tables.stream().mapToLong(Table::rows).sum(),
                tables.stream().mapToLong(Table::links).sum());
    }

    /** Size of all files. */
    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }
}
