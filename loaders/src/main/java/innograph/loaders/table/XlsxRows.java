package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook of Excel, row by row. A formula counts as the value that Excel saved with it. */
final class XlsxRows {
    private final String mapping;
    private final TableRule rule;
    private final String file;

    XlsxRows(String mapping, TableRule rule, String file) {
        this.mapping = mapping;
        this.rule = rule;
        this.file = file;
    }

    void read(Path workbook, RecordSink sink) throws IOException {
        requireWorkbook(workbook);
        boolean styled = new WorkbookCheck(file).hasStyles(workbook);
        try (ReadableWorkbook open = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(styled, true))) {
            Sheet sheet = sheet(open);
            try (Stream<Row> rows = sheet.openStream()) {
                read(rows.iterator(), sheet.getName(), sink);
            }
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new LoadException(
                    LoadProblem.FILE_TRUNCATED,
                    "%s is no sound workbook (%s); open and save it in Excel".formatted(file, e.getMessage()),
                    e);
        }
    }

    private void requireWorkbook(Path workbook) throws IOException {
        byte[] head = new byte[8];
        try (InputStream in = Files.newInputStream(workbook)) {
            in.readNBytes(head, 0, head.length);
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    file
                            + (ReadableWorkbook.isOLE2Header(head)
                                    ? " is an old or an encrypted workbook; save it as .xlsx without a password"
                                    : " is no workbook of Excel; save it as .xlsx"));
        }
    }

    private Sheet sheet(ReadableWorkbook workbook) {
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

    private void read(Iterator<Row> rows, String sheet, RecordSink sink) {
        int @Nullable [] places = null;
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (places != null) {
                    Place place = new Place(file, "sheet '%s' row %d".formatted(sheet, row.getRowNum()));
                    rule.read(place, cells(row, places), () -> written(row), sink);
                } else if (row.getRowNum() >= rule.shape().header() && row.getPhysicalCellCount() > 0) {
                    places = bind(row);
                }
            }
        } catch (UncheckedIOException e) {
            throw new LoadException(LoadProblem.FILE_TRUNCATED, file + " is damaged; fetch it again", e);
        }
        if (places == null) {
            throw new LoadException(
                    LoadProblem.FILE_EMPTY, "sheet '%s' of %s is empty; name another ('sheet')".formatted(sheet, file));
        }
    }

    private int[] bind(Row header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            names.add(Objects.requireNonNullElse(text(header, i), "").strip());
        }
        Faults faults = new Faults(mapping);
        int[] places = rule.columns().bind(file, names, faults);
        faults.throwIfAny();
        return places;
    }

    private @Nullable Object[] cells(Row row, int[] places) {
        @Nullable Object[] cells = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            String text = places[i] < 0 ? null : text(row, places[i]);
            cells[i] = text == null ? null : rule.said(text);
        }
        return cells;
    }

    private static String written(Row row) {
        return Stream.iterate(0, i -> i < row.getCellCount(), i -> i + 1)
                .map(i -> Objects.requireNonNullElse(text(row, i), ""))
                .collect(Collectors.joining(","));
    }

    private static @Nullable String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getValue() == null) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            return "#N/A".equals(cell.getRawValue()) ? null : cell.getRawValue();
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : Numbers.plain(number);
        }
        return String.valueOf(cell.getValue());
    }

    /** Formats 14 to 22 are Excel's own for dates, 27 to 36 and 50 to 58 those of its Chinese and Japanese editions. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return id >= 164
                && format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?is).*[yd年月日].*");
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
