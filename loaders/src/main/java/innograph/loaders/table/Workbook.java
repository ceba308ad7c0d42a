package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel, of which the rows of a sheet are read as texts. A formula counts as the value that Excel saved with it. */
public final class Workbook {
    private final Path path;
    private final String name;

    /**
     * A workbook.
     *
     * @param name by which messages call it
     */
    public Workbook(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Takes the rows that are not empty. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes a row.
         *
         * @param sheet its name
         * @param number as Excel counts, from 1
         * @param cells texts, dates as 2024-03-01; null where a cell is empty
         */
        void row(String sheet, int number, List<@Nullable String> cells) throws IOException;
    }

    /**
     * Gives the rows of the first sheet.
     *
     * @throws LoadException if it is no workbook, or a damaged one
     */
    public void forEach(Rows rows) throws IOException {
        forEach(ReadableWorkbook::getFirstSheet, rows);
    }

    void forEach(Function<ReadableWorkbook, Sheet> choice, Rows rows) throws IOException {
        requireWorkbook();
        boolean styled = new WorkbookCheck(name).hasStyles(path);
        try (ReadableWorkbook open = new ReadableWorkbook(path.toFile(), new ReadingOptions(styled, true))) {
            Sheet sheet = choice.apply(open);
            try (Stream<Row> all = sheet.openStream()) {
                give(all.iterator(), sheet.getName(), rows);
            }
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new LoadException(
                    LoadProblem.FILE_TRUNCATED,
                    "%s is no sound workbook (%s); open and save it in Excel".formatted(name, e.getMessage()),
                    e);
        }
    }

    private void requireWorkbook() throws IOException {
        byte[] head = new byte[8];
        try (InputStream in = Files.newInputStream(path)) {
            in.readNBytes(head, 0, head.length);
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    name
                            + (ReadableWorkbook.isOLE2Header(head)
                                    ? " is an old or an encrypted workbook; save it as .xlsx without a password"
                                    : " is no workbook of Excel; save it as .xlsx"));
        }
    }

    private void give(Iterator<Row> all, String sheet, Rows rows) throws IOException {
        try {
            while (all.hasNext()) {
                Row row = all.next();
                if (row.getPhysicalCellCount() > 0) {
                    rows.row(sheet, row.getRowNum(), cells(row));
                }
            }
        } catch (UncheckedIOException e) {
            throw new LoadException(LoadProblem.FILE_TRUNCATED, name + " is damaged; fetch it again", e);
        }
    }

    private static List<@Nullable String> cells(Row row) {
        List<@Nullable String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static @Nullable String text(@Nullable Cell cell) {
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
