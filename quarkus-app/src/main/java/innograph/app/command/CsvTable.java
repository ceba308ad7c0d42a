package innograph.app.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import innograph.loaders.table.Workbook;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A table of text that is read in parts, so that it may be as long as it likes. Of a workbook the first sheet is read, from a copy as text. */
final class CsvTable implements AutoCloseable {
    /** Bytes in which the header is looked for. */
    private static final int HEAD = 1 << 16;

    private final Path file;
    private final Path text; // the file, or a copy of it
    private final CommandSpec spec;
    private final char separator;
    private final List<String> header;

    private CsvTable(Path file, Path text, CommandSpec spec, char separator, List<String> header) {
        this.file = file;
        this.text = text;
        this.spec = spec;
        this.separator = separator;
        this.header = header;
    }

    /**
     * Reads the header.
     *
     * @throws ParameterException if there is none, or the file can't be read
     */
    static CsvTable of(Path file, CommandSpec spec) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), file + ": there is no such file, or it may not be read");
        }
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?")) {
            return copied(file, spec);
        }
        return of(file, file, spec);
    }

    /** The workbook as text on the disk, since it may be larger than the memory. */
    private static CsvTable copied(Path workbook, CommandSpec spec) throws IOException {
        Path copy = Files.createTempFile("innograph", ".csv");
        try {
            try (CsvWriter writer = CsvWriter.builder().build(copy)) {
                new Workbook(workbook, String.valueOf(workbook.getFileName()))
                        .forEach((_, _, cells) -> writer.writeRecord(cells.stream()
                                .map(cell -> Objects.requireNonNullElse(cell, ""))
                                .toList()));
            }
            return of(workbook, copy, spec);
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    private static CsvTable of(Path file, Path text, CommandSpec spec) throws IOException {
        char separator = file.equals(text) ? separator(text) : ',';
        try (InputStream in = Files.newInputStream(text);
                CsvReader<CsvRecord> reader = reader(in, separator)) {
            for (CsvRecord first : reader) {
                return new CsvTable(file, text, spec, separator, List.copyOf(first.getFields()));
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(file, spec, e);
        }
        throw new ParameterException(spec.commandLine(), file + " is empty; its first line should name the columns");
    }

    /** Deletes the copy of a workbook. */
    @Override
    public void close() throws IOException {
        if (!file.equals(text)) {
            Files.deleteIfExists(text);
        }
    }

    /** The separator that the header has most of: half of Europe's spreadsheets write semicolons. */
    private static char separator(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)")) {
            return '\t';
        }
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\"[^\"]*\"", "");
            return Stream.of(',', ';', '\t', '|')
                    .max(Comparator.<Character>comparingLong(
                                    one -> header.chars().filter(c -> c == one).count())
                            .thenComparing(one -> one == ','))
                    .orElse(',');
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream in, char separator) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(3);
        if (!(buffered.read() == 0xEF && buffered.read() == 0xBB && buffered.read() == 0xBF)) {
            buffered.reset(); // without a byte order mark, which Excel writes
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder()));
    }

    private static ParameterException unreadable(Path file, CommandSpec spec, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new ParameterException(
                        spec.commandLine(), file + " is not in UTF-8; save it as 'CSV UTF-8' in your spreadsheet", e);
            }
        }
        return new ParameterException(
                spec.commandLine(), "%s is no sound table: %s".formatted(file, e.getMessage()), e);
    }

    char separator() {
        return separator;
    }

    List<String> header() {
        return header;
    }

    /**
     * Where a column stands; -1 for null.
     *
     * @throws ParameterException if there is none of this name; tells which there are
     */
    int place(@Nullable String name) {
        if (name == null) {
            return -1;
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "%s has no column '%s'; it has: %s".formatted(file, name, String.join(", ", header)));
    }

    /** Takes some rows, and how much of the file is read, 0 to 1. */
    @FunctionalInterface
    interface Rows {
        void take(List<List<String>> rows, double fraction) throws IOException;
    }

    /**
     * Gives all rows behind the header, each as wide as it, at most {@code size} at a time.
     *
     * @throws ParameterException if a row is wider, or is none
     */
    void forEach(int size, Rows rows) throws IOException {
        long length = Math.max(1, Files.size(text));
        long[] read = new long[1];
        List<List<String>> part = new ArrayList<>();
        try (InputStream in = new Counting(Files.newInputStream(text), bytes -> read[0] += bytes);
                CsvReader<CsvRecord> reader = reader(in, separator)) {
            long number = -1; // of the header
            for (CsvRecord record : reader) {
                if (++number > 0) {
                    part.add(asWideAsTheHeader(record.getFields(), number));
                }
                if (part.size() == size) {
                    rows.take(part, Math.min(1, (double) read[0] / length));
                    part = new ArrayList<>();
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(file, spec, e);
        }
        if (!part.isEmpty()) {
            rows.take(part, 1);
        }
    }

    /** A short row leaves out empty cells at its end; a long one would push what is written behind it out of its columns. */
    private List<String> asWideAsTheHeader(List<String> cells, long number) {
        int width = header.size();
        if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s, row %d has %d cells, and the header %d; put a cell with a separator in quotes"
                            .formatted(file, number, cells.size(), width));
        }
        List<String> filled = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (filled.size() < width) {
            filled.add("");
        }
        return filled;
    }

    /** Tells how many bytes were read. */
    private static final class Counting extends FilterInputStream {
        private final Consumer<Integer> counter;

        Counting(InputStream in, Consumer<Integer> counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counter.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            counter.accept(Math.max(0, read));
            return read;
        }
    }
}
