package innograph.loaders.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a region: always the same, and never in the place of somebody's own. */
class RegionFilesTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private WrittenRegion write(String name, long seed) {
        return FictionalRegion.write(folder.resolve(name), 1_000, seed, RegionProgress.SILENT);
    }

    /** Checksums by file. */
    private SortedMap<String, Long> checksums(String name) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                checksums.put(folder.resolve(name).relativize(file).toString(), checksum.getValue());
            }
        }
        return checksums;
    }

    @Nested
    class OfTheSameSeed {
        @Test
        void areTheSame() throws IOException {
            write("one", 7);
            write("two", 7);
            assertThat(checksums("one")).isEqualTo(checksums("two"));
        }

        @Test
        void areTheSameOnEveryMachine() throws IOException {
            write("one", 1);
            SortedMap<String, Long> tables = checksums("one");
            tables.remove("README.md");
            tables.keySet().removeIf(file -> file.startsWith(FictionalRegion.PLAN)); // it goes with the starter
            CRC32 all = new CRC32();
            tables.forEach((file, checksum) -> all.update((file + checksum).getBytes(StandardCharsets.UTF_8)));
            // whoever changes this number makes another region of every seed, and figures measured before are of
            // another one
            assertThat(all.getValue()).isEqualTo(2421524474L);
        }
    }

    @Nested
    class OfAnotherSeed {
        @Test
        void areOthers() throws IOException {
            write("one", 1);
            write("two", 2);
            assertThat(checksums("one").get("patents.csv"))
                    .isNotEqualTo(checksums("two").get("patents.csv"));
        }
    }

    @Nested
    class OfALargerRegion {
        @Test
        void haveAboutThirtyLinksForEachOrganizationToo() {
            WrittenRegion region = FictionalRegion.write(folder, 10_000, 1, RegionProgress.SILENT);
            assertThat(region.links() / 10_000.0).isBetween(25.0, 35.0);
        }

        @Test
        void areCountedWhileTheyAreWritten() {
            AtomicLong rows = new AtomicLong();
            WrittenRegion region = FictionalRegion.write(folder, 2_000, 1, (written, _) -> rows.set(written));
            assertThat(rows.get()).isBetween(region.entities() - 5_000, region.entities());
        }

        @Test
        void areNotMadeBeyondAMillion() {
            assertThatThrownBy(() -> FictionalRegion.write(folder, 1_000_001, 1, RegionProgress.SILENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class InAFolder {
        @Test
        void takeThePlaceOfAnEarlierRegion() throws IOException {
            write("one", 1);
            write("one", 2);
            write("two", 2);
            assertThat(checksums("one")).isEqualTo(checksums("two"));
        }

        @Test
        void takeThePlaceOfAHalfWrittenOne() throws IOException {
            write("one", 1);
            Files.move(folder.resolve("one/people.csv"), folder.resolve("one/people.csv.part"));
            write("one", 1);
            assertThat(folder.resolve("one/people.csv.part")).doesNotExist();
        }

        @Test
        void leaveSomebodysOwnTablesAlone() throws IOException {
            Path own = Files.writeString(folder.resolve("patents.csv"), "mine");
            assertRefused(folder, "patents.csv");
            assertThat(own).hasContent("mine");
        }

        @Test
        void leaveWhatWasPutBesideARegionAlone() throws IOException {
            write("one", 1);
            Files.writeString(folder.resolve("one/thesis.docx"), "mine");
            assertRefused(folder.resolve("one"), "thesis.docx");
        }

        @Test
        void takeNoFilesPlace() throws IOException {
            assertRefused(Files.writeString(folder.resolve("file"), "mine"), "is a file");
        }

        private void assertRefused(Path where, String why) {
            assertThatThrownBy(() -> FictionalRegion.write(where, 1_000, 1, RegionProgress.SILENT))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining(LoadProblem.FOLDER_NOT_OURS.code())
                    .hasMessageContaining(why);
        }

        @Test
        void needRoomThere() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "mine");
            assertThatThrownBy(() -> FictionalRegion.write(file.resolve("one"), 1_000, 1, RegionProgress.SILENT))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining(LoadProblem.FOLDER_UNWRITABLE.code());
        }

        @Test
        void sayWhatTheyAre() throws IOException {
            write("one", 1);
            assertThat(folder.resolve("one/README.md"))
                    .content()
                    .contains("Nothing in these tables exists", "均为虚构", "--mapping fictional-region");
        }
    }
}
