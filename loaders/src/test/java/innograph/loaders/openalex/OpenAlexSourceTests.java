package innograph.loaders.openalex;

import static innograph.loaders.openalex.OpenAlexFixture.AUTHOR;
import static innograph.loaders.openalex.OpenAlexFixture.INSTITUTION;
import static innograph.loaders.openalex.OpenAlexFixture.NAMED_WORK;
import static innograph.loaders.openalex.OpenAlexFixture.ROR_COMPANY;
import static innograph.loaders.openalex.OpenAlexFixture.ROR_FUNDER;
import static innograph.loaders.openalex.OpenAlexFixture.ROR_UNIVERSITY;
import static innograph.loaders.openalex.OpenAlexFixture.TOPIC;
import static innograph.loaders.openalex.OpenAlexFixture.WORK;
import static innograph.loaders.openalex.OpenAlexFixture.lines;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.ror.RorSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Source;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.TestFiles;
import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import innograph.model.record.LocalizedName;
import innograph.model.testing.TestGraph;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.ValueSource;

class OpenAlexSourceTests {
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
        return Gathered.from(new OpenAlexSource(), file);
    }

    private Gathered readRecords(String... records) throws IOException {
        return read(files.plain("records.jsonl", lines(records)));
    }

    private static List<String> identifiers(EntityRecord entity) {
        return entity.identifiers().stream().map(Identifier::toString).toList();
    }

    private static LinkRecord link(Gathered gathered, LinkType type, String to) {
        return gathered.links().stream()
                .filter(link -> link.type() == type && link.to().toString().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class AWork {
        private EntityRecord record(String work) throws IOException {
            return readRecords(work).entity("openalex:W41");
        }

        @Test
        void saysWhatItsRecordSays() throws IOException {
            assertThat(record(WORK).properties())
                    .containsOnly(
                            Map.entry("year", 2019L),
                            Map.entry("published", LocalDate.of(2019, 5, 1)),
                            Map.entry("kind", "article"),
                            Map.entry("venue", "Journal of Bees"),
                            Map.entry("language", "en"),
                            Map.entry("abstract", "Bees fly. They fly."),
                            Map.entry("citations", 5L));
        }

        @Test
        void isIdentifiedByOpenAlexAndByItsDoi() throws IOException {
            assertThat(identifiers(record(WORK))).containsExactly("openalex:W41", "doi:10.5555/bees.1");
        }

        @Test
        void isNamedByItsTitleInItsLanguage() throws IOException {
            assertThat(record(WORK).names()).containsExactly(new LocalizedName("On Bees", "en"));
        }

        @Test
        void withoutTitleIsNamedByItsIdentifier() throws IOException {
            assertThat(record(WORK.replace("\"On Bees\"", "null")).names())
                    .containsExactly(new LocalizedName("OpenAlex work W41", "en"));
        }

        @Test
        void isByItsAuthorsInTheirOrderAndByTheirInstitutions() throws IOException {
            assertThat(readRecords(WORK).links(LinkType.AUTHORED_BY))
                    .containsExactly(
                            "openalex:W41>openalex:A21",
                            "openalex:W41>openalex:A22",
                            "openalex:W41>openalex:I11",
                            "openalex:W41>openalex:I13");
        }

        @Test
        void saysAtWhichPlaceAnAuthorStands() throws IOException {
            assertThat(link(readRecords(WORK), LinkType.AUTHORED_BY, "openalex:A22")
                            .properties())
                    .isEqualTo(Map.of("position", 2L));
        }

        @Test
        void saysForWhomItsAuthorsWorked() throws IOException {
            assertThat(readRecords(WORK).links(LinkType.AFFILIATED_WITH))
                    .containsExactly("openalex:A21>openalex:I11", "openalex:A22>openalex:I13");
        }

        @Test
        void mentionsItsAuthorsWithTheirOrcid() throws IOException {
            EntityRecord ada = readRecords(WORK).entity("openalex:A21");
            assertThat(identifiers(ada)).containsExactly("openalex:A21", "orcid:0000000123456789");
            assertThat(ada.mention()).isTrue();
        }

        @Test
        void mentionsItsInstitutionsSoThatTheyJoinTheRegistry() throws IOException {
            EntityRecord university = readRecords(WORK).entity("openalex:I11");
            assertThat(identifiers(university)).containsExactly("openalex:I11", "ror:" + ROR_UNIVERSITY);
            assertThat(university.kinds()).containsExactly(OrganizationKind.UNIVERSITY);
            assertThat(university.properties()).isEqualTo(Map.of("country", "DE"));
            assertThat(university.mention()).isTrue();
        }

        @Test
        void isAboutItsTopics() throws IOException {
            assertThat(readRecords(WORK).links(LinkType.ABOUT)).containsExactly("openalex:W41>openalex:T31");
        }

        @Test
        void statesWhatIsAboveItsTopics() throws IOException {
            assertThat(readRecords(WORK).links(LinkType.BROADER))
                    .containsExactly(
                            "openalex:T31>iri:https://openalex.org/subfields/2202",
                            "iri:https://openalex.org/subfields/2202>iri:https://openalex.org/fields/22",
                            "iri:https://openalex.org/fields/22>iri:https://openalex.org/domains/3");
        }

        @Test
        void isLinkedToTheWorksItCitesWithoutInventingThem() throws IOException {
            Gathered gathered = readRecords(WORK);
            assertThat(gathered.links(LinkType.CITES))
                    .containsExactly("openalex:W41>openalex:W1", "openalex:W41>openalex:W2");
            assertThat(gathered.ids()).doesNotContain("openalex:W1");
        }

        @Test
        void thatWasRetractedIsLeftOut() throws IOException {
            Gathered gathered = readRecords(WORK.replace("\"is_retracted\": false", "\"is_retracted\": true"));
            assertThat(gathered.entities()).isEmpty();
            assertThat(gathered.rejects()).isEmpty();
        }

        @Test
        void thatSaysHardlyAnythingIsKept() throws IOException {
            Gathered gathered =
                    readRecords("{\"id\": \"W7\", \"title\": \"Bare\", \"doi\": null, \"authorships\": []}");
            assertThat(gathered.ids()).containsExactly("openalex:W7");
            assertThat(gathered.rejects()).isEmpty();
        }
    }

    @Nested
    class AnAuthorship {
        private Gathered by(String author, String institutions) throws IOException {
            return readRecords("""
                    {"id": "https://openalex.org/W41", "title": "On Bees",
                     "authorships": [{"author": %s, "raw_author_name": "Ann  Wing", "institutions": %s}]}
                    """.formatted(author, institutions));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "null",
                    "{\"id\": null, \"display_name\": null}",
                    "{\"id\": \"https://openalex.org/A9999999999\", \"display_name\": \"Unknown Author\"}",
                    "{\"id\": \"https://openalex.org/A5317838346\", \"display_name\": \"Deleted Author\"}"
                })
        void ofNobodyThatOpenAlexKnowsIsOfAPersonOfThisWorkOnly(String author) throws IOException {
            Gathered gathered = by(author, "[]");
            assertThat(gathered.links(LinkType.AUTHORED_BY))
                    .containsExactly("openalex:W41>local:openalex/person/w41/ann-wing");
            assertThat(gathered.entity("local:openalex/person/w41/ann-wing").names())
                    .containsExactly(new LocalizedName("Ann  Wing", ""));
        }

        @Test
        void ofAnIdWithoutNameIsLinkedOnly() throws IOException {
            Gathered gathered = by("{\"id\": \"https://openalex.org/A5\"}", "[]");
            assertThat(gathered.links(LinkType.AUTHORED_BY)).containsExactly("openalex:W41>openalex:A5");
            assertThat(gathered.ids()).containsExactly("openalex:W41");
        }

        @Test
        void withAnInstitutionKnownByNameIsOfALocalOne() throws IOException {
            assertThat(by("{}", "[{\"display_name\": \"Bee – Ltd\", \"country_code\": \"GB\"}]")
                            .ids())
                    .contains("local:openalex/organization/gb/bee-ltd");
        }

        private Gathered written(String institutions, String addresses) throws IOException {
            return readRecords("""
                    {"id": "https://openalex.org/W41", "title": "On Bees", "authorships": [
                      {"author": {"id": "A5"}, "institutions": %s, "raw_affiliation_strings": %s}]}
                    """.formatted(institutions, addresses));
        }

        @Test
        void withoutInstitutionIsOfWhatThePaperSays() throws IOException {
            Gathered gathered = written("[]", "[\"Dept. of Bees, University of Brackwater, UK\"]");
            assertThat(gathered.links(LinkType.AFFILIATED_WITH))
                    .containsExactly(
                            "openalex:A5>local:openalex/organization/dept.-of-bees,-university-of-brackwater,-uk");
            assertThat(gathered.links(LinkType.AUTHORED_BY)).hasSize(2);
        }

        @Test
        void withAnInstitutionIsOfThatAlone() throws IOException {
            assertThat(written("[{\"id\": \"I5\", \"display_name\": \"Bee\"}]", "[\"Dept. of Bees, Bee, UK\"]")
                            .links(LinkType.AFFILIATED_WITH))
                    .containsExactly("openalex:A5>openalex:I5");
        }

        @Test
        void ofADepartmentThatMayBeAnyonesIsOfNone() throws IOException {
            assertThat(written("[]", "[\"Department of Bees\"]").links(LinkType.AFFILIATED_WITH))
                    .isEmpty();
        }

        @Test
        void withAWrongOrcidIsReportedAndKept() throws IOException {
            Gathered gathered = by("""
                    {"id": "https://openalex.org/A5", "display_name": "Ann", "orcid": "https://orcid.org/0000-0001-2345-6780"}
                    """, "[]");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID);
                assertThat(reject.reason()).contains("its check digit is wrong");
            });
            assertThat(identifiers(gathered.entity("openalex:A5"))).containsExactly("openalex:A5");
        }

        @Test
        void withAWrongRorIsReportedAndKept() throws IOException {
            Gathered gathered =
                    by("{}", "[{\"id\": \"I5\", \"display_name\": \"Bee\", \"ror\": \"https://ror.org/0aaaaaa43\"}]");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
            assertThat(gathered.links(LinkType.AUTHORED_BY)).contains("openalex:W41>openalex:I5");
        }

        @Test
        void thatIsNoneIsReportedAndTheOthersAreRead() throws IOException {
            Gathered gathered =
                    readRecords(WORK.replace("\"authorships\": [", "\"authorships\": [{\"institutions\": []}, "));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("an author has neither id nor name"));
            assertThat(gathered.links(LinkType.AUTHORED_BY)).contains("openalex:W41>openalex:A21");
        }
    }

    @Nested
    class Funding {
        private Gathered funded(String funding) throws IOException {
            return readRecords("{\"id\": \"W41\", \"title\": \"On Bees\", %s}".formatted(funding));
        }

        @Test
        void isByTheOrganizationThatTheRegistryKnows() throws IOException {
            Gathered gathered = readRecords(WORK);
            assertThat(gathered.links(LinkType.FUNDED_BY)).containsExactly("openalex:W41>ror:" + ROR_FUNDER);
            assertThat(gathered.entity("ror:" + ROR_FUNDER)).satisfies(funder -> {
                assertThat(funder.kinds()).containsExactly(OrganizationKind.FUND);
                assertThat(identifiers(funder)).containsExactly("ror:" + ROR_FUNDER);
            });
        }

        @Test
        void ofOlderReleasesIsByGrant() throws IOException {
            assertThat(funded("\"grants\": [{\"funder\": \"F51\", \"funder_display_name\": \"Bee Fund\"}]")
                            .links(LinkType.FUNDED_BY))
                    .containsExactly("openalex:W41>openalex:F51");
        }

        @Test
        void byAwardsAloneNamesAFunderOnce() throws IOException {
            assertThat(funded("\"funders\": [], \"awards\": [{\"funder_id\": \"F51\"}, {\"funder_id\": \"F51\"}]")
                            .links(LinkType.FUNDED_BY))
                    .containsExactly("openalex:W41>openalex:F51");
        }
    }

    @Nested
    class AnAuthor {
        private Gathered gathered() throws IOException {
            return readRecords(AUTHOR);
        }

        @Test
        void hasItsNamesAndIdentifiers() throws IOException {
            EntityRecord ada = gathered().entity("openalex:A21");
            assertThat(ada.type()).isEqualTo(EntityType.PERSON);
            assertThat(ada.names()).containsExactly(new LocalizedName("Ada Example", ""));
            assertThat(ada.aliases()).containsExactly("A. Example");
            assertThat(identifiers(ada)).containsExactly("openalex:A21", "orcid:0000000123456789");
            assertThat(ada.mention()).isFalse();
        }

        @Test
        void worksForItsInstitutionsAndTheLastOnesKnown() throws IOException {
            assertThat(gathered().links(LinkType.AFFILIATED_WITH))
                    .containsExactly("openalex:A21>openalex:I11", "openalex:A21>openalex:I13");
        }

        @Test
        void saysFromWhenAndUntilWhenItWorkedThere() throws IOException {
            assertThat(link(gathered(), LinkType.AFFILIATED_WITH, "openalex:I11")
                            .properties())
                    .isEqualTo(Map.of("from", 2016L, "to", 2019L));
        }

        @Test
        void isAboutItsTopics() throws IOException {
            assertThat(gathered().links(LinkType.ABOUT)).containsExactly("openalex:A21>openalex:T31");
        }

        @Test
        void thatStandsForAllWithoutProfileIsLeftOut() throws IOException {
            assertThat(readRecords(AUTHOR.replace("A21", "A9999999999")).entities())
                    .isEmpty();
        }

        @Test
        void withAYearThatIsNoneKeepsTheOthers() throws IOException {
            Gathered gathered = readRecords(AUTHOR.replace("2019, 2016", "\"long ago\", 2016"));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("\"long ago\" is no year"));
            assertThat(link(gathered, LinkType.AFFILIATED_WITH, "openalex:I11").properties())
                    .isEqualTo(Map.of("from", 2016L, "to", 2018L));
        }
    }

    @Nested
    class AnInstitution {
        private EntityRecord record(String institution) throws IOException {
            return readRecords(institution).entity("openalex:I11");
        }

        @Test
        void hasTheIdentifiersOfAuthoritiesThatTheGraphKnows() throws IOException {
            assertThat(identifiers(record(INSTITUTION)))
                    .containsExactly("openalex:I11", "ror:" + ROR_UNIVERSITY, "grid:grid.1.2", "wikidata:Q4200001");
        }

        @Test
        void hasItsNamesByLanguageAndItsAcronymsAndAliases() throws IOException {
            assertThat(record(INSTITUTION).names())
                    .containsExactly(new LocalizedName("University of Bee", "en"), new LocalizedName("示例大学", "zh"));
            assertThat(record(INSTITUTION).aliases()).containsExactly("UB", "Bee College");
        }

        @Test
        void saysWhereItIs() throws IOException {
            assertThat(record(INSTITUTION).properties())
                    .containsOnly(
                            Map.entry("country", "DE"),
                            Map.entry("city", "Ulm"),
                            Map.entry("location", new Coordinates(48.4, 10.0)),
                            Map.entry("website", "https://bee.example"));
        }

        @ParameterizedTest
        @CsvSource({
            "education, UNIVERSITY",
            "healthcare, HOSPITAL",
            "Company, ENTERPRISE",
            "government, GOVERNMENT",
            "facility, RESEARCH_INSTITUTE",
            "nonprofit, NONPROFIT",
            "funder, FUND",
            "archive, OTHER"
        })
        void isOfTheKindOfItsType(String type, OrganizationKind kind) throws IOException {
            assertThat(record(INSTITUTION.replace("education", type)).kinds()).containsExactly(kind);
        }

        @Test
        void ofATypeOfALaterReleaseIsReportedAndKept() throws IOException {
            Gathered gathered = readRecords(INSTITUTION.replace("education", "hive"));
            assertThat(gathered.entity("openalex:I11").kinds()).containsExactly(OrganizationKind.OTHER);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject ->
                            assertThat(reject.reason()).contains("\"hive\" is no type of institution known here"));
        }

        @ParameterizedTest
        @CsvSource({
            "child, PART_OF, openalex:I12>openalex:I11",
            "parent, PART_OF, openalex:I11>openalex:I12",
            "related, RELATED_TO, openalex:I11>openalex:I12",
            "successor, SUCCEEDED_BY, openalex:I11>openalex:I12",
            "predecessor, SUCCEEDED_BY, openalex:I12>openalex:I11"
        })
        void isLinkedToThoseItIsAssociatedWith(String relationship, LinkType type, String ends) throws IOException {
            Gathered gathered = readRecords(INSTITUTION.replace("\"child\"", "\"" + relationship + "\""));
            assertThat(gathered.links(type)).containsExactly(ends);
            assertThat(identifiers(gathered.entity("openalex:I12"))).contains("ror:" + ROR_COMPANY);
        }

        @Test
        void associatedInAnUnknownWayIsReported() throws IOException {
            assertThat(readRecords(INSTITUTION.replace("\"child\"", "\"swarm\""))
                            .rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("'swarm' is no relationship"));
        }

        @Test
        void associatedWithItselfIsReported() throws IOException {
            assertThat(readRecords(INSTITUTION.replace("I12", "I11")).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.RECORD_INVALID));
        }

        @ParameterizedTest
        @CsvSource({
            "https://bee.example, not yet, no web address",
            "48.4, 480.4, no place",
            "\"Ulm\", 89, no text",
            "https://www.wikidata.org/wiki/Q4200001, https://www.wikidata.org/wiki/Bee, no wikidata identifier"
        })
        void withAWrongFieldIsReportedAndKept(String right, String wrong, String reason) throws IOException {
            Gathered gathered = readRecords(INSTITUTION.replace(right, wrong));
            assertThat(gathered.ids()).contains("openalex:I11");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains(reason));
        }
    }

    @Nested
    class ATopic {
        @Test
        void hasItsNameAndDefinition() throws IOException {
            EntityRecord topic = readRecords(TOPIC).entity("openalex:T31");
            assertThat(topic.names()).containsExactly(new LocalizedName("Bee Flight", "en"));
            assertThat(topic.properties())
                    .containsOnly(
                            Map.entry("definition", "How bees fly."),
                            Map.entry("notation", "T31"),
                            Map.entry("scheme", "OpenAlex topics"));
        }

        @Test
        void thatManyWorksNameIsStatedOnce() throws IOException {
            assertThat(readRecords(WORK, WORK.replace("W41", "W42")).ids())
                    .containsOnlyOnce("openalex:T31", "iri:https://openalex.org/fields/22");
        }

        @Test
        void withoutSubfieldIsLinkedToItsField() throws IOException {
            assertThat(readRecords(TOPIC.replace("subfield\"", "unknown\"")).links(LinkType.BROADER))
                    .startsWith("openalex:T31>iri:https://openalex.org/fields/22");
        }
    }

    @Nested
    class AWorkWithoutIdentifiersOfItsAuthors {
        private static final String ADA = "local:openalex/person/w61/ada-example";
        private static final String BEE = "local:openalex/organization/de/university-of-bee";

        private Gathered gathered() throws IOException {
            return readRecords(NAMED_WORK);
        }

        @Test
        void isAPublicationWithItsDoiAndYear() throws IOException {
            EntityRecord work = gathered().entity("openalex:W61");
            assertThat(identifiers(work)).containsExactly("openalex:W61", "doi:10.5555/bees.2");
            assertThat(work.names()).containsExactly(new LocalizedName("Bees Again", ""));
            assertThat(work.properties()).isEqualTo(Map.of("year", 2015L));
        }

        @Test
        void isByItsAuthorsInNoOrder() throws IOException {
            assertThat(gathered().links(LinkType.AUTHORED_BY))
                    .contains("openalex:W61>" + ADA, "openalex:W61>local:openalex/person/w61/李-示例");
            assertThat(link(gathered(), LinkType.AUTHORED_BY, ADA).properties()).isEmpty();
        }

        @Test
        void isByItsInstitutionsEvenIfNoAuthorNamesThem() throws IOException {
            assertThat(gathered().links(LinkType.AUTHORED_BY))
                    .contains(
                            "openalex:W61>" + BEE,
                            "openalex:W61>local:openalex/organization/cn/示例大学",
                            "openalex:W61>local:openalex/organization/cn/bee-academy");
        }

        @Test
        void saysThatItsAuthorsWorkedThereInItsYear() throws IOException {
            assertThat(gathered().links(LinkType.AFFILIATED_WITH))
                    .containsExactly(
                            ADA + ">" + BEE,
                            ADA + ">local:openalex/organization/cn/示例大学",
                            "local:openalex/person/w61/李-示例>local:openalex/organization/cn/示例大学");
            assertThat(link(gathered(), LinkType.AFFILIATED_WITH, BEE).properties())
                    .isEqualTo(Map.of("from", 2015L, "to", 2015L));
        }

        @Test
        void mentionsAnAuthorOfSeveralInstitutionsOnce() throws IOException {
            assertThat(gathered().ids()).containsOnlyOnce(ADA);
            assertThat(gathered().entity(ADA).mention()).isTrue();
        }

        @Test
        void mentionsItsInstitutionsWithTheirCountry() throws IOException {
            assertThat(gathered().entity(BEE).properties()).isEqualTo(Map.of("country", "DE"));
            assertThat(gathered().entity(BEE).mention()).isTrue();
        }

        @Test
        void sharesItsInstitutionsWithOtherWorksButNotItsAuthors() throws IOException {
            Gathered gathered = readRecords(NAMED_WORK, NAMED_WORK.replace("W61", "W62"));
            assertThat(gathered.ids()).containsOnlyOnce(BEE).contains(ADA, "local:openalex/person/w62/ada-example");
        }

        @Test
        void tellsInstitutionsOfOneNameInTwoCountriesApart() throws IOException {
            assertThat(readRecords(NAMED_WORK.replace("示例大学", "University of Bee"))
                            .ids())
                    .contains(BEE, "local:openalex/organization/cn/university-of-bee");
        }

        @Test
        void takesNamesForOneWhateverTheirBlanksHyphensAndCase() throws IOException {
            assertThat(readRecords(NAMED_WORK.replace(
                                    "\"Bee Academy\"", "\"Bee Academy\", \"BEE\u00a0 \u2010academy\""))
                            .links(LinkType.AUTHORED_BY))
                    .filteredOn(ends -> ends.contains("bee-academy"))
                    .hasSize(1);
        }

        @Test
        void withARowWithoutAuthorKeepsTheOthers() throws IOException {
            Gathered gathered = readRecords(NAMED_WORK.replace("\"李 示例\"", "\" \""));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("neither id nor name"));
            assertThat(gathered.links(LinkType.AFFILIATED_WITH)).hasSize(2);
        }

        @Test
        void withAWrongDoiIsReportedAndKept() throws IOException {
            Gathered gathered = readRecords(NAMED_WORK.replace("10.5555/bees.2", "bees"));
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID);
                assertThat(reject.text()).isEqualTo("https://doi.org/bees");
            });
            assertThat(identifiers(gathered.entity("openalex:W61"))).containsExactly("openalex:W61");
        }
    }

    @Nested
    class ABadRecord {
        private void isRejectedAlone(String record, LoadProblem problem, String reason) throws IOException {
            Gathered gathered = readRecords(record, WORK);
            assertThat(gathered.ids()).contains("openalex:W41");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(problem);
                assertThat(reject.place()).hasToString("records.jsonl line 1");
                assertThat(reject.reason()).contains(reason);
            });
        }

        @Test
        void thatBreaksOff() throws IOException {
            isRejectedAlone("{\"id\": \"https://openalex", LoadProblem.RECORD_UNREADABLE, "no JSON");
        }

        @Test
        void thatIsTwo() throws IOException {
            isRejectedAlone("{\"id\": \"W1\"}{\"id\": \"W2\"}", LoadProblem.RECORD_UNREADABLE, "no JSON");
        }

        @Test
        void thatIsNestedWithoutEnd() throws IOException {
            isRejectedAlone("{\"id\": " + "[".repeat(100_000), LoadProblem.RECORD_UNREADABLE, "no JSON");
        }

        @Test
        void withoutId() throws IOException {
            isRejectedAlone("{\"title\": \"On Bees\"}", LoadProblem.RECORD_INVALID, "the record has no 'id'");
        }

        @Test
        void withAnIdOfSomethingElse() throws IOException {
            isRejectedAlone("{\"id\": \"https://openalex.org/bees\"}", LoadProblem.IDENTIFIER_INVALID, "openalex");
        }

        @ParameterizedTest
        @ValueSource(strings = {"S1", "P1", "F1", "C1", "G1"})
        void ofAKindThatTheGraphHasNoPlaceForSaysWhatToDo(String id) throws IOException {
            isRejectedAlone(
                    "{\"id\": \"https://openalex.org/%s\", \"display_name\": \"Bees\"}".formatted(id),
                    LoadProblem.RECORD_INVALID,
                    "openalex:" + id + " is none of work, author, institution and topic; leave its file out");
        }

        @Test
        void ofAnInstitutionWithoutName() throws IOException {
            isRejectedAlone("{\"id\": \"I1\"}", LoadProblem.RECORD_INVALID, "an entity needs a name");
        }

        @Test
        void whoseCountryIsNone() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"I1\", \"display_name\": \"Bee\", \"country_code\": \"Germany\"}",
                    LoadProblem.IDENTIFIER_INVALID,
                    "'Germany' is no iso3166-1 identifier");
        }

        @Test
        void whoseNumberIsNone() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"W1\", \"publication_year\": \"MMXV\"}",
                    LoadProblem.VALUE_UNREADABLE,
                    "publication_year: \"MMXV\" is no whole number; the rest is kept");
        }

        @Test
        void whoseDateDoesNotExist() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"W1\", \"publication_date\": \"2015-02-31\"}",
                    LoadProblem.VALUE_UNREADABLE,
                    "publication_date: \"2015-02-31\" is no date");
        }

        @Test
        void whoseListIsNone() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"W1\", \"authorships\": \"Ada\"}",
                    LoadProblem.VALUE_UNREADABLE,
                    "authorships: \"Ada\" is no list");
        }

        @Test
        void whoseAbstractHasNoPositions() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"W1\", \"abstract_inverted_index\": {\"Bees\": [\"first\"]}}",
                    LoadProblem.VALUE_UNREADABLE,
                    "\"first\" is no position");
        }

        @Test
        void whoseReferenceIsNone() throws IOException {
            isRejectedAlone("{\"id\": \"W1\", \"referenced_works\": [7]}", LoadProblem.IDENTIFIER_INVALID, "'7' is no");
        }

        @Test
        void whosePrimaryTopicIsNone() throws IOException {
            isRejectedAlone(
                    "{\"id\": \"W1\", \"primary_topic\": {\"display_name\": \"Bees\"}}",
                    LoadProblem.RECORD_INVALID,
                    "the record has no 'id'");
        }

        @Test
        void whoseValueIsEndlessIsQuotedInShort() throws IOException {
            Gathered gathered = readRecords("{\"id\": \"W1\", \"cited_by_count\": \"" + "9".repeat(100_000) + "\"}");
            assertThat(gathered.rejects().getFirst().reason()).hasSizeLessThan(200);
        }

        @Test
        void thatIsNotUtf8() throws IOException {
            byte[] latin =
                    lines("{\"id\": \"W1\", \"title\": \"Bienenflügel\"}").getBytes(ISO_8859_1);
            assertThat(read(files.raw("records.jsonl", latin)).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("not UTF-8"));
        }
    }

    @Nested
    class TheFiles {
        @Test
        void mayBeAFolderOfTheSnapshotWithItsPartitions() throws IOException {
            files.plain("works/manifest", "{\"entries\": []}");
            files.gzip("works/updated_date=2024-01-15/part_000.gz", lines(WORK));
            files.gzip("works/updated_date=2024-02-01/part_000.gz", lines("{\"id\": \"S1\"}"));
            Gathered gathered = read(folder.resolve("works"));
            assertThat(gathered.ids()).contains("openalex:W41");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject ->
                            assertThat(reject.place()).hasToString("updated_date=2024-02-01/part_000.gz line 1"));
        }

        @Test
        void mayBeAnArchiveOfSeveralFolders() throws IOException {
            Path archive = files.zip(
                    "openalex.zip",
                    Map.of(
                            "data/works/updated_date=2024-01-15/part_000.jsonl",
                            lines(WORK),
                            "data/authors/updated_date=2024-01-15/part_000.jsonl",
                            lines(AUTHOR),
                            "data/merged_ids/authors/2022-06-07.csv.gz",
                            "merge_date,id,merge_into_id\n",
                            "RELEASE_NOTES.txt",
                            "New bees"));
            assertThat(read(archive).ids()).contains("openalex:W41", "openalex:A21");
        }

        @Test
        void mayBePackedLinesWhateverTheirName() throws IOException {
            assertThat(read(files.gzip("download", lines(NAMED_WORK))).ids()).contains("openalex:W61");
        }

        @Test
        void mayHaveRecordsOfAllKindsMixed() throws IOException {
            assertThat(readRecords(INSTITUTION, WORK, NAMED_WORK, AUTHOR, TOPIC).rejects())
                    .isEmpty();
        }

        @Test
        void mayHaveAPartitionWithoutRecords() throws IOException {
            files.plain("works/updated_date=2024-01-15/part_000.jsonl", "");
            files.plain("works/updated_date=2024-01-15/part_001.jsonl", lines(WORK));
            assertThat(read(folder.resolve("works")).ids()).contains("openalex:W41");
        }

        @Test
        void sayTheSameEachTimeTheyAreRead() throws IOException {
            Path file = files.plain("records.jsonl", lines(WORK, NAMED_WORK, AUTHOR, INSTITUTION));
            assertThat(read(file).entities()).isEqualTo(read(file).entities());
        }

        @Test
        void ofTheFolderAboveAllKindsSayWhatToGive() throws IOException {
            files.plain("data/manifest.json", "{\"entries\": []}");
            files.gzip("data/works/updated_date=2024-01-15/part_000.gz", lines(WORK));
            assertThatThrownBy(() -> read(folder.resolve("data")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("has no files of records; give folders of the snapshot (data/works");
        }

        @ParameterizedTest
        @ValueSource(strings = {"id,title\nW1,Bees\n", "[{\"id\": \"W1\"}]", "PAR1"})
        void ofAnotherFormatSayWhatToGive(String content) {
            assertThatThrownBy(() -> read(files.plain("works.jsonl", content)))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("works.jsonl does not begin with a record; give");
        }

        @Test
        void whosePackingBreaksOffEndTooEarly() {
            assertThatThrownBy(() -> read(files.truncatedGzip("part_000.gz", lines(WORK))))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Nested
    class WhenItIsLoaded {
        @RegisterExtension
        final TestGraph graph = new TestGraph();

        private LoadReport load(Source source, String name, String... records) throws IOException {
            try (Input input = Input.of(files.plain(name, lines(records)))) {
                return new Loader(graph.driver(), folder.resolve("rejects"), 2)
                        .load(LoadRequest.of(source, List.of(input)), Progress.SILENT);
            }
        }

        @Test
        void anInstitutionOfTheRegistryIsNotThereTwice() throws IOException {
            load(new RorSource(), "ror.jsonl", """
                    {"id": "https://ror.org/0aaaaaa42", "types": ["education"],
                     "names": [{"value": "Bee University", "types": ["ror_display"]}]}
                    """);
            load(new OpenAlexSource(), "works.jsonl", WORK);
            assertThat(graph.number("MATCH (:Publication)-[:AUTHORED_BY]->(o {id: 'ror:0aaaaaa42'}) RETURN count(o)"))
                    .isEqualTo(1);
        }

        @Test
        void onlyTheWorksThatAreCitedAndNotThereAreMissing() throws IOException {
            assertThat(load(new OpenAlexSource(), "all.jsonl", WORK, AUTHOR, INSTITUTION, TOPIC, NAMED_WORK)
                            .rejected())
                    .isEqualTo(Map.of("LOAD-106", 2L));
        }

        @Test
        void aSecondTimeNothingChanges() throws IOException {
            load(new OpenAlexSource(), "all.jsonl", INSTITUTION, AUTHOR, TOPIC, WORK, NAMED_WORK);
            SortedMap<String, String> before = GraphContent.of(graph);
            load(new OpenAlexSource(), "all.jsonl", INSTITUTION, AUTHOR, TOPIC, WORK, NAMED_WORK);
            assertThat(GraphContent.of(graph)).isEqualTo(before);
        }
    }

    @Test
    void whatWasSaidLongAgoIsSaidAgainSoThatMemoryIsBounded() {
        Lately lately = new Lately();
        assertThat(lately.isNew(named(0))).isTrue();
        assertThat(lately.isNew(named(0))).isFalse();
        for (int i = 1; i <= 10_000; i++) {
            assertThat(lately.isNew(named(i))).isTrue();
        }
        assertThat(lately.isNew(named(0))).isTrue();
    }

    private static EntityRecord named(int number) {
        return EntityRecord.of(EntityType.ORGANIZATION, NamedOnly.organization(null, "Bee " + number))
                .name("Bee " + number, null)
                .build();
    }
}
