package innograph.loaders.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableMappingTests {
    /** Lines 1 to 9. */
    private static final String OFFERS = """
            dataset: my-offers
            title: Our offers
            entities:
              offer:
                type: Offer
                id: local:my-offers/{编号}
                names: {zh: 名称}
                properties:
                  description: 说明
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private void assertFault(String mapping, String message) {
        assertThatThrownBy(() -> new Desk(folder).mapping(mapping))
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("LOAD-210 mine.yaml")
                .hasMessageContaining(message);
    }

    @Nested
    class ASoundMapping {
        @Test
        void namesItsDataset() throws IOException {
            assertThat(new Desk(folder).mapping(OFFERS).dataset()).isEqualTo("my-offers");
        }

        @Test
        void saysWhatTheDatasetIs() throws IOException {
            assertThat(new Desk(folder).mapping(OFFERS).info().title()).isEqualTo("Our offers");
        }

        @Test
        void isToldFromAnotherByItsFingerprint() throws IOException {
            assertThat(new Desk(folder).mapping(OFFERS).fingerprint())
                    .isNotEqualTo(
                            new Desk(folder).mapping(OFFERS.replace("说明", "简介")).fingerprint());
        }
    }

    @Nested
    class AFault {
        @Test
        void isToldWithItsLineAndWhatWasProbablyMeant() {
            assertFault(
                    OFFERS.replace("description:", "descripton:"),
                    "line 9: entity 'offer' has no property 'descripton' in the model; did you mean 'description'?");
        }

        @Test
        void isToldTogetherWithAllOthers() {
            assertThatThrownBy(() -> new Desk(folder)
                            .mapping(OFFERS.replace("Offer\n", "Ofer\n").replace("title:", "titel:")))
                    .hasMessageContainingAll(
                            "mine.yaml has 2 faults:",
                            "\n  line 2: a mapping has no key 'titel'; did you mean 'title'?",
                            "\n  line 5: the model has no type 'Ofer'; did you mean 'Offer'?");
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "readiness: {column: TRL, unit: dozen} # 'dozen' is no unit",
                    "readiness: {column: TRL, date: yyyy} # 'date' goes with dates, and 'readiness' of entity 'offer' is a whole number",
                    "published: {column: 日期, date: \"yyyy/q/b\"} # 'date' has a pattern that is none",
                    "direction: {column: 方向, values: {民用: CIVILIAN}} # 'CIVILIAN' is none of CIVIL, CIVIL_TO_MILITARY",
                    "direction: {value: BOTH} # 'BOTH' is none of CIVIL",
                    "direction: {column: 方向, otherwise: keep} # 'otherwise' goes with 'values'",
                    "published: {value: soon} # 'soon' is no date",
                    "keywords: {column: 关键词, split: '[;'} # 'split' is no regular expression",
                    "description: {} # needs one of 'column', 'template' and 'value'",
                    "description: {column: a, value: b} # needs one of 'column', 'template' and 'value'",
                    "description: '{说明' # has a brace that is not closed",
                    "description: '{each}' # has {each}",
                    "description: '{说明|upper}' # only '|name' may follow a column",
                    "description: '{说明|position}' # only '|name' may follow a column",
                    "description: '{each|place}' # only '|name' may follow 'each', or '|position'",
                    "description: '{each|position}' # has {each}",
                    "description: {column: a, colour: red} # has no key 'colour'",
                    "description: # is empty; name a column"
                })
        void inAPropertyIsTold(String property, String message) {
            assertFault(OFFERS.replace("description: 说明", property), message);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "Organization, affiliation: 单位, names: 名称 # line 10: entity 'firm' has 'affiliation', which says all that 'names' would",
                    "Organization, affiliation: 单位, id: 'local:my-offers/{单位}' # line 10: entity 'firm' has 'affiliation', which says all that 'id'",
                    "Person, affiliation: 单位 # line 10: only organizations are in affiliations, and entity 'firm' is a Person",
                    "Organization, affiliation: '{单位' # line 10: '{单位' has a brace that is not closed",
                    "Organization, affiliations: 单位 # line 10: entity 'firm' has no key 'affiliations'; did you mean 'affiliation'?"
                })
        void inAnAffiliationIsTold(String firm, String message) {
            assertFault(OFFERS + "  firm: {type: %s}\n".formatted(firm), message);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "local:{编号} # begin it with local:my-offers/",
                    "pattent:{编号} # no scheme 'pattent'; did you mean 'patent'?",
                    "编号 # is written scheme:value",
                    "ror:012345678 # its check digit is wrong"
                })
        void inAnIdIsTold(String id, String message) {
            assertFault(OFFERS.replace("local:my-offers/{编号}", id), message);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "offer OFERS offer # the model has no link 'OFERS'; did you mean 'OFFERS'?",
                    "offer OFFERS offer # OFFERS does not go from Offer to Offer; it goes from Organization to Offer, Person to Offer",
                    "offer LOCATED_IN offer # LOCATED_IN does not go from Offer to Offer",
                    "offer LOCATED_IN ofer # there is no entity 'ofer'; did you mean 'offer'?",
                    "offer COLLABORATES_WITH offer # is computed from other links",
                    "offer # is no link; write it as: firm OFFERS offer",
                    "offer LOCATED_IN gb:{区划} # no scheme 'gb'",
                    "offer ABOUT ipc:{each} # has {each}, but there is no 'each'"
                })
        void inALinkIsTold(String link, String message) {
            assertFault(OFFERS + "links:\n  - " + link + "\n", message);
        }

        @Test
        void inAPropertyOfALinkIsTold() {
            assertFault(
                    OFFERS + "links:\n  - {link: \"offer ABOUT ipc:{IPC}\", properties: {since: 日期}}\n",
                    "line 11: link ABOUT has no property 'since' in the model; it has none");
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "format: xls # no format 'xls'; did you mean 'xlsx'?",
                    "encoding: GB-18030-2 # no encoding 'GB-18030-2'",
                    "separator: ;; # is one character or tab",
                    "header: 0 # 'header' is the line of the column names",
                    "optional: maybe # 'optional' is true or false",
                    "dataset: again # 'dataset' is there twice",
                    "tables: [] # with 'tables', 'entities' belongs to one of them"
                })
        void ofTheWholeIsTold(String line, String message) {
            assertFault(OFFERS + line + "\n", message);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '`',
                value = {
                    "names # entity 'offer' needs 'names'",
                    "type # entity 'offer' needs a 'type'",
                    "id # entity 'offer' needs an 'id', for example local:my-offers/things/{column}",
                    "dataset # a mapping needs a 'dataset'"
                })
        void ofLeavingOutIsTold(String key, String message) {
            assertFault(OFFERS.replaceFirst("(?m)^ *" + key + ":.*\n", ""), message);
        }

        @Test
        void inTheLanguageOfANameIsTold() {
            assertFault(OFFERS.replace("{zh:", "{chinese:"), "line 7: 'chinese' is no language");
        }

        @Test
        void inAKindIsTold() {
            assertFault(
                    OFFERS.replace("type: Offer", "type: Organization\n    kinds: COMPANY")
                            .replace("description", "city"),
                    "line 6: the model has no kind 'COMPANY'");
        }

        @Test
        void ofKindsForOtherThanOrganizationsIsTold() {
            assertFault(OFFERS.replace("type: Offer", "type: Offer\n    kinds: FUND"), "only organizations have kinds");
        }

        @Test
        void ofKindsStraightFromAColumnIsTold() {
            assertFault(
                    OFFERS.replace("type: Offer", "type: Organization\n    kinds: {column: 性质}")
                            .replace("description", "city"),
                    "needs 'values' that say which text is which kind");
        }

        @Test
        void ofAListWithoutAnIdForEachIsTold() {
            assertFault(OFFERS.replace("type: Offer", "type: Offer\n    each: 编号"), "so its id needs {each}");
        }

        @Test
        void ofANameThatIsAColumnAndDerivedIsTold() {
            assertFault(OFFERS + "derive:\n  a: b\n  b: c\n", "line 12: 'b' is a column already");
        }

        @Test
        void inYamlIsToldWithItsLine() {
            assertFault(OFFERS.replace("    type: Offer", "    type: [Offer"), "no YAML");
        }

        @Test
        void ofBracketsWithoutEndIsToldAndTakesNoStack() {
            assertFault("dataset: x\nfile: " + "[".repeat(100_000), "line 2: more than 50 levels");
        }

        @Test
        void ofSomethingElseThanABlockIsTold() {
            assertFault("just a text", "line 1: a mapping has to be a block of 'key: value' lines");
        }

        @Test
        void ofAnEmptyFileIsTold() {
            assertFault("# nothing yet\n", "is empty");
        }

        @Test
        void inTheEncodingOfTheMappingIsTold() throws IOException {
            Path file = new TestFiles(folder).raw("mine.yaml", OFFERS.getBytes(Charset.forName("GB18030")));
            assertThatThrownBy(() -> TableMapping.read(file)).hasMessageContaining("save it as UTF-8");
        }

        @Test
        void ofAFileThatIsNotThereIsTold() {
            assertThatThrownBy(() -> TableMapping.read(folder.resolve("none.yaml")))
                    .hasMessageStartingWith("LOAD-201");
        }
    }
}
