package innograph.loaders.table;

import innograph.loaders.source.Input;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tables whose cells are separated by a character. */
final class CsvRows {
    /** Bytes in which the header is looked for. */
    private static final int HEAD = 1 << 16;

    private final String mapping;
    private final TableRule rule;
    private final Input.Part part;

    CsvRows(String mapping, TableRule rule, Input.Part part) {
        this.mapping = mapping;
        this.rule = rule;
        this.part = part;
    }

    void read(RecordSink sink, char usual) throws IOException {
        Character stated = rule.shape().separator();
        char separator = stated != null ? stated : usual != ',' ? usual : separator();
        int[][] places = new int[1][];
        new Table(part, separator, rule.shape().charset(), rule.shape().header())
                .forEach(
                        sink,
                        header -> places[0] = bind(header),
                        row -> rule.read(row.place(), cells(row, places[0]), row::written, sink));
    }

    private int[] bind(List<String> header) {
        Faults faults = new Faults(mapping);
        int[] places = rule.columns().bind(part.name(), header, faults);
        faults.throwIfAny();
        return places;
    }

    private @Nullable Object[] cells(Table.Row row, int[] places) {
        @Nullable Object[] cells = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            cells[i] = places[i] < 0 ? null : rule.said(row.field(places[i]));
        }
        return cells;
    }

    /** The separator that the header has most of: half of Europe's spreadsheets write semicolons. */
    private char separator() throws IOException {
        try (InputStream in = part.open()) {
            String header = new String(in.readNBytes(HEAD), rule.shape().charset())
                    .lines()
                    .skip(rule.shape().header() - 1L)
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("")
                    .replaceAll("\"[^\"]*\"", "");
            return Stream.of(',', ';', '\t', '|')
                    .max(Comparator.<Character>comparingLong(separator ->
                                    header.chars().filter(c -> c == separator).count())
                            .thenComparing(separator -> separator == ','))
                    .orElse(',');
        }
    }
}
