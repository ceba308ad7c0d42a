package innograph.app.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a folder. */
final class AllowList {
    private AllowList() {}

    /** All files that end in {@code .graphql}; a folder without one would lock everybody out, and is refused. */
    static List<String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> documents = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                documents.add(Files.readString(file));
            }
            if (documents.isEmpty()) {
                throw new IllegalArgumentException(
                        "innograph.api.allow-list: %s has no file that ends in .graphql".formatted(folder));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("innograph.api.allow-list: %s can't be read".formatted(folder), e);
        }
    }
}
