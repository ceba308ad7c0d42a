package innograph.loaders.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import innograph.model.record.LocalizedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LensSourceTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A patent as the export of today writes it. */
    private static Map<String, String> patent() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("#", "1");
        row.put("Jurisdiction", "US");
        row.put("Kind", "B2");
        row.put("Display Key", "US 99999901 B2");
        row.put("Lens ID", "000-000-000-000-011");
        row.put("Publication Date", "2024-03-05");
        row.put("Publication Year", "2024");
        row.put("Application Number", "US 202117999901 A");
        row.put("Application Date", "2021-02-01");
        row.put("Priority Numbers", "US 202117999901 A 20210201;;CN 202010999901 A 20200203");
        row.put("Earliest Priority Date", "2020-02-03");
        row.put("Title", "Kite that comes back");
        row.put("Abstract", "A kite turns round at the end of its string.");
        row.put("Applicants", "DRAGON KITES CO LTD;;LI NING");
        row.put("Inventors", "LI NING;;WANG MEI");
        row.put("Document Type", "Granted Patent");
        row.put("Simple Family Members", "");
        row.put("CPC Classifications", "A63H27/08;;B64C39/024");
        row.put("IPCR Classifications", "A63H27/08");
        row.put("Legal Status", "ACTIVE");
        return row;
    }

    private static Map<String, String> patentWith(String column, String value) {
        Map<String, String> row = patent();
        row.put(column, value);
        return row;
    }

    /** The same in an export of 2017. */
    private static Map<String, String> olderPatent() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "1");
        row.put("jurisdiction", "AU");
        row.put("kind", "A1");
        row.put("publication_number", "AU 2016/999901 A1");
        row.put("lens_id", "000-000-000-000-022");
        row.put("publication_date", "05/10/17");
        row.put("publication_year", "2017");
        row.put("application_number", "AU 2016/999901 A");
        row.put("application_date", "12/02/16");
        row.put("priority_numbers", "US 201599999901 P 20150213;;US 201499999902 P 20141229");
        row.put("title", "Kite");
        row.put("applicants", "NA");
        row.put("inventors", "NAME NOT GIVEN");
        row.put("type", "Patent Application");
        row.put("simple_family_size", "3");
        row.put("cpc_classifications", "NA");
        row.put("ipcr_classifications", "NA");
        return row;
    }

    private static Map<String, String> olderPatentWith(String column, String value) {
        Map<String, String> row = olderPatent();
        row.put(column, value);
        return row;
    }

    private Gathered read(Map<String, String> row) throws IOException {
        return Gathered.from(new LensSource(), new TestFiles(folder).plain("export.csv", table(row)));
    }

    private static String table(Map<String, String> row) {
        return row.keySet().stream().map(LensSourceTests::quoted).collect(Collectors.joining(",")) + "\n"
                + row.values().stream().map(LensSourceTests::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private EntityRecord only(Map<String, String> row) throws IOException {
        return read(row).entities().getFirst();
    }

    @Nested
    class APatent {
        @Test
        void saysWhatItsRowSays() throws IOException {
            assertThat(only(patent()).properties())
                    .containsOnly(
                            Map.entry("number", "US99999901B2"),
                            Map.entry("jurisdiction", "US"),
                            Map.entry("kind", "B2"),
                            Map.entry("application", "US 202117999901 A"),
                            Map.entry("abstract", "A kite turns round at the end of its string."),
                            Map.entry("priority", LocalDate.of(2020, 2, 3)),
                            Map.entry("filed", LocalDate.of(2021, 2, 1)),
                            Map.entry("published", LocalDate.of(2024, 3, 5)),
                            Map.entry("granted", LocalDate.of(2024, 3, 5)),
                            Map.entry("status", "ACTIVE"));
        }

        @Test
        void isKnownByItsNumberAndItsLensId() throws IOException {
            assertThat(only(patent()).identifiers())
                    .extracting(Identifier::toString)
                    .containsExactly("patent:US99999901B2", "lens:000-000-000-000-011");
        }

        @Test
        void isNamedByItsTitle() throws IOException {
            assertThat(only(patent()).names()).containsExactly(new LocalizedName("Kite that comes back", ""));
        }

        @Test
        void withoutTitleIsNamedByItsNumber() throws IOException {
            assertThat(only(patentWith("Title", "")).names()).containsExactly(new LocalizedName("US99999901B2", ""));
        }

        @Test
        void thatIsNotGrantedHasNoDateOfAGrant() throws IOException {
            assertThat(only(patentWith("Document Type", "Patent Application")).properties())
                    .doesNotContainKey("granted");
        }

        @Test
        void whoseNumberCarriesTheDateOfACorrectionIsTheOneWithoutIt() throws IOException {
            assertThat(only(patentWith("Display Key", "EP 9999901 B2 20161012"))
                            .identifiers()
                            .getFirst())
                    .hasToString("patent:EP9999901B2");
        }

        @Test
        void withoutReadableNumberIsRejected() throws IOException {
            Gathered gathered = read(patentWith("Display Key", "somewhere"));
            assertThat(gathered.entities()).isEmpty();
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("'somewhere' is no publication number"));
        }

        @Test
        void withABadLensIdIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(patentWith("Lens ID", "12"));
            assertThat(gathered.entities().getFirst().identifiers()).hasSize(1);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
        }

        @Test
        void withADateThatDoesNotExistIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(patentWith("Application Date", "2021-02-30"));
            assertThat(gathered.entities().getFirst().properties()).doesNotContainKey("filed");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE);
                assertThat(reject.reason()).contains("Application Date", "'2021-02-30'", "kept without it");
            });
        }

        @Test
        void isAboutItsClasses() throws IOException {
            assertThat(read(patent()).links(LinkType.ABOUT))
                    .containsExactly(
                            "patent:US99999901B2>cpc:A63H27/08",
                            "patent:US99999901B2>cpc:B64C39/024",
                            "patent:US99999901B2>ipc:A63H27/08");
        }

        @Test
        void withABadClassIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(patentWith("IPCR Classifications", "kites"));
            assertThat(gathered.links(LinkType.ABOUT)).hasSize(2);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
        }
    }

    @Nested
    class AFamily {
        private static final String MEMBERS = "000-000-000-000-033;;000-000-000-000-005;;000-000-000-000-011";

        @Test
        void isNamedByTheSmallestOfItsMembers() throws IOException {
            assertThat(only(patentWith("Simple Family Members", MEMBERS)).properties())
                    .containsEntry("family", "000-000-000-000-005");
        }

        @Test
        void mayLeaveThePatentItselfOutOfItsMembers() throws IOException {
            assertThat(only(patentWith("Simple Family Members", "000-000-000-000-033"))
                            .properties())
                    .containsEntry("family", "000-000-000-000-011");
        }

        @Test
        void mayListNumbers() throws IOException {
            assertThat(only(patentWith("Simple Family Members", "US 99999901 B2;;CN 999901 A"))
                            .properties())
                    .containsEntry("family", "CN 999901 A");
        }

        @Test
        void isUnknownToOlderExports() throws IOException {
            assertThat(only(olderPatent()).properties()).doesNotContainKey("family");
        }

        @Test
        void makesItsInventorsOfTheSameNameOne() throws IOException {
            assertThat(read(patentWith("Simple Family Members", MEMBERS)).links(LinkType.INVENTED_BY))
                    .contains("patent:US99999901B2>local:lens/person/000-000-000-000-005/wang-mei");
        }
    }

    @Nested
    class AnApplicant {
        @Test
        void isAnOrganizationByItsNameWithoutLegalForm() throws IOException {
            EntityRecord kites = read(patent()).entity("local:lens/organization/dragon-kites");
            assertThat(kites.type()).isEqualTo(EntityType.ORGANIZATION);
            assertThat(kites.names()).containsExactly(new LocalizedName("DRAGON KITES CO LTD", ""));
            assertThat(kites.mention()).isTrue();
        }

        @Test
        void whoIsAlsoAnInventorIsThatPerson() throws IOException {
            assertThat(read(patent()).links(LinkType.APPLIED_BY))
                    .containsExactly(
                            "patent:US99999901B2>local:lens/organization/dragon-kites",
                            "patent:US99999901B2>local:lens/person/us-202117999901-a/li-ning");
        }

        @Test
        void isAPersonHoweverTheDotsAreSet() throws IOException {
            assertThat(read(patentWith("Applicants", "LI NING.")).links(LinkType.APPLIED_BY))
                    .containsExactly("patent:US99999901B2>local:lens/person/us-202117999901-a/li-ning");
        }

        @Test
        void hasAPlaceAmongTheApplicants() throws IOException {
            assertThat(read(patent()).links())
                    .filteredOn(link -> link.type() == LinkType.APPLIED_BY)
                    .extracting(LinkRecord::properties)
                    .containsExactly(Map.of("position", 1L), Map.of("position", 2L));
        }

        @Test
        void whoIsNamedTwiceKeepsTheFirstPlace() throws IOException {
            assertThat(read(patentWith("Applicants", "KITE AG;;KITE GMBH")).links())
                    .filteredOn(link -> link.type() == LinkType.APPLIED_BY)
                    .singleElement()
                    .satisfies(link -> assertThat(link.properties()).containsEntry("position", 1L));
        }
    }

    @Nested
    class AnOlderExport {
        @Test
        void saysTheSameInOtherColumns() throws IOException {
            assertThat(only(olderPatent()).properties())
                    .containsOnly(
                            Map.entry("number", "AU2016999901A1"),
                            Map.entry("jurisdiction", "AU"),
                            Map.entry("kind", "A1"),
                            Map.entry("application", "AU 2016/999901 A"),
                            Map.entry("priority", LocalDate.of(2014, 12, 29)),
                            Map.entry("filed", LocalDate.of(2016, 2, 12)),
                            Map.entry("published", LocalDate.of(2017, 10, 5)));
        }

        @Test
        void namesNobodyWhereNothingIsKnown() throws IOException {
            assertThat(read(olderPatent()).links()).isEmpty();
        }

        @Test
        void takesTheCenturyOfItsYear() throws IOException {
            Map<String, String> row = olderPatentWith("publication_date", "07/12/48");
            row.put("publication_year", "1948");
            assertThat(only(row).properties()).containsEntry("published", LocalDate.of(1948, 12, 7));
        }

        @ParameterizedTest
        @CsvSource({"31/12/99, 1999-12-31", "06/10/17, 1917-10-06", "05/10/17, 2017-10-05", "1/2/2016, 2016-02-01"})
        void wasFiledBeforeItWasPublished(String written, LocalDate filed) throws IOException {
            assertThat(only(olderPatentWith("application_date", written)).properties())
                    .containsEntry("filed", filed);
        }

        @ParameterizedTest
        @ValueSource(strings = {"US 201599999901 P", "US 201599999901 P 20151341"})
        void withAPriorityWithoutDateIsKeptWithoutIt(String number) throws IOException {
            Gathered gathered = read(olderPatentWith("priority_numbers", number));
            assertThat(gathered.entities().getFirst().properties()).doesNotContainKey("priority");
            assertThat(gathered.rejects()).hasSize(1);
        }
    }

    @Nested
    class TheFile {
        @Test
        void ofAnotherFormatIsToldByTheColumnsThatItLacks() throws IOException {
            Path table = new TestFiles(folder).plain("export.csv", "a,b\n1,2\n");
            assertThatThrownBy(() -> Gathered.from(new LensSource(), table))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("has no column Display Key");
        }

        @Test
        void mayBePacked() throws IOException {
            Path table = new TestFiles(folder).gzip("export.csv.gz", table(patent()));
            assertThat(Gathered.from(new LensSource(), table).ids()).contains("patent:US99999901B2");
        }
    }
}
