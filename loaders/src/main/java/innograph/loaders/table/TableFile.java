package innograph.loaders.table;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that may have a table.
 *
 * @param part null for a workbook on the disk, which an input takes for an archive
 * @param workbook null for all other files
 */
record TableFile(
        String name, Input.@Nullable Part part, @Nullable Path workbook) {
    static List<TableFile> of(Input input) {
        if (input.names().containsAll(List.of("[Content_Types].xml", "workbook.xml"))) {
            Path workbook = Path.of(input.name());
            return List.of(new TableFile(String.valueOf(workbook.getFileName()), null, workbook));
        }
        return input.parts().stream()
                .map(part -> new TableFile(part.name(), part, null))
                .toList();
    }

    /** The content, unpacked. */
    Input.Part content() {
        if (part == null) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    name + " is a workbook of Excel; leave 'format' out of the mapping or write xlsx");
        }
        return part;
    }

    /** Something to do with a file on the disk. */
    @FunctionalInterface
    interface Use {
        void with(Path file) throws IOException;
    }

    /** Gives the file as it lies on the disk, or a copy that is gone afterwards. */
    void onDisk(Use use) throws IOException {
        if (workbook != null) {
            use.with(workbook);
            return;
        }
        Path copy = Files.createTempFile("innograph", ".xlsx");
        try (InputStream in = Objects.requireNonNull(part).openWorkbook()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            use.with(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
