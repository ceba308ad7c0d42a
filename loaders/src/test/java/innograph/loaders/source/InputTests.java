package innograph.loaders.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import innograph.loaders.testing.TestFiles;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestFiles files;

    @BeforeEach
    void filesInFolder() {
        files = new TestFiles(folder);
    }

    private static String text(Input.Part part) throws IOException {
        try (InputStream in = part.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Nested
    class AFile {
        @Test
        void isItsOnlyPart() throws IOException {
            try (Input input = Input.of(files.plain("a.txt", "河北"))) {
                assertThat(text(input.only(name -> name.equals("a.txt"), "a text")))
                        .isEqualTo("河北");
            }
        }

        @Test
        void isUnpackedWhateverItsName() throws IOException {
            try (Input input = Input.of(files.gzip("a.txt", "河北"))) {
                assertThat(text(input.only(name -> true, "a text"))).isEqualTo("河北");
            }
        }

        @Test
        void isReadAsOftenAsNeeded() throws IOException {
            try (Input input = Input.of(files.plain("a.txt", "12345"))) {
                Input.Part part = input.only(name -> true, "a text");
                assertThat(text(part)).isEqualTo(text(part));
            }
        }

        @Test
        void countsTheBytesThatWereRead() throws IOException {
            try (Input input = Input.of(files.plain("a.txt", "12345"))) {
                text(input.only(name -> true, "a text"));
                assertThat(input.bytesRead()).isEqualTo(input.size()).isEqualTo(5);
            }
        }

        @Test
        void thatDoesNotExistIsMissing() {
            assertThatThrownBy(() -> Input.of(folder.resolve("nowhere.csv")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-201")
                    .hasMessageContaining("nowhere.csv does not exist");
        }

        @Test
        void thatNobodyMayReadIsUnreadable() throws IOException {
            Path secret = files.plain("secret.csv", "id");
            FileStore store = Files.getFileStore(secret);
            assumeTrue(store.supportsFileAttributeView("posix"), "skipped: no permissions on this file system");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
            assumeFalse(Files.isReadable(secret), "skipped: the superuser reads everything");
            assertThatThrownBy(() -> Input.of(secret))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-202");
        }

        @Test
        void withoutContentIsEmpty() {
            assertThatThrownBy(() -> Input.of(files.plain("nothing.csv", "")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-204")
                    .hasMessageContaining("nothing.csv is empty");
        }

        @Test
        void ofOneByteIsNoArchive() throws IOException {
            try (Input input = Input.of(files.plain("a.txt", "P"))) {
                assertThat(text(input.only(name -> true, "a text"))).isEqualTo("P");
            }
        }
    }

    @Nested
    class AFolder {
        @Test
        void hasItsFilesAsPartsInTheOrderOfTheirNames() throws IOException {
            try (Input input = Input.of(files.folder("some", Map.of("b.txt", "2", "a.txt", "1", "c.txt", "3")))) {
                assertThat(input.parts()).extracting(Input.Part::name).containsExactly("a.txt", "b.txt", "c.txt");
            }
        }

        @Test
        void hasItsFilesAsParts() throws IOException {
            try (Input input = Input.of(files.folder("plan", Map.of("a.csv", "A", "b.csv", "B")))) {
                assertThat(text(input.part("b.csv").orElseThrow())).isEqualTo("B");
            }
        }

        @Test
        void doesNotLookIntoFoldersInside() throws IOException {
            files.plain("plan/old/a.csv", "A");
            try (Input input = Input.of(folder.resolve("plan"))) {
                assertThat(input.part("a.csv")).isEmpty();
            }
        }

        @Test
        void givesItsFilesInTheOrderOfTheirNames() throws IOException {
            assertThat(names(files.folder("plan", Map.of("b.csv", "B", "a.csv", "A", "c.csv", "C"))))
                    .containsExactly("a.csv", "b.csv", "c.csv");
        }

        @Test
        void givesTheFilesOfItsPartitionsWithTheirPartition() throws IOException {
            files.plain("works/updated_date=2024-02-01/part_000.gz", "B");
            files.plain("works/updated_date=2024-01-15/part_000.gz", "A");
            assertThat(names(folder.resolve("works")))
                    .containsExactly("updated_date=2024-01-15/part_000.gz", "updated_date=2024-02-01/part_000.gz");
        }

        @Test
        void doesNotLookIntoPartitionsWithoutEnd() throws IOException {
            files.plain("works/a=1/b=2/c=3/d=4/part_000.gz", "A");
            files.plain("works/a=1/b=2/c=3/d=4/e=5/part_000.gz", "B");
            assertThat(names(folder.resolve("works"))).containsExactly("a=1/b=2/c=3/d=4/part_000.gz");
        }

        private List<String> names(Path given) throws IOException {
            try (Input input = Input.of(given)) {
                return input.parts().stream().map(Input.Part::name).toList();
            }
        }

        @Test
        void withTwoFittingFilesLeavesTheChoiceToTheUser() throws IOException {
            try (Input input = Input.of(files.folder("plan", Map.of("a.csv", "A", "b.csv", "B")))) {
                assertThatThrownBy(() -> input.only(name -> name.endsWith(".csv"), "one table"))
                        .isInstanceOf(LoadException.class)
                        .hasMessageContaining("LOAD-205")
                        .hasMessageContaining("2 files that could be read; give one table");
            }
        }
    }

    @Nested
    class AnArchive {
        @Test
        void hasItsEntriesAsPartsWhateverTheirFolderAndCase() throws IOException {
            try (Input input = Input.of(files.zip("cordis.zip", Map.of("csv/Project.CSV", "id")))) {
                assertThat(text(input.part("project.csv").orElseThrow())).isEqualTo("id");
            }
        }

        @Test
        void keepsThePartitionsOfItsEntries() throws IOException {
            try (Input input = Input.of(files.zip("works.zip", Map.of("data/works/day=1/hour=2/part_000", "{}")))) {
                assertThat(input.names()).containsExactly("day=1/hour=2/part_000");
            }
        }

        @Test
        void isToldByItsContentNotByItsName() throws IOException {
            try (Input input = Input.of(files.zip("download", Map.of("project.csv", "id")))) {
                assertThat(input.part("project.csv")).isPresent();
            }
        }

        @Test
        void thatEndsTooEarlyIsTruncated() {
            assertThatThrownBy(() -> Input.of(files.truncatedZip("cordis.zip", Map.of("project.csv", "id;title"))))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-203")
                    .hasMessageContaining("fetch it again");
        }
    }

    @Nested
    class DataOfOurOwn {
        @Test
        void thatAreMissingFromTheBuildAreNamed() {
            assertThatThrownBy(() -> Input.ofResources("our own", InputTests.class, "", List.of("nowhere.csv")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("nowhere.csv is missing from this build");
        }
    }

    @Nested
    class AFingerprint {
        private String of(Path path) throws IOException {
            try (Input input = Input.of(path)) {
                return input.fingerprint();
            }
        }

        @Test
        void isTheSameForTheSameFile() throws IOException {
            Path file = files.plain("a.txt", "12345");
            assertThat(of(file)).isEqualTo(of(file));
        }

        @Test
        void tellsAChangedFileFromTheOldOne() throws IOException {
            String before = of(files.plain("a.txt", "12345"));
            Path changed = files.plain("a.txt", "54321");
            Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000));
            assertThat(of(changed)).isNotEqualTo(before);
        }
    }

    @Nested
    class AFailureToRead {
        private LoadProblem problemOf(IOException failure) throws IOException {
            try (Input input = Input.of(files.plain("a.txt", "1"))) {
                return input.failure(failure).problem();
            }
        }

        @Test
        void atAnEndThatComesTooEarlyMeansATruncatedFile() throws IOException {
            assertThat(problemOf(new EOFException("Unexpected end"))).isEqualTo(LoadProblem.FILE_TRUNCATED);
        }

        @Test
        void ofAnotherKindMeansAnUnreadableFile() throws IOException {
            assertThat(problemOf(new IOException("Input/output error"))).isEqualTo(LoadProblem.FILE_UNREADABLE);
        }
    }
}
