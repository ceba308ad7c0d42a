package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.SourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** Says which column of a table becomes what in the graph. docs/sources/table.md describes how one is written. */
public final class TableMapping {
    private final String name;
    private final String dataset;
    private final SourceInfo info;
    private final List<TableRule> tables;
    private final String fingerprint;

    TableMapping(String name, String dataset, SourceInfo info, List<TableRule> tables, String fingerprint) {
        this.name = name;
        this.dataset = dataset;
        this.info = info;
        this.tables = List.copyOf(tables);
        this.fingerprint = fingerprint;
    }

    /**
     * Reads a mapping and checks it against the model.
     *
     * @throws LoadException if the file can't be read, or with {@link LoadProblem#MAPPING_INVALID} and every fault by line
     */
    public static TableMapping read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new LoadException(LoadProblem.FILE_MISSING, file + " does not exist; check the path");
        }
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Reads a mapping that comes with InnoGraph. */
    static TableMapping ofResource(String name) throws IOException {
        try (InputStream in = TableMapping.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LoadException(LoadProblem.BROKEN, name + " is missing from this build; please report it");
            }
            return read(name, in.readAllBytes());
        }
    }

    private static TableMapping read(String file, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return MappingReader.read(file, text, Long.toHexString(checksum.getValue()));
        } catch (CharacterCodingException e) {
            throw new LoadException(LoadProblem.MAPPING_INVALID, file + " is not UTF-8; save it as UTF-8", e);
        }
    }

    /** Name of its file. */
    public String name() {
        return name;
    }

    /** Name of the data set that everything loaded with it belongs to. */
    public String dataset() {
        return dataset;
    }

    /** What it says of the data set; the source's name is {@code table}. */
    public SourceInfo info() {
        return info;
    }

    /** Tells this mapping from another; two loads of one file with two mappings don't do the same. */
    public String fingerprint() {
        return fingerprint;
    }

    List<TableRule> tables() {
        return tables;
    }
}
