package innograph.app.screening;

import innograph.queries.screening.rows.RowAnswer;
import innograph.queries.screening.rows.RowQuestion;
import java.util.List;

/**
 * A row and what its screening came to.
 *
 * @param number of the row behind the header, from 1
 * @param cells as they stand in the table
 */
public record ScreenedRow(long number, List<String> cells, RowQuestion asked, RowAnswer answer) {
    public ScreenedRow {
        cells = List.copyOf(cells);
    }
}
