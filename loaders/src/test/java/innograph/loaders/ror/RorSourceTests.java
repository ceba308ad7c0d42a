package innograph.loaders.ror;

import static innograph.loaders.ror.RorFixture.COMPANY;
import static innograph.loaders.ror.RorFixture.GRANTS;
import static innograph.loaders.ror.RorFixture.INSTITUTE;
import static innograph.loaders.ror.RorFixture.UNIVERSITY;
import static innograph.loaders.ror.RorFixture.first;
import static innograph.loaders.ror.RorFixture.relationship;
import static innograph.loaders.ror.RorFixture.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.TestFiles;
import innograph.model.Coordinates;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import innograph.model.testing.TestGraph;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RorSourceTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestFiles files;

    @BeforeEach
    void filesInFolder() {
        files = new TestFiles(folder);
    }

    private static Gathered read(Path file) throws IOException {
        return Gathered.from(new RorSource(), file);
    }

    private Gathered readLines(String... lines) throws IOException {
        return read(files.plain("records.jsonl", String.join("", lines)));
    }

    @Nested
    class ARecordOfTheFirstSchema {
        private EntityRecord record() throws IOException {
            return readLines(first(INSTITUTE, "Institute of Examples")).entity("ror:" + INSTITUTE);
        }

        @Test
        void hasItsNameFirstAndItsLabelsByLanguage() throws IOException {
            assertThat(record().names())
                    .containsExactly(new LocalizedName("Institute of Examples", ""), new LocalizedName("示例研究所", "zh"));
        }

        @Test
        void hasAcronymsAndAliases() throws IOException {
            assertThat(record().aliases()).containsExactly("IME", "The Institute");
        }

        @Test
        void hasTheKindsOfItsTypes() throws IOException {
            assertThat(record().kinds())
                    .containsExactly(OrganizationKind.RESEARCH_INSTITUTE, OrganizationKind.GOVERNMENT);
        }

        @Test
        void hasTheIdentifiersOfAuthoritiesThatTheGraphKnows() throws IOException {
            assertThat(record().identifiers())
                    .extracting(Object::toString)
                    .containsExactly("ror:" + INSTITUTE, "grid:grid.1.2", "isni:0000000123456789", "wikidata:Q4200001");
        }

        @Test
        void saysWhereItIsAndSinceWhen() throws IOException {
            assertThat(record().properties())
                    .containsOnly(
                            Map.entry("status", "active"),
                            Map.entry("established", 1951L),
                            Map.entry("website", "https://www.institute.example/en"),
                            Map.entry("country", "CN"),
                            Map.entry("city", "Handan"),
                            Map.entry("location", new Coordinates(36.6, 114.5)));
        }

        @Test
        void isLocatedInItsProvince() throws IOException {
            assertThat(readLines(first(INSTITUTE, "Institute")).links(LinkType.LOCATED_IN))
                    .containsExactly("ror:" + INSTITUTE + ">iso3166-2:CN-HE");
        }
    }

    @Nested
    class ARecordOfTheSecondSchema {
        private EntityRecord record() throws IOException {
            return readLines(second(UNIVERSITY, "University of Bee")).entity("ror:" + UNIVERSITY);
        }

        @Test
        void hasTheNameToShowFirstAndItsLabelsByLanguage() throws IOException {
            assertThat(record().names())
                    .containsExactly(new LocalizedName("University of Bee", "en"), new LocalizedName("示例大学", "zh"));
        }

        @Test
        void hasAcronymsAndAliases() throws IOException {
            assertThat(record().aliases()).containsExactly("UB", "Bee College");
        }

        @Test
        void hasTheKindsOfItsTypes() throws IOException {
            assertThat(record().kinds()).containsExactly(OrganizationKind.UNIVERSITY, OrganizationKind.FUND);
        }

        @Test
        void hasTheIdentifiersOfAuthoritiesThatTheGraphKnows() throws IOException {
            assertThat(record().identifiers())
                    .extracting(Object::toString)
                    .containsExactly("ror:" + UNIVERSITY, "fundref:501100000001", "isni:0000000987654328");
        }

        @Test
        void saysWhereItIsAndSinceWhen() throws IOException {
            assertThat(record().properties())
                    .containsOnly(
                            Map.entry("status", "inactive"),
                            Map.entry("established", 1905L),
                            Map.entry("website", "https://bee.example"),
                            Map.entry("country", "DE"),
                            Map.entry("city", "Ulm"),
                            Map.entry("location", new Coordinates(48.4, 10.0)));
        }
    }

    @Nested
    class Regions {
        @Test
        void areStatedOnceForAllTheirOrganizations() throws IOException {
            Gathered gathered = readLines(second(UNIVERSITY, "University of Bee"), second(COMPANY, "Bee Works"));
            assertThat(gathered.ids())
                    .containsExactly("ror:" + UNIVERSITY, "iso3166-1:DE", "iso3166-2:DE-BW", "ror:" + COMPANY);
        }

        @Test
        void belongToTheirCountry() throws IOException {
            assertThat(readLines(second(UNIVERSITY, "University of Bee")).links(LinkType.PART_OF))
                    .containsExactly("iso3166-2:DE-BW>iso3166-1:DE");
        }

        @Test
        void haveTheNamesOfTheirRecords() throws IOException {
            assertThat(readLines(second(UNIVERSITY, "University of Bee"))
                            .entity("iso3166-2:DE-BW")
                            .names())
                    .containsExactly(new LocalizedName("Baden-Württemberg", "en"));
        }

        @Test
        void withACodeOfNoStandardAreReplacedByTheirCountry() throws IOException {
            String record = first(INSTITUTE, "Institute").replace("CN-HE", "Hebei Province");
            assertThat(readLines(record).links(LinkType.LOCATED_IN))
                    .containsExactly("ror:" + INSTITUTE + ">iso3166-1:CN");
        }

        @Test
        void areNotInventedForARecordWithoutPlace() throws IOException {
            Gathered gathered = readLines("{\"id\": \"%s\", \"name\": \"Nowhere Institute\"}".formatted(INSTITUTE));
            assertThat(gathered.ids()).containsExactly("ror:" + INSTITUTE);
        }
    }

    @Nested
    class Relationships {
        @ParameterizedTest
        @CsvSource({
            "parent, PART_OF, ror:0aaaaaa42>ror:0bbbbbb17",
            "child, PART_OF, ror:0bbbbbb17>ror:0aaaaaa42",
            "successor, SUCCEEDED_BY, ror:0aaaaaa42>ror:0bbbbbb17",
            "predecessor, SUCCEEDED_BY, ror:0bbbbbb17>ror:0aaaaaa42",
            "related, RELATED_TO, ror:0aaaaaa42>ror:0bbbbbb17",
            "Parent, PART_OF, ror:0aaaaaa42>ror:0bbbbbb17",
        })
        void becomeLinks(String type, LinkType expected, String ends) throws IOException {
            Gathered gathered = readLines(first(INSTITUTE, "Institute", relationship(type, UNIVERSITY)));
            assertThat(gathered.links(expected)).contains(ends);
        }

        @ParameterizedTest
        @CsvSource({"parent, child, PART_OF", "successor, predecessor, SUCCEEDED_BY"})
        void thatBothRecordsStateAreTheSameLink(String one, String other, LinkType expected) throws IOException {
            Gathered gathered = readLines(
                    first(INSTITUTE, "Institute", relationship(one, UNIVERSITY)),
                    second(UNIVERSITY, "University", relationship(other, INSTITUTE)));
            assertThat(gathered.links(expected).stream().filter(link -> link.startsWith("ror:")))
                    .hasSize(2)
                    .containsOnly("ror:" + INSTITUTE + ">ror:" + UNIVERSITY);
        }

        @Test
        void ofAnUnknownTypeAreReported() throws IOException {
            Gathered gathered = readLines(first(INSTITUTE, "Institute", relationship("cousin", UNIVERSITY)));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("'cousin' is no relationship"));
        }

        @Test
        void withAWrongIdentifierAreReportedAndTheRecordIsKept() throws IOException {
            Gathered gathered = readLines(first(INSTITUTE, "Institute", relationship("parent", "0bbbbbb18")));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
            assertThat(gathered.ids()).contains("ror:" + INSTITUTE);
        }
    }

    @Nested
    class ABadField {
        @Test
        void anIsniWithAWrongCheckDigitIsLeftOut() throws IOException {
            Gathered gathered =
                    readLines(first(INSTITUTE, "Institute").replace("0000 0001 2345 6789", "0000 0001 2345 6780"));
            assertThat(gathered.entity("ror:" + INSTITUTE).identifiers())
                    .extracting(Object::toString)
                    .doesNotContain("isni:0000000123456780");
        }

        @Test
        void anIsniWithAWrongCheckDigitIsReportedWithItsLine() throws IOException {
            Gathered gathered = readLines(
                    second(UNIVERSITY, "University"),
                    first(INSTITUTE, "Institute").replace("0000 0001 2345 6789", "0000 0001 2345 6780"));
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.place()).hasToString("records.jsonl line 2");
                assertThat(reject.reason()).contains("0000 0001 2345 6780").contains("check digit");
            });
        }

        @Test
        void whatIsNoWebAddressIsLeftOutAndReported() throws IOException {
            Gathered gathered = readLines(second(UNIVERSITY, "University").replace("https://bee.example", "bee"));
            assertThat(gathered.entity("ror:" + UNIVERSITY).properties()).doesNotContainKey("website");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE));
        }
    }

    @Nested
    class ABadRecord {
        private void isRejectedAlone(String record, LoadProblem problem, String reason) throws IOException {
            Gathered gathered = readLines(second(UNIVERSITY, "University"), record, first(INSTITUTE, "Institute"));
            assertThat(gathered.ids()).contains("ror:" + UNIVERSITY, "ror:" + INSTITUTE);
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(problem);
                assertThat(reject.place()).hasToString("records.jsonl line 2");
                assertThat(reject.reason()).contains(reason);
            });
        }

        @Test
        void aBrokenLine() throws IOException {
            isRejectedAlone("{\"id\": \"https://ror.o\n", LoadProblem.RECORD_UNREADABLE, "no JSON");
        }

        @Test
        void aLineThatIsNoRecord() throws IOException {
            isRejectedAlone("[1, 2]\n", LoadProblem.RECORD_INVALID, "has no 'id'");
        }

        @Test
        void anIdentifierWithAWrongCheckDigit() throws IOException {
            isRejectedAlone(second("0ccccc126", "Company"), LoadProblem.IDENTIFIER_INVALID, "check digit");
        }

        @Test
        void noName() throws IOException {
            isRejectedAlone(first(COMPANY, " ").replace("示例研究所", " "), LoadProblem.RECORD_INVALID, "needs a name");
        }

        @Test
        void aTypeOfALaterReleaseIsReportedAndTheOrganizationKept() throws IOException {
            Gathered gathered = readLines(second(COMPANY, "Company").replace("education", "circus"));
            assertThat(gathered.ids()).contains("ror:" + COMPANY);
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE);
                assertThat(reject.reason()).contains("'circus'", "OTHER");
            });
        }

        @Test
        void aPlaceThatIsNotOnEarth() throws IOException {
            isRejectedAlone(second(COMPANY, "Company").replace("48.4", "148.4"), LoadProblem.RECORD_INVALID, "148.4");
        }
    }

    @Nested
    class AFile {
        private final String lines = second(UNIVERSITY, "University") + first(INSTITUTE, "Institute");
        private final String array =
                "[" + second(UNIVERSITY, "University") + ", " + first(INSTITUTE, "Institute") + "]";

        @Test
        void mayBeAnArrayInAnArchive() throws IOException {
            Path dump = files.zip("v2.zip", Map.of("v2-ror-data.json", array, "v2-ror-data.csv", "id,name"));
            assertThat(read(dump).ids()).contains("ror:" + UNIVERSITY, "ror:" + INSTITUTE);
        }

        /** Releases 1.45 to 1.74: the older schema has no suffix. */
        @Test
        void mayBeAnArchiveWithBothSchemas() throws IOException {
            Path dump = files.zip(
                    "v1.60.zip",
                    Map.of(
                            "v1.60-ror-data.json",
                            "[" + first(INSTITUTE, "Institute") + "]",
                            "v1.60-ror-data.csv",
                            "id,name",
                            "v1.60-ror-data_schema_v2.json",
                            "[" + second(UNIVERSITY, "University") + "]",
                            "v1.60-ror-data_schema_v2.csv",
                            "id,name"));
            assertThat(read(dump).ids()).contains("ror:" + UNIVERSITY).doesNotContain("ror:" + INSTITUTE);
        }

        @Test
        void mayBePackedLines() throws IOException {
            assertThat(read(files.gzip("records.jsonl.gz", lines)).ids())
                    .contains("ror:" + UNIVERSITY, "ror:" + INSTITUTE);
        }

        @Test
        void mayBeginWithAByteOrderMark() throws IOException {
            assertThat(read(files.plain("records.json", "\uFEFF" + array)).ids())
                    .contains("ror:" + INSTITUTE);
        }

        @Test
        void ofLinesMayBeginWithAByteOrderMark() throws IOException {
            assertThat(read(files.plain("records.jsonl", "\uFEFF" + lines)).rejects())
                    .isEmpty();
        }

        @Test
        void aBadRecordOfAnArrayIsRejectedWithItsLine() throws IOException {
            Gathered gathered = read(
                    files.plain("dump.json", "[\n{\"name\": \"Nobody\"},\n" + first(INSTITUTE, "Institute") + "]"));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.place()).hasToString("dump.json line 2"));
        }

        @Test
        void thatIsNoJsonSaysWhatToGive() {
            assertThatThrownBy(() -> read(files.plain("records.json", "id,name\n1,University")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("records.json is no JSON; give the data dump");
        }

        @Test
        void whoseArrayBreaksOffIsTruncated() {
            assertThatThrownBy(() -> read(files.plain("dump.json", array.substring(0, array.length() - 20))))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-203")
                    .hasMessageContaining("fetch it again");
        }

        @Test
        void whoseArrayBreaksOffBetweenTwoRecordsIsTruncated() {
            assertThatThrownBy(() -> read(files.plain("dump.json", "[" + first(INSTITUTE, "Institute") + ",")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-203");
        }

        @Test
        void whoseArrayIsBrokenNamesTheLine() {
            assertThatThrownBy(() -> read(files.plain("dump.json", "[\n" + first(INSTITUTE, "Institute") + "oops]")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("dump.json line 3");
        }

        @Test
        void whoseArrayHoldsNoRecordsIsAnother() {
            assertThatThrownBy(() -> read(files.plain("dump.json", "[1, 2]")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("expected a record or the end of the list");
        }

        @Test
        void whosePackingBreaksOffEndsTooEarly() {
            assertThatThrownBy(() -> read(files.truncatedGzip("records.jsonl.gz", lines)))
                    .isInstanceOf(EOFException.class);
        }

        @Test
        void withoutContentIsEmpty() {
            assertThatThrownBy(() -> read(files.plain("records.jsonl", "")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-204");
        }

        @Test
        void withSeveralChoicesIsNotGuessed() {
            assertThatThrownBy(() -> read(files.zip("two.zip", Map.of("a.json", array, "b.json", array))))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("2 files");
        }
    }

    @Nested
    class WhenItIsLoaded {
        @RegisterExtension
        final TestGraph graph = new TestGraph();

        private LoadReport load() throws IOException {
            String lines = first(INSTITUTE, "Institute", relationship("parent", UNIVERSITY))
                    + second(UNIVERSITY, "University", relationship("child", INSTITUTE))
                    + second(COMPANY, "Company", relationship("related", GRANTS))
                            .replace("8765 4328", "8765 4321");
            try (Input input = Input.of(files.gzip("records.jsonl.gz", lines))) {
                return new Loader(graph.driver(), folder.resolve("rejects"), 2)
                        .load(LoadRequest.of(new RorSource(), List.of(input)), Progress.SILENT);
            }
        }

        @Test
        void aRelationshipThatBothStateIsOneLink() throws IOException {
            load();
            assertThat(graph.number("MATCH (:Organization)-[r:PART_OF]->(:Organization) RETURN count(r)"))
                    .isEqualTo(1);
        }

        @Test
        void thatTwoAreRelatedIsOneLinkWhoeverSaysSo() throws IOException {
            String lines = first(INSTITUTE, "Institute", relationship("related", UNIVERSITY))
                    + second(UNIVERSITY, "University", relationship("related", INSTITUTE));
            try (Input input = Input.of(files.plain("records.jsonl", lines))) {
                new Loader(graph.driver(), folder, 2)
                        .load(LoadRequest.of(new RorSource(), List.of(input)), Progress.SILENT);
            }
            assertThat(graph.number("MATCH ()-[r:RELATED_TO]->() RETURN count(r)"))
                    .isEqualTo(1);
        }

        @Test
        void badFieldsConflictsAndMissingEndsAreCountedByCode() throws IOException {
            // the ISNI is wrong, the funder's number already names the university, the related record is not in the
            // file
            assertThat(load().rejected())
                    .containsOnly(Map.entry("LOAD-102", 1L), Map.entry("LOAD-105", 1L), Map.entry("LOAD-106", 1L));
        }

        @Test
        void aSecondTimeNothingChanges() throws IOException {
            load();
            SortedMap<String, String> before = GraphContent.of(graph);
            load();
            assertThat(GraphContent.of(graph)).isEqualTo(before);
        }
    }
}
