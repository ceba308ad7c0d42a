package innograph.app.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A CSV file of known answers, as it is or packed (.gz); its first line names the columns. */
final class TruthFile {
    private TruthFile() {}

    /** A line. */
    record Row(Path file, NamedCsvRecord fields) {
        String get(String column) {
            return fields.getField(column);
        }

        /** What is wrong with this line, to be thrown. */
        ParameterException wrong(CommandSpec spec, String what) {
            return new ParameterException(
                    spec.commandLine(), "%s line %d: %s".formatted(file, fields.getStartingLineNumber(), what));
        }
    }

    /** All lines. A missing file or column, or a file without lines, is wrong use. */
    static List<Row> read(Path file, CommandSpec spec, String... columns) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), file + ": there is no such file, or it may not be read");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            for (NamedCsvRecord fields : reader) {
                for (String column : columns) {
                    if (fields.findField(column).isEmpty()) {
                        throw new ParameterException(
                                spec.commandLine(),
                                "%s line %d: there is no column `%s`; the first line should be `%s`"
                                        .formatted(
                                                file,
                                                fields.getStartingLineNumber(),
                                                column,
                                                String.join(",", columns)));
                    }
                }
                rows.add(new Row(file, fields));
            }
        }
        if (rows.isEmpty()) {
            throw new ParameterException(spec.commandLine(), file + ": there is no line behind the heading");
        }
        return rows;
    }

    private static Reader text(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        return new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
    }
}
