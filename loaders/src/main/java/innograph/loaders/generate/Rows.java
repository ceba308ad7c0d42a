package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** One of the tables of a region. */
interface Rows {
    /** Name of its file, which the mapping knows. */
    String file();

    List<String> columns();

    /** About how many there will be, for the progress. */
    long expected();

    void write(CsvFile csv) throws IOException;
}
