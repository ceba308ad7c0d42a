package innograph.loaders.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes a table, one entity in a row, and counts the links that the rows state. */
final class CsvFile implements AutoCloseable {
    private final BufferedWriter out;
    private final Runnable onRow;
    private final StringBuilder row = new StringBuilder();
    private long rows;
    private long links;

    /**
     * Begins a table.
     *
     * @param onRow called after each row
     */
    CsvFile(Path file, List<String> columns, Runnable onRow) throws IOException {
        this.out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8.newEncoder()), 1 << 16);
        this.onRow = onRow;
        out.write(String.join(",", columns));
        out.write('\n');
    }

    /** A text without commas, quotes and line breaks. */
    CsvFile cell(String text) {
        row.append(text).append(',');
        return this;
    }

    CsvFile cell(long number) {
        row.append(number).append(',');
        return this;
    }

    CsvFile empty() {
        row.append(',');
        return this;
    }

    /** A day, counted from 1970. */
    CsvFile day(long day) {
        return cell(LocalDate.ofEpochDay(day).toString());
    }

    /** The other end of a link; negative if there is none. */
    CsvFile link(int end) {
        if (end < 0) {
            return empty();
        }
        links++;
        return cell(end);
    }

    /** The other end of a link. */
    CsvFile link(String end) {
        links++;
        return cell(end);
    }

    /** The other ends of several links. */
    CsvFile links(Picks ends) {
        for (int i = 0; i < ends.size(); i++) {
            row.append(i == 0 ? "" : ";").append(ends.get(i));
        }
        links += ends.size();
        return empty();
    }

    void endRow() throws IOException {
        row.setCharAt(row.length() - 1, '\n');
        out.append(row);
        row.setLength(0);
        rows++;
        onRow.run();
    }

    long rows() {
        return rows;
    }

    long linksStated() {
        return links;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
