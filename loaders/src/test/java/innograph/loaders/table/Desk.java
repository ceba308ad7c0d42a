package innograph.loaders.table;

import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Somebody with a mapping and a spreadsheet.
 *
 * @param folder where both are written
 */
record Desk(Path folder) {
    TableMapping mapping(String text) throws IOException {
        return TableMapping.read(new TestFiles(folder.resolve("mappings")).plain("mine.yaml", text));
    }

    /** What a mapping makes of a file of CSV. */
    Gathered read(String mapping, String csv) throws IOException {
        return read(mapping, new TestFiles(folder).plain("mine.csv", csv));
    }

    Gathered read(String mapping, Path file) throws IOException {
        return Gathered.from(new TableSource(mapping(mapping)), file);
    }
}
