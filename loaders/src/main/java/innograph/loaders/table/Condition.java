package innograph.loaders.table;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row has to say for an entity or a link to be there.
 *
 * @param column place of a column in the row
 * @param among texts of which it has to have one; null if any will do
 * @param holds false if the row must not say so
 */
record Condition(int column, @Nullable Set<String> among, boolean holds) {
    boolean test(Row row) {
        String text = row.text(column);
        boolean said = text != null && (among == null || among.contains(text));
        return said == holds;
    }
}
