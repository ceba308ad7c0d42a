package innograph.loaders.cordis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import innograph.model.record.LocalizedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CordisSourceTests {
    private static final String PROJECTS =
            "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;legalBasis;frameworkProgramme;objective\n";
    private static final String LASERS =
            "700001;LASERS;CLOSED;Lasers for all;2015-01-01;2018-12-31;1000000;800000,5;LEIT;H2020;Brighter light\n";
    private static final String BEES = "700002;BEES;SIGNED;;2017-06-01;2020-05-31;NA;NA;MSCA|SC2;H2020;NA\n";

    private static final String PARTICIPATIONS =
            "projectID;organisationID;name;shortName;activityType;city;country;organizationURL;role;ecContribution\n";
    private static final String ADA = "700001;999000001;Ada Ltd;ADA;PRC;Leeds;UK;www.ada.example;coordinator;500000\n";
    private static final String BOB =
            "700001;999000002;University of Bob;NA;HES;Volos;EL;https://bob.example;participant;300000,5\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String projects, String participations) throws IOException {
        return read(Map.of("project.csv", PROJECTS + projects, "organization.csv", PARTICIPATIONS + participations));
    }

    private Gathered read(Map<String, String> tables) throws IOException {
        return Gathered.from(new CordisSource(), new TestFiles(folder).folder("cordis", tables));
    }

    @Nested
    class AProject {
        private EntityRecord record(String row) throws IOException {
            return read(row, "").entity("cordis:" + row.substring(0, 6));
        }

        @Test
        void saysWhatItsRowSays() throws IOException {
            assertThat(record(LASERS).properties())
                    .containsOnly(
                            Map.entry("acronym", "LASERS"),
                            Map.entry("status", "CLOSED"),
                            Map.entry("description", "Brighter light"),
                            Map.entry("start", LocalDate.of(2015, 1, 1)),
                            Map.entry("end", LocalDate.of(2018, 12, 31)),
                            Map.entry("cost", 1_000_000.0),
                            Map.entry("funding", 800_000.5),
                            Map.entry("currency", "EUR"),
                            Map.entry("programme", "H2020 LEIT"));
        }

        @Test
        void isNamedByItsTitle() throws IOException {
            assertThat(record(LASERS).names()).containsExactly(new LocalizedName("Lasers for all", "en"));
        }

        @Test
        void withoutTitleIsNamedByItsAcronym() throws IOException {
            assertThat(record(BEES).names()).containsExactly(new LocalizedName("BEES", ""));
        }

        @Test
        void withNeitherIsNamedByItsNumber() throws IOException {
            assertThat(record(BEES.replace("BEES", "NA")).names())
                    .containsExactly(new LocalizedName("CORDIS project 700002", "en"));
        }

        @Test
        void doesNotSayWhatThePublisherDoesNotKnow() throws IOException {
            assertThat(record(BEES).properties()).doesNotContainKeys("cost", "funding", "description");
        }

        @Test
        void isAboutTheThemesOfItsProgramme() throws IOException {
            assertThat(read(LASERS, "").links(LinkType.ABOUT)).containsExactly("cordis:700001>programme:h2020-LEIT");
        }

        @Test
        void isNotAboutAProgrammeForPeople() throws IOException {
            assertThat(read(BEES, "").links(LinkType.ABOUT)).containsExactly("cordis:700002>programme:h2020-SC2");
        }

        @Test
        void ofSeveralProgrammesNamesThemAll() throws IOException {
            assertThat(record(BEES).properties()).containsEntry("programme", "H2020 MSCA, SC2");
        }

        @Test
        void withADateThatDoesNotExistIsRejectedWithItsLine() throws IOException {
            Gathered gathered = read(LASERS + BEES.replace("2017-06-01", "31.02.2017"), "");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE);
                assertThat(reject.place()).hasToString("project.csv line 3");
                assertThat(reject.reason()).contains("startDate", "'31.02.2017' is no date; write it as 2024-02-28");
            });
        }

        @Test
        void thatIsRejectedDoesNotKeepTheOthersOut() throws IOException {
            assertThat(read(BEES.replace("2017-06-01", "31.02.2017") + LASERS, "")
                            .ids())
                    .contains("cordis:700001")
                    .doesNotContain("cordis:700002");
        }
    }

    @Nested
    class AParticipation {
        @Test
        void linksItsOrganizationWithItsRoleAndContribution() throws IOException {
            assertThat(read(LASERS, BOB).links().getLast())
                    .extracting(LinkRecord::type, link -> link.from().toString(), LinkRecord::properties)
                    .containsExactly(
                            LinkType.PARTICIPATES_IN,
                            "pic:999000002",
                            Map.of("role", "participant", "contribution", 300_000.5));
        }

        @Test
        void saysWhoTheOrganizationIs() throws IOException {
            EntityRecord ada = read(LASERS, ADA).entity("pic:999000001");
            assertThat(ada.names()).containsExactly(new LocalizedName("Ada Ltd", ""));
            assertThat(ada.aliases()).containsExactly("ADA");
        }

        @Test
        void saysItOnceHoweverOftenItTakesPart() throws IOException {
            Gathered gathered = read(LASERS + BEES, ADA + ADA.replace("700001", "700002"));
            assertThat(gathered.ids()).containsOnlyOnce("pic:999000001");
            assertThat(gathered.links(LinkType.PARTICIPATES_IN))
                    .containsExactly("pic:999000001>cordis:700001", "pic:999000001>cordis:700002");
        }

        @ParameterizedTest
        @CsvSource({"UK, GB", "EL, GR", "DE, DE"})
        void hasACountryOfTheInternationalStandard(String written, String country) throws IOException {
            assertThat(read(LASERS, ADA.replace(";UK;", ";" + written + ";"))
                            .entity("pic:999000001")
                            .properties())
                    .containsEntry("country", country);
        }

        @ParameterizedTest
        @CsvSource({
            "PRC, ENTERPRISE",
            "HES, UNIVERSITY",
            "REC, RESEARCH_INSTITUTE",
            "PUB, GOVERNMENT",
            "OTH, OTHER",
            "NA, OTHER"
        })
        void tellsTheKindOfTheOrganization(String written, OrganizationKind kind) throws IOException {
            assertThat(read(LASERS, ADA.replace("PRC", written))
                            .entity("pic:999000001")
                            .kinds())
                    .containsExactly(kind);
        }

        @Test
        void ofAnUnknownKindIsRejected() throws IOException {
            assertThat(read(LASERS, ADA.replace("PRC", "XYZ")).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("'XYZ' is none of PRC"));
        }

        @Test
        void ofABadNumberIsRejected() throws IOException {
            assertThat(read(LASERS, ADA.replace("999000001", "1234")).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
        }

        @Test
        void mayWriteTheWebsiteWithoutItsScheme() throws IOException {
            assertThat(read(LASERS, ADA).entity("pic:999000001").properties())
                    .containsEntry("website", "http://www.ada.example");
        }

        @Test
        void whoseWebsiteIsNoneKeepsTheOrganization() throws IOException {
            Gathered gathered = read(LASERS, ADA.replace("www.ada.example", "under construction"));
            assertThat(gathered.entity("pic:999000001").properties()).doesNotContainKey("website");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("kept without it"));
        }
    }

    @Nested
    class Fields {
        private static final String HEADER = "projectID;euroSciVocCode;euroSciVocPath\n";

        private Gathered readFields(String rows) throws IOException {
            Map<String, String> tables = new LinkedHashMap<>();
            tables.put("project.csv", PROJECTS + BEES);
            tables.put("organization.csv", PARTICIPATIONS);
            tables.put("euroSciVoc.csv", HEADER + rows);
            return read(tables);
        }

        @Test
        void areConceptsUnderEachOther() throws IOException {
            assertThat(readFields("700002;/23/47;/natural sciences/biology\n").links(LinkType.BROADER))
                    .containsExactly("euroscivoc:47>euroscivoc:23");
        }

        @Test
        void areNamedByTheirPlaceInThePath() throws IOException {
            assertThat(readFields("700002;/23/47;/natural sciences/biology\n")
                            .entity("euroscivoc:47")
                            .names())
                    .containsExactly(new LocalizedName("biology", "en"));
        }

        @Test
        void areWhatTheProjectIsAbout() throws IOException {
            assertThat(readFields("700002;/23/47;/natural sciences/biology\n").links(LinkType.ABOUT))
                    .contains("cordis:700002>euroscivoc:47");
        }

        @Test
        void areStatedOnceForAllProjects() throws IOException {
            assertThat(readFields("700002;/23/47;/natural sciences/biology\n700002;/23/49;/natural sciences/physics\n")
                            .ids())
                    .containsOnlyOnce("euroscivoc:23");
        }

        @Test
        void whoseCodeAndPathDoNotFitAreRejected() throws IOException {
            assertThat(readFields("700002;/23/47;/natural sciences\n").rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("different depth"));
        }
    }

    @Nested
    class TheFiles {
        @Test
        void mayBeAnArchive() throws IOException {
            Path archive = new TestFiles(folder)
                    .zip(
                            "cordis.zip",
                            Map.of(
                                    "csv/project.csv", PROJECTS + LASERS,
                                    "csv/organization.csv", PARTICIPATIONS + ADA));
            assertThat(Gathered.from(new CordisSource(), archive).ids()).contains("cordis:700001", "pic:999000001");
        }

        @Test
        void mayDoWithoutTheFields() throws IOException {
            assertThat(read(LASERS, ADA).rejects()).isEmpty();
        }

        @Test
        void needTheParticipations() {
            assertThatThrownBy(() -> read(Map.of("project.csv", PROJECTS + LASERS)))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("has no organization.csv; give the zip of projects in CSV");
        }

        @Test
        void needTheColumnsByWhichTheyAreLinked() {
            assertThatThrownBy(() -> read(Map.of("project.csv", "id;title\n", "organization.csv", PARTICIPATIONS)))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("project.csv has no column startDate");
        }

        @Test
        void writtenWithAnotherSeparatorAreToldApart() {
            assertThatThrownBy(() -> read(Map.of("project.csv", "id,startDate\n", "organization.csv", PARTICIPATIONS)))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("separator ';'");
        }
    }

    @Test
    void theThemesAreNamedInBothLanguages() throws IOException {
        assertThat(read("", "").entities())
                .filteredOn(entity -> entity.type() == EntityType.TECHNOLOGY)
                .hasSize(11)
                .allSatisfy(theme -> assertThat(theme.names())
                        .extracting(LocalizedName::language)
                        .containsExactly("en", "zh"));
    }
}
