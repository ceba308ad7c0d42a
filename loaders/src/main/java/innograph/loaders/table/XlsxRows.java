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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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
    /** Bytes that a whole workbook may unpack to; a million rows of twenty columns have less. */
    private static final long LARGEST = 4L << 30;

    /** Bytes of what has to be held in memory: the texts that cells share, and the styles. */
    private static final long LARGEST_SHARED = 256L << 20;

    /** How much smaller than its content a part of more than {@link #HARMLESS} bytes may be; real sheets stay below 50. */
    private static final long HIGHEST_RATIO = 250;

    private static final long HARMLESS = 16L << 20;

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
        boolean styled = measure(workbook);
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

    /**
     * Unpacks everything once without keeping it, since what an archive says of its sizes need not be true.
     *
     * @return true if the workbook has styles, without which dates can't be told from numbers
     */
    private boolean measure(Path workbook) throws IOException {
        boolean styled = false;
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                styled |= entry.getName().endsWith("styles.xml");
                boolean shared = entry.getName().endsWith("sharedStrings.xml")
                        || entry.getName().endsWith("styles.xml");
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        size += count;
                        total += count;
                        requireBounded(entry, size, total, shared);
                    }
                }
            }
        } catch (ZipException e) {
            throw new LoadException(
                    LoadProblem.FILE_TRUNCATED, file + " is a damaged or truncated workbook; fetch it again", e);
        }
        return styled;
    }

    private void requireBounded(ZipEntry entry, long size, long total, boolean shared) {
        boolean tooDense = size > HARMLESS && size / HIGHEST_RATIO > entry.getCompressedSize();
        if (tooDense || total > LARGEST || (shared && size > LARGEST_SHARED)) {
            throw new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s unpacks to more than a workbook should (%s: %,d bytes from %,d); save the sheet as CSV and load that"
                            .formatted(file, entry.getName(), size, entry.getCompressedSize()));
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
