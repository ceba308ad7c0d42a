package innograph.loaders.table;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import java.io.IOException;
import java.util.List;

/** Tables that anybody keeps, as a {@link TableMapping} says: CSV, TSV, workbooks of Excel, JSON. */
public final class TableSource implements Source {
    private final TableMapping mapping;

    public TableSource(TableMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public SourceInfo info() {
        return mapping.info();
    }

    @Override
    public String dataset(String inputName) {
        return mapping.dataset();
    }

    @Override
    public String fingerprint() {
        return mapping.fingerprint();
    }

    /** Reads each table of the mapping in all files that have it, in the order of the mapping. */
    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        List<TableFile> files = TableFile.of(input);
        boolean found = false;
        for (TableRule table : mapping.tables()) {
            List<TableFile> having = having(table, files);
            requireTable(table, having, files, input);
            for (TableFile file : having) {
                found = true;
                read(table, file, sink);
            }
        }
        if (!found) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no table that %s describes; give %s"
                            .formatted(input.name(), mapping.name(), info().files()));
        }
    }

    /** Who gives one file to a mapping of one table means that table, whatever the file is called. */
    private List<TableFile> having(TableRule table, List<TableFile> files) {
        if (mapping.tables().size() == 1 && files.size() == 1) {
            return files;
        }
        return files.stream()
                .filter(file -> table.files().isEmpty() ? Format.of(file.name()).isPresent() : table.fits(file.name()))
                .toList();
    }

    /** Several files are all of the data set; a single one may be a part of it, and the other parts inputs of their own. */
    private void requireTable(TableRule table, List<TableFile> having, List<TableFile> files, Input input) {
        if (having.isEmpty() && files.size() > 1 && !table.optional()) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no file %s (%s line %d); it has %s"
                            .formatted(
                                    input.name(),
                                    String.join(" or ", table.files()),
                                    mapping.name(),
                                    table.line(),
                                    files.stream().map(TableFile::name).toList()));
        }
    }

    private void read(TableRule table, TableFile file, RecordSink sink) throws IOException {
        switch (format(table, file)) {
            case CSV -> new CsvRows(mapping.name(), table, file.content()).read(sink, ',');
            case TSV -> new CsvRows(mapping.name(), table, file.content()).read(sink, '\t');
            case JSONL -> new JsonRows(mapping.name(), table, file.content()).readLines(sink);
            case JSON -> new JsonRows(mapping.name(), table, file.content()).readDocument(sink);
            case XLSX -> file.onDisk(path -> new XlsxRows(mapping.name(), table, file.name()).read(path, sink));
        }
    }

    private Format format(TableRule table, TableFile file) {
        Format stated = table.shape().format();
        return stated != null
                ? stated
                : Format.of(file.name())
                        .orElseThrow(() -> new LoadException(
                                LoadProblem.FILE_OF_ANOTHER_FORMAT,
                                "%s could be of any format; say which in the mapping (%s line %d, 'format': %s)"
                                        .formatted(
                                                file.name(),
                                                mapping.name(),
                                                table.line(),
                                                String.join(", ", Format.names()))));
    }
}
