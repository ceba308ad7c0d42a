package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook of Excel, row by row. */
final class XlsxRows {
    private final String mapping;
    private final TableRule rule;
    private final String file;

    private int @Nullable [] places;
    private String sheet = "";

    XlsxRows(String mapping, TableRule rule, String file) {
        this.mapping = mapping;
        this.rule = rule;
        this.file = file;
    }

    void read(Path workbook, RecordSink sink) throws IOException {
        new Workbook(workbook, file).forEach(this::sheet, (_, number, cells) -> row(number, cells, sink));
        if (places == null) {
            throw new LoadException(
                    LoadProblem.FILE_EMPTY, "sheet '%s' of %s is empty; name another ('sheet')".formatted(sheet, file));
        }
    }

    private Sheet sheet(ReadableWorkbook workbook) {
        Sheet chosen = chosen(workbook);
        sheet = chosen.getName();
        return chosen;
    }

    private Sheet chosen(ReadableWorkbook workbook) {
        String wanted = rule.shape().sheet();
        if (wanted == null) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(wanted)
                .or(() -> wanted.matches("[0-9]{1,4}")
                        ? workbook.getSheet(Integer.parseInt(wanted) - 1)
                        : Optional.empty())
                .orElseThrow(() -> new LoadException(
                        LoadProblem.MAPPING_INVALID,
                        "%s line %d: %s has no sheet '%s'%s"
                                .formatted(
                                        mapping,
                                        rule.line(),
                                        file,
                                        wanted,
                                        Faults.didYouMean(
                                                wanted,
                                                workbook.getSheets()
                                                        .map(Sheet::getName)
                                                        .toList()))));
    }

    private void row(int number, List<@Nullable String> cells, RecordSink sink) {
        if (places != null) {
            Place place = new Place(file, "sheet '%s' row %d".formatted(sheet, number));
            rule.read(place, said(cells, places), () -> written(cells), sink);
        } else if (number >= rule.shape().header()) {
            places = bind(cells);
        }
    }

    private int[] bind(List<@Nullable String> header) {
        List<String> names = header.stream()
                .map(name -> Objects.requireNonNullElse(name, "").strip())
                .toList();
        Faults faults = new Faults(mapping);
        int[] bound = rule.columns().bind(file, names, faults);
        faults.throwIfAny();
        return bound;
    }

    private @Nullable Object[] said(List<@Nullable String> cells, int[] bound) {
        @Nullable Object[] said = new @Nullable Object[bound.length];
        for (int i = 0; i < bound.length; i++) {
            String text = bound[i] < 0 || bound[i] >= cells.size() ? null : cells.get(bound[i]);
            said[i] = text == null ? null : rule.said(text);
        }
        return said;
    }

    private static String written(List<@Nullable String> cells) {
        return cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).collect(Collectors.joining(","));
    }
}
