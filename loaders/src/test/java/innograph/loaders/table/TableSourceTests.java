package innograph.loaders.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.loaders.testing.Gathered;
import innograph.model.Coordinates;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSourceTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String mapping, String csv) throws IOException {
        return new Desk(folder).read(mapping, csv);
    }

    @Nested
    class Values {
        /** The one property of a contract with one cell. */
        private Gathered contract(String property, String field, String cell) throws IOException {
            return read("""
                    dataset: d
                    unknown: ["-", 无]
                    entities:
                      contract: {type: Contract, id: "local:d/{n}", names: n, properties: {%s: %s}}
                    """.formatted(property, field), "n,c\n1,\"%s\"\n".formatted(cell));
        }

        private @Nullable Object value(String property, String field, String cell) throws IOException {
            return contract(property, field, cell)
                    .entity("local:d/1")
                    .properties()
                    .get(property);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "12|12",
                    "1,234.5|1234.5",
                    "1 234 567|1234567",
                    "１２．５|12.5",
                    "￥1,000元|1000",
                    "12.3万元|123000",
                    "1.5亿|150000000",
                    "-3e2|-300"
                })
        void numbersAreReadAsPeopleWriteThem(String cell, double number) throws IOException {
            assertThat(value("amount", "c", cell)).isEqualTo(number);
        }

        @Test
        void numbersMayBeInTenThousands() throws IOException {
            assertThat(value("amount", "{column: c, unit: 万}", "12.3")).isEqualTo(123_000.0);
        }

        @Test
        void aUnitInTheCellCountsMoreThanThatOfTheMapping() throws IOException {
            assertThat(value("amount", "{column: c, unit: 万}", "12.3亿元")).isEqualTo(1_230_000_000.0);
        }

        @Test
        void numbersMayHaveADecimalComma() throws IOException {
            assertThat(value("amount", "{column: c, decimal: \",\"}", "1.234,5"))
                    .isEqualTo(1234.5);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"1,5", "about 3", "12 apples", "1.2.3", "--1", "NaN"})
        void whatIsNoNumberIsRejectedAndTheRowKept(String cell) throws IOException {
            Gathered gathered = contract("amount", "c", cell);
            assertThat(gathered.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(LoadProblem.VALUE_UNREADABLE);
                assertThat(reject.reason()).startsWith("column c, amount: '" + cell + "' is no number");
                assertThat(reject.place()).hasToString("mine.csv line 2");
            });
            assertThat(gathered.ids()).containsExactly("local:d/1");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "2024-03-01",
                    "2024/3/1",
                    "2024.3.1",
                    "2024年3月1日",
                    "2024年03月01日",
                    "20240301",
                    "2024-03-01 00:00:00",
                    "2024-03-01T08:30"
                })
        void datesThatBeginWithTheYearAreRead(String cell) throws IOException {
            assertThat(value("signed", "c", cell)).isEqualTo(LocalDate.of(2024, 3, 1));
        }

        @ParameterizedTest(name = "{0} by {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "3/1/2024|M/d/yyyy",
                    "1.3.2024|d.M.yyyy",
                    "March 01, 2024|MMMM d, yyyy",
                    "45352|excel",
                    "45352.5|excel",
                    "2024-03-01|d.M.yyyy"
                })
        void otherDatesAreReadByTheirPattern(String cell, String pattern) throws IOException {
            assertThat(value("signed", "{column: c, date: \"%s\"}".formatted(pattern), cell))
                    .isEqualTo(LocalDate.of(2024, 3, 1));
        }

        @Test
        void aYearAloneIsItsFirstDay() throws IOException {
            assertThat(value("signed", "{column: c, date: [d.M.yyyy, yyyy]}", "2024"))
                    .isEqualTo(LocalDate.of(2024, 1, 1));
        }

        @ParameterizedTest
        @CsvSource({"3/1/2024", "2024-02-30", "2024-13-01", "45352", "spring"})
        void whatIsNoDateIsRejected(String cell) throws IOException {
            assertThat(contract("signed", "c", cell).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("'" + cell + "' is no date"));
        }

        @Test
        void whatStandsForUnknownSaysNothing() throws IOException {
            assertThat(contract("amount", "c", "无").rejects()).isEmpty();
        }

        @Test
        void aTextMayBeWrittenDifferentlyInTheGraph() throws IOException {
            assertThat(value("kind", "{column: c, values: {技术开发: DEVELOPMENT}}", "技术开发"))
                    .isEqualTo("DEVELOPMENT");
        }

        @Test
        void aTextThatIsNotListedIsRejected() throws IOException {
            assertThat(contract("kind", "{column: c, values: {技术开发: DEVELOPMENT}}", "赠与")
                            .rejects())
                    .extracting(Reject::reason)
                    .containsExactly(
                            "column c, kind: '赠与' is not among the 'values' of the mapping; add it there, or say 'otherwise'; the rest of the row is kept");
        }

        @ParameterizedTest(name = "otherwise: {0}")
        @CsvSource(value = {"other, other", "keep, paused", "ignore, "})
        void aTextThatIsNotListedMayBeSomethingElse(String otherwise, @Nullable String expected) throws IOException {
            String field = "{column: c, values: {有效: valid}, otherwise: %s}".formatted(otherwise);
            assertThat(value("status", field, "paused")).isEqualTo(expected);
        }

        @Test
        void anEmptyCellMayHaveADefault() throws IOException {
            assertThat(value("currency", "{column: c, default: CNY}", "")).isEqualTo("CNY");
        }

        @Test
        void aValueMayBeTheSameInAllRows() throws IOException {
            assertThat(value("currency", "{value: CNY}", "x")).isEqualTo("CNY");
        }

        @Test
        void aValueMayBeMadeOfSeveralColumns() throws IOException {
            assertThat(value("status", "'{c} ({n})'", "valid")).isEqualTo("valid (1)");
        }

        @Test
        void aValueMayBeAPartOfACell() throws IOException {
            assertThat(value("status", "{column: c, pattern: 'status: (\\w+)'}", "status: valid!"))
                    .isEqualTo("valid");
        }

        @Test
        void theFirstColumnThatIsFilledCounts() throws IOException {
            assertThat(value("status", "[c, n]", "-")).isEqualTo("1");
        }

        @Test
        void whatTheModelDoesNotAllowIsRejected() throws IOException {
            Gathered gathered = read("""
                    dataset: d
                    entities:
                      offer: {type: Offer, id: "local:d/{n}", names: n, properties: {status: c}}
                    """, "n,c\n1,perhaps\n");
            assertThat(gathered.rejects())
                    .extracting(Reject::reason)
                    .containsExactly(
                            "column c, status: 'perhaps' is none of OPEN, CLOSED, WITHDRAWN; the rest of the row is kept");
        }
    }

    @Nested
    class AnEntity {
        private static final String FIRM = """
                dataset: d
                entities:
                  firm:
                    type: Organization
                    kinds: {column: 性质, values: {企业: ENTERPRISE, 大学: UNIVERSITY}, otherwise: OTHER}
                    id: local:d/firms/{企业|name}
                    identifiers: ["uscc:{代码}"]
                    names: {zh: 企业, en: Name}
                    aliases: [简称, {column: 曾用名, split: /}]
                    properties: {website: 网址, location: "{纬度},{经度}"}
                """;
        private static final String HEADER = "企业,Name,性质,代码,简称,曾用名,网址,纬度,经度\n";
        private static final String ADA =
                "艾达 公司,Ada Ltd,企业,91130400MA07ABCD1X,艾达；AD,旧艾/老艾,www.ada.example,36.6,114.5\n";

        private EntityRecord only(Gathered gathered) {
            return gathered.entities().getFirst();
        }

        @Test
        void isNamedInTheLanguagesOfItsColumns() throws IOException {
            assertThat(only(read(FIRM, HEADER + ADA)).names())
                    .containsExactly(new LocalizedName("艾达 公司", "zh"), new LocalizedName("Ada Ltd", "en"));
        }

        @Test
        void isAlsoKnownByOtherNames() throws IOException {
            assertThat(only(read(FIRM, HEADER + ADA)).aliases()).containsExactly("艾达", "AD", "旧艾", "老艾");
        }

        @Test
        void isOfTheKindThatItsRowSays() throws IOException {
            assertThat(only(read(FIRM, HEADER + ADA)).kinds()).containsExactly(OrganizationKind.ENTERPRISE);
        }

        @Test
        void hasAWebAddressWithAProtocol() throws IOException {
            assertThat(only(read(FIRM, HEADER + ADA)).properties()).containsEntry("website", "http://www.ada.example");
        }

        @Test
        void hasAPlace() throws IOException {
            assertThat(only(read(FIRM, HEADER + ADA)).properties())
                    .containsEntry("location", new Coordinates(36.6, 114.5));
        }

        @Test
        void thatIsWrittenSomewhatDifferentlyIsTheSame() throws IOException {
            String others = "艾达（公司）,,,,,,,,\n\"艾达,公司.\",,,,,,,,\n";
            assertThat(read(FIRM, HEADER + ADA + others).ids()).containsOnly("local:d/firms/艾达-公司");
        }

        @Test
        void withAWrongFurtherIdentifierIsKeptWithoutIt() throws IOException {
            Gathered gathered = read(FIRM, HEADER + ADA);
            assertThat(gathered.rejects()).extracting(Reject::problem).containsExactly(LoadProblem.IDENTIFIER_INVALID);
            assertThat(only(gathered).identifiers()).hasSize(1);
        }

        @Test
        void withARightFurtherIdentifierHasBoth() throws IOException {
            assertThat(only(read(
                                    FIRM.replace("uscc:", "ror:"),
                                    HEADER + ADA.replace("91130400MA07ABCD1X", "02v51f717")))
                            .identifiers())
                    .hasToString("[local:d/firms/艾达-公司, ror:02v51f717]");
        }

        @Test
        void withoutItsIdIsRejected() throws IOException {
            Gathered gathered = read(FIRM, HEADER + ",Ada Ltd,,,,,,,\n");
            assertThat(gathered.entities()).isEmpty();
            assertThat(gathered.rejects())
                    .extracting(Reject::reason)
                    .containsExactly("firm: column 企业 is empty, and the id is built from it");
        }

        @Test
        void withAnIdOfAnAuthorityThatIsNoneIsRejected() throws IOException {
            String mapping = FIRM.replace("id: local:d/firms/{企业|name}", "id: ror:{代码}");
            assertThat(read(mapping, HEADER + ADA).rejects())
                    .extracting(Reject::problem)
                    .contains(LoadProblem.IDENTIFIER_INVALID);
        }

        @Test
        void withAnEndlessIdIsRejected() throws IOException {
            Gathered gathered = read(FIRM, HEADER + "x".repeat(1_000) + ",,,,,,,,\n");
            assertThat(gathered.rejects())
                    .extracting(Reject::reason)
                    .singleElement()
                    .asString()
                    .contains("build it from shorter columns");
        }

        @Test
        void mayBeAMention() throws IOException {
            assertThat(only(read(FIRM + "    mention: true\n", HEADER + ADA)).mention())
                    .isTrue();
        }

        @Test
        void isNotThereUnlessItsConditionHolds() throws IOException {
            assertThat(read(FIRM + "    when: {column: 性质, is: [大学]}\n", HEADER + ADA)
                            .entities())
                    .isEmpty();
        }

        @Test
        void isNotThereIfAnExceptionHolds() throws IOException {
            assertThat(read(FIRM + "    unless: Name\n", HEADER + ADA).entities())
                    .isEmpty();
        }

        @Test
        void ofAnEmptyRowIsNoReject() throws IOException {
            assertThat(read(FIRM, HEADER + ",,,,,,,,\n").rejects()).isEmpty();
        }
    }

    @Nested
    class Affiliations {
        private static final String MAPPING = """
                dataset: d
                entities:
                  expert: {type: Person, id: "local:d/{n}", names: n}
                  employer: {type: Organization, affiliation: 单位, properties: {country: 国家}}
                links: [expert AFFILIATED_WITH employer]
                """;

        private Gathered of(String cell) throws IOException {
            return read(MAPPING, "n,单位,国家\n1,\"%s\",GB\n".formatted(cell));
        }

        @Test
        void areMentionsOfOrganizations() throws IOException {
            EntityRecord employer = of("Dept. of Optics, University of Brackwater, UK")
                    .entity("local:d/affiliations/dept-of-optics-university-of-brackwater-uk");
            assertThat(employer.mention()).isTrue();
            assertThat(employer.properties()).containsEntry("country", "GB");
            assertThat(employer.names())
                    .extracting(LocalizedName::value)
                    .containsExactly("Dept. of Optics, University of Brackwater, UK");
        }

        @Test
        void maybeSeveral() throws IOException {
            assertThat(of("University of Brackwater, UK; 青石大学").ids())
                    .containsExactly(
                            "local:d/1",
                            "local:d/affiliations/university-of-brackwater-uk",
                            "local:d/affiliations/青石大学");
        }

        @Test
        void areLinkedLikeOtherEntities() throws IOException {
            assertThat(of("University of Brackwater; 青石大学").links()).hasSize(2);
        }

        @Test
        void mayBeUnknown() throws IOException {
            assertThat(of("").ids()).containsExactly("local:d/1");
        }
    }

    @Nested
    class Links {
        private static final String OFFERS = """
                dataset: d
                entities:
                  offer: {type: Offer, id: "local:d/{编号}", names: {zh: 名称}}
                  firm: {type: Organization, when: 企业, id: "local:d/firms/{企业}", names: {zh: 企业}}
                  theme: {type: Technology, each: 领域, id: "local:d/themes/{each}", names: {zh: "{each}"}}
                links:
                  - {link: firm PART_OF firm}
                  - firm OFFERS offer
                  - offer ABOUT theme
                  - {link: "offer ABOUT ipc:{each}", each: IPC}
                  - offer LOCATED_IN gbt2260:{区划}
                """;
        private static final String HEADER = "编号,名称,企业,领域,IPC,区划\n";

        @Test
        void goFromOneThingOfTheRowToAnother() throws IOException {
            assertThat(read(OFFERS, HEADER + "7,雷达,艾达,,,\n").links(LinkType.OFFERS))
                    .containsExactly("local:d/firms/艾达>local:d/7");
        }

        @Test
        void areNotThereWhereAnEndIsMissing() throws IOException {
            Gathered gathered = read(OFFERS, HEADER + "7,雷达,,,,\n");
            assertThat(gathered.links()).isEmpty();
            assertThat(gathered.rejects()).isEmpty();
        }

        @Test
        void goToEachOfAList() throws IOException {
            assertThat(read(OFFERS, HEADER + "7,雷达,,航空、航天,,\n").links(LinkType.ABOUT))
                    .containsExactly("local:d/7>local:d/themes/航空", "local:d/7>local:d/themes/航天");
        }

        @Test
        void goToWhatIsToldElsewhere() throws IOException {
            assertThat(read(OFFERS, HEADER + "7,雷达,,,,130400\n").links(LinkType.LOCATED_IN))
                    .containsExactly("local:d/7>gbt2260:130400");
        }

        @Test
        void knowThePlaceOfAnItemInItsList() throws IOException {
            String patents = """
                    dataset: d
                    entities:
                      patent: {type: Patent, id: "local:d/{编号}", names: {zh: 名称}}
                    links:
                      - link: patent APPLIED_BY local:d/firms/{each}
                        each: 申请人
                        properties: {position: "{each|position}"}
                    """;
            assertThat(read(patents, "编号,名称,申请人\n7,雷达,艾达；贝塔\n").links())
                    .extracting(link -> link.to() + " " + link.properties())
                    .containsExactly("local:d/firms/艾达 {position=1}", "local:d/firms/贝塔 {position=2}");
        }

        @Test
        void goToEachIdentifierOfAList() throws IOException {
            assertThat(read(OFFERS, HEADER + "7,雷达,,,B64C39/02;G01S 17/88,\n").links(LinkType.ABOUT))
                    .containsExactly("local:d/7>ipc:B64C39/02", "local:d/7>ipc:G01S17/88");
        }

        @Test
        void toWhatIsNoIdentifierAreRejected() throws IOException {
            assertThat(read(OFFERS, HEADER + "7,雷达,,,,邯郸\n").rejects())
                    .extracting(Reject::problem)
                    .containsExactly(LoadProblem.IDENTIFIER_INVALID);
        }

        @Test
        void ofAThingWithItselfAreRejected() throws IOException {
            String mapping = """
                    dataset: d
                    entities:
                      region: {type: Region, id: "gbt2260:{a}", names: a}
                    links: ["region PART_OF gbt2260:{b}"]
                    """;
            assertThat(read(mapping, "a,b\n130400,130400\n").rejects())
                    .extracting(Reject::problem)
                    .containsExactly(LoadProblem.LINK_WITH_ITSELF);
        }

        @Test
        void haveProperties() throws IOException {
            Gathered gathered = read("""
                    dataset: d
                    entities:
                      project: {type: Project, id: "local:d/{n}", names: n}
                      firm: {type: Organization, id: "local:d/firms/{f}", names: f}
                    links:
                      - {link: firm PARTICIPATES_IN project, when: f, properties: {role: {value: partner}, contribution: c}}
                    """, "n,f,c\n1,Ada,500\n");
            assertThat(gathered.links().getFirst().properties())
                    .isEqualTo(Map.of("role", "partner", "contribution", 500.0));
        }
    }

    @Nested
    class DerivedColumns {
        private static final String MAPPING = """
                dataset: d
                derive:
                  code: {column: 省, values: {河北: 130000, 山西: 140000}}
                  short: {column: 全称, pattern: "^(..)"}
                entities:
                  region: {type: Region, id: "gbt2260:{code}", names: {zh: short}}
                """;

        @Test
        void areUsedLikeOthers() throws IOException {
            EntityRecord region = read(MAPPING, "省,全称\n河北,河北省\n").entity("gbt2260:130000");
            assertThat(region.names()).isEqualTo(List.of(new LocalizedName("河北", "zh")));
        }

        @Test
        void thatCanNotBeMadeAreRejected() throws IOException {
            assertThat(read(MAPPING, "省,全称\n河南,河南省\n").rejects())
                    .extracting(Reject::problem)
                    .containsExactly(LoadProblem.VALUE_UNREADABLE, LoadProblem.RECORD_INVALID);
        }
    }

    @Nested
    class ColumnsThatAreMissing {
        private static final String MAPPING = """
                dataset: d
                entities:
                  offer:
                    type: Offer
                    id: local:d/{编号}
                    names: {zh: 名称}
                    properties: {description: 说明, keywords: [关键词, keywords]}
                """;

        @Test
        void areToldWithTheLineOfTheMapping() {
            assertThatThrownBy(() -> read(MAPPING, "编号,名稱,说明\n"))
                    .hasMessageContainingAll(
                            "LOAD-210 mine.yaml has 2 faults:",
                            "line 6: mine.csv has no column '名称'; did you mean '名稱'?",
                            "line 7: mine.csv has no column '关键词' or 'keywords'");
        }

        @Test
        void mayBeOptional() throws IOException {
            assertThat(read(MAPPING + "optional: true\n", "编号,名称\n1,雷达\n").ids())
                    .containsExactly("local:d/1");
        }

        @Test
        void areNeededForTheIdEvenSo() {
            assertThatThrownBy(() -> read(MAPPING + "optional: true\n", "名称\n雷达\n"))
                    .hasMessageContaining("line 5: mine.csv has no column '编号'; it has 名称");
        }

        @Test
        void areNotThereTwice() {
            assertThatThrownBy(() -> read(MAPPING, "编号,名称,说明,关键词,说明\n"))
                    .hasMessageContaining("line 7: mine.csv has the column '说明' more than once");
        }
    }
}
