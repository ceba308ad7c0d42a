package innograph.loaders.table;

import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One row of a table, with a cell for each column that the mapping names. */
final class Row {
    private final Place place;
    /** Texts, or lists of them where the file has lists; null where it does not say. */
    private final @Nullable Object[] cells;

    private final Supplier<String> written;
    private final RecordSink sink;

    Row(Place place, @Nullable Object[] cells, Supplier<String> written, RecordSink sink) {
        this.place = place;
        this.cells = cells;
        this.written = written;
        this.sink = sink;
    }

    Place place() {
        return place;
    }

    RecordSink sink() {
        return sink;
    }

    /** The row as it stands in the file. */
    String written() {
        return written.get();
    }

    boolean isBlank() {
        for (Object cell : cells) {
            if (cell != null) {
                return false;
            }
        }
        return true;
    }

    /** The text of a cell, a list with semicolons between its items; null if the file does not say. */
    @Nullable
    String text(int column) {
        Object cell = cells[column];
        return cell instanceof List<?> items
                ? String.join("; ", items.stream().map(String::valueOf).toList())
                : (String) cell;
    }

    boolean isList(int column) {
        return cells[column] instanceof List<?>;
    }

    List<String> texts(int column) {
        Object cell = cells[column];
        if (cell instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return cell == null ? List.of() : List.of((String) cell);
    }

    /** Fills a cell whose column the mapping derives from others. */
    void derive(int column, List<String> values) {
        cells[column] = switch (values.size()) {
            case 0 -> null;
            case 1 -> values.getFirst();
            default -> values;
        };
    }
}
