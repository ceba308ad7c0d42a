package innograph.queries.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import innograph.model.EntityType;
import innograph.model.meaning.EmbeddedText;
import innograph.model.meaning.TextLanguage;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Search.Hit;
import innograph.queries.summary.Selection;
import innograph.queries.summary.Summaries;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private Search search() {
        return new Search(given().reader());
    }

    private static Candidates candidates(String text, Filter filter) {
        return new Candidates(SearchText.of(text), null, filter, 1_000);
    }

    private Page<Hit> page(String text, Slice slice) {
        return search().hits(candidates(text, Filter.NONE), slice);
    }

    private List<String> ids(String text, Filter filter) {
        return ids(search().hits(candidates(text, filter), Slice.first(20)));
    }

    private long count(Candidates candidates) {
        return Objects.requireNonNull(new Summaries(given().reader())
                .count(List.of(""), new Selection.Found(candidates))
                .get(""));
    }

    private static List<String> ids(Page<Hit> page) {
        return page.items().stream().map(hit -> hit.entity().id()).toList();
    }

    private List<String> ids(String text) {
        return ids(page(text, Slice.first(20)));
    }

    private static Node organization(String id, String name) {
        return new Node(EntityType.ORGANIZATION, id, name);
    }

    @Nested
    class AName {
        @Test
        void isFoundByAnyOfItsWords() {
            given().organization("plan:kites", "Institute of Kites").organization("plan:tops", "Top Works");
            assertThat(ids("kites")).containsExactly("plan:kites");
        }

        @Test
        void isFoundByAllWordsWhateverTheirOrder() {
            given().organization("plan:kites", "Institute of Kites").organization("plan:tops", "Institute of Tops");
            assertThat(ids("kites institute")).containsExactly("plan:kites");
        }

        @Test
        void thatIsExactlyTheTextComesFirst() {
            given().organization("plan:a", "Kite Kite Kite")
                    .organization("plan:b", "Kite")
                    .organization("plan:c", "Kite Works");
            assertThat(ids("KITE").getFirst()).isEqualTo("plan:b");
        }

        @Test
        void withTheWordsInTheirOrderComesBeforeOthers() {
            given().organization("plan:a", "Works Kite Example").organization("plan:b", "Example Kite Works");
            assertThat(ids("kite works")).containsExactly("plan:b", "plan:a");
        }

        @Test
        void isFoundWithoutItsAccents() {
            given().organization("plan:a", "Université des Cerfs-volants");
            assertThat(ids("universite")).containsExactly("plan:a");
        }

        @Test
        void isFoundWithAccentsThatItDoesNotHave() {
            given().organization("plan:a", "Universite des Cerfs-volants");
            assertThat(ids("Université")).containsExactly("plan:a");
        }

        /** The index leaves out the commonest words of English. */
        @Test
        void isFoundWhateverCommonWordsStandAroundIt() {
            given().organization("plan:a", "Institute of Kites");
            assertThat(ids("the institute for kites")).containsExactly("plan:a");
        }

        @Test
        void isFoundInEveryLanguage() {
            given().entity(organization("plan:a", "Kite Institute").name("Instytut Latawców", "pl"));
            assertThat(ids("latawcow")).containsExactly("plan:a");
        }

        @Test
        void isFoundByAnAcronym() {
            given().entity(organization("plan:a", "Institute of Kites").aliases("IOK"));
            assertThat(ids("iok")).containsExactly("plan:a");
        }

        @Test
        void whoseAcronymIsExactlyTheTextComesFirst() {
            given().organization("plan:a", "IOK IOK Works")
                    .entity(organization("plan:b", "Institute of Kites").aliases("IOK"));
            assertThat(ids("IOK")).containsExactly("plan:b", "plan:a");
        }
    }

    @Nested
    class AChineseName {
        @Test
        void isFoundByAPairOfItsCharacters() {
            given().organization("plan:a", "示例工程大学").organization("plan:b", "示例医院");
            assertThat(ids("工程")).containsExactly("plan:a");
        }

        @Test
        void isFoundByAllWordsOfTheText() {
            given().organization("plan:a", "示例工程大学").organization("plan:b", "范例工程大学");
            assertThat(ids("示例 大学")).containsExactly("plan:a");
        }

        @Test
        void thatIsExactlyTheTextComesFirst() {
            given().organization("plan:a", "示例大学示例大学").organization("plan:b", "示例大学");
            assertThat(ids("示例大学")).containsExactly("plan:b", "plan:a");
        }

        @Test
        void isFoundTogetherWithLatinWords() {
            given().organization("plan:a", "示例大学 MBA 中心").organization("plan:b", "示例大学");
            assertThat(ids("MBA 大学")).containsExactly("plan:a");
        }
    }

    @Nested
    class ATypingError {
        @Test
        void stillFindsTheName() {
            given().organization("plan:a", "Institute of Kites").organization("plan:b", "Institute of Tops");
            assertThat(ids("insitute kies")).containsExactly("plan:a");
        }

        @Test
        void isSaidWithTheHit() {
            given().organization("plan:a", "Kites");
            assertThat(page("ktes", Slice.first(1)).items())
                    .extracting(Hit::foundBy)
                    .containsExactly(List.of(FoundBy.SPELLING));
        }

        @Test
        void comesBehindAllNamesThatAreSpelledRight() {
            given().organization("plan:a", "Kite").organization("plan:b", "Works for the large kites of example town");
            assertThat(ids("kites")).containsExactly("plan:b", "plan:a");
        }

        @Test
        void isNotLookedForWhereEnoughIsSpelledRight() {
            IntStream.range(0, 10).forEach(i -> given().organization("plan:" + i, "Kites"));
            given().organization("plan:a", "Kite");
            assertThat(ids("kites")).doesNotContain("plan:a");
        }

        @Test
        void inAShortWordIsAnotherWord() {
            given().organization("plan:a", "Top");
            assertThat(ids("tap")).isEmpty();
        }

        @Test
        void mayBeABlankTooMuch() {
            given().organization("plan:a", "Kiteworks");
            assertThat(ids("kite works")).containsExactly("plan:a");
        }

        @Test
        void isForgivenInPinyinToo() {
            given().organization("plan:a", "示例大学");
            assertThat(ids("shilidaxeu")).containsExactly("plan:a");
        }
    }

    @Nested
    class TraditionalCharacters {
        @Test
        void findANameInSimplifiedOnes() {
            given().organization("plan:a", "台湾大学");
            assertThat(ids("臺灣")).containsExactly("plan:a");
        }

        @Test
        void areFoundBySimplifiedOnes() {
            given().organization("plan:a", "臺灣大學");
            assertThat(ids("台湾大学")).containsExactly("plan:a");
        }

        @Test
        void makeNoOtherNameOfIt() {
            given().organization("plan:a", "台湾大学台湾大学").organization("plan:b", "臺灣大學");
            assertThat(ids("台湾大学")).containsExactly("plan:b", "plan:a");
        }

        @Test
        void areFoundWhereAFilterAsksForText() {
            given().organization("plan:a", "臺灣大學");
            assertThat(ids("大学", new Filter.Matching("台湾"))).containsExactly("plan:a");
        }
    }

    @Nested
    class Pinyin {
        @ParameterizedTest
        @ValueSource(strings = {"shili daxue", "shilidaxue", "Shi Li Da Xue", "shi'li daxue", "sldx", "daxue"})
        void findsAChineseName(String text) {
            given().organization("plan:a", "示例大学").organization("plan:b", "范例医院");
            assertThat(ids(text)).containsExactly("plan:a");
        }

        @ParameterizedTest
        @CsvSource({"chongqing, 重庆大学", "changchun, 长春大学", "xi'an, 西安大学", "xian daxue, 西安大学", "nvzi, 女子学院"})
        void isReadAsTheWordIsRead(String text, String name) {
            given().organization("plan:a", name);
            assertThat(ids(text)).containsExactly("plan:a");
        }

        @Test
        void findsTraditionalCharacters() {
            given().organization("plan:a", "臺灣大學");
            assertThat(ids("taiwan daxue")).containsExactly("plan:a");
        }

        @Test
        void ofOneSyllableIsAWordLikeAllOthers() {
            given().organization("plan:a", "孙氏公司").organization("plan:b", "Sun Works");
            assertThat(ids("sun")).containsExactly("plan:b");
        }
    }

    @Nested
    class AnAcronym {
        @Test
        void isMadeOfTheCapitalsOfAName() {
            given().organization("plan:a", "University of Science and Technology Beijing")
                    .organization("plan:b", "Example Works");
            assertThat(ids("ustb")).containsExactly("plan:a");
        }

        @Test
        void comesBehindThatOfAnAlias() {
            given().organization("plan:a", "Kite Zoo Example")
                    .entity(organization("plan:b", "Some Works of Kites, of Zeppelins and of Else")
                            .aliases("KZE"));
            assertThat(ids("kze")).containsExactly("plan:b", "plan:a");
        }
    }

    @Nested
    class WhereTextsHaveVectors {
        private void text(String id, EntityType type, String name, String description) {
            given().entity(new Node(type, id, name).with("description", description));
            String text = EmbeddedText.of(name, description).text();
            TextLanguage language = TextLanguage.of(text);
            graph.rows("""
                    MATCH (n:Entity {id: $id}) CREATE (v:TextVector {id: $id})-[:OF]->(n) WITH v
                    CALL db.create.setNodeVectorProperty(v, $language, $vector)
                    """, Map.of("id", id, "language", language.code(), "vector", language.vectorOf(text)));
            graph.rows("CALL db.awaitIndexes()");
        }

        private List<Hit> hits(String text, Filter filter) {
            SearchText words = SearchText.of(text);
            Search search = search();
            Candidates candidates = new Candidates(words, search.meaning(words).orElse(null), filter, 1_000);
            return search.hits(candidates, Slice.first(20)).items();
        }

        private void offers() {
            text(
                    "plan:cells",
                    EntityType.OFFER,
                    "Photovoltaic coating",
                    "A thin film for solar cells raises their yield.");
            text(
                    "plan:metal",
                    EntityType.DEMAND,
                    "Battery recycling",
                    "Cobalt and nickel from spent lithium batteries.");
            text("plan:vaccine", EntityType.OFFER, "流感疫苗", "在酵母中生产蛋白亚单位。");
            text("plan:film", EntityType.DEMAND, "光伏电池薄膜", "一种提高太阳能电池发电效率的涂层。");
        }

        @Test
        void whatMeansTheSameInOtherWordsIsFound() {
            offers();
            assertThat(hits("recovering metals from old accumulators", Filter.NONE))
                    .extracting(hit -> hit.entity().id(), Hit::foundBy)
                    .containsExactly(tuple("plan:metal", List.of(FoundBy.MEANING)));
        }

        @Test
        void chineseTextsAreFoundInChinese() {
            offers();
            assertThat(hits("利用阳光发电", Filter.NONE))
                    .extracting(hit -> hit.entity().id())
                    .containsExactly("plan:film");
        }

        @Test
        void whatFitsInWordsAndInMeaningComesBeforeWhatFitsInOne() {
            offers();
            given().organization("plan:a", "Solar solar").organization("plan:b", "Photovoltaic Photovoltaic");
            assertThat(hits("photovoltaic", Filter.NONE).getFirst().entity().id())
                    .isEqualTo("plan:cells");
        }

        @Test
        void theExactNameStillComesFirst() {
            offers();
            given().organization("plan:a", "Solar cells");
            assertThat(hits("solar cells", Filter.NONE))
                    .extracting(hit -> hit.entity().id())
                    .startsWith("plan:a", "plan:cells");
        }

        @Test
        void aFilterHoldsForThemToo() {
            offers();
            assertThat(hits("recovering metals from old accumulators", new Filter.OfTypes(List.of(EntityType.OFFER))))
                    .isEmpty();
        }

        @Test
        void whatIsAboutSomethingElseIsNotFound() {
            offers();
            assertThat(hits("football", Filter.NONE)).isEmpty();
        }
    }

    @Test
    void aTextHasNoMeaningWhereThereAreNoVectors() {
        assertThat(search().meaning(SearchText.of("kite"))).isEmpty();
    }

    @Nested
    class WhenTypesAreAskedFor {
        @Test
        void othersAreLeftOut() {
            given().organization("plan:org", "Kites")
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:theme", "Kites"))
                    .entity(new Node(EntityType.PROJECT, "plan:project", "Kites"));
            assertThat(ids("kites", new Filter.OfTypes(List.of(EntityType.PROJECT, EntityType.TECHNOLOGY))))
                    .containsExactly("plan:project", "plan:theme");
        }

        @Test
        void theyAreCountedWithoutTheOthers() {
            given().organization("plan:org", "Kites").entity(new Node(EntityType.TECHNOLOGY, "plan:theme", "Kites"));
            assertThat(count(candidates("kites", new Filter.OfTypes(List.of(EntityType.TECHNOLOGY)))))
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhenASearchIsNarrowed {
        private final Filter chinese = new Filter.Compared("country", Comparison.EQUAL, "CN");

        @Test
        void thoseThatAreLeftOutTakeNoPlaceOfACandidate() {
            IntStream.range(0, 10).forEach(i -> given().organization("plan:" + i, "Kite"));
            given().entity(organization("plan:a", "Works of the Kite in China").with("country", "CN"));
            assertThat(count(new Candidates(SearchText.of("kite"), null, chinese, 5)))
                    .isEqualTo(1);
        }

        @Test
        void whatAnIdentifierNamesIsLeftOutLikeAllElse() {
            given().entity(organization("plan:a", "Kite").identifiedBy("ror:03yrm5c26"));
            assertThat(ids("03yrm5c26", chinese)).isEmpty();
        }

        @Test
        void whatIsFoundTwiceIsCountedOnce() {
            given().entity(organization("plan:a", "Kite 03yrm5c26")
                    .identifiedBy("ror:03yrm5c26")
                    .with("country", "CN"));
            assertThat(count(candidates("03yrm5c26", chinese))).isEqualTo(1);
        }
    }

    @Nested
    class Highlights {
        private List<String> of(String text) {
            return page(text, Slice.first(1)).items().getFirst().highlights().stream()
                    .map(SearchTests::shown)
                    .toList();
        }

        @Test
        void showTheNamesThatHaveTheWords() {
            given().entity(organization("plan:a", "Kite Institute")
                    .name("Instytut Latawców", "pl")
                    .aliases("KI", "Kite House"));
            assertThat(of("kite")).containsExactly("ALIAS [Kite] House", "NAME [Kite] Institute");
        }

        @Test
        void showTheIdentifierThatTheTextIs() {
            given().entity(organization("plan:a", "Kite").identifiedBy("ror:03yrm5c26"));
            assertThat(of("https://ror.org/03yrm5c26")).containsExactly("IDENTIFIER [ror:03yrm5c26]");
        }

        @Test
        void showPartsOfChineseNames() {
            given().entity(organization("plan:a", "示例工程大学").name("Example University", "en"));
            assertThat(of("工程")).containsExactly("NAME 示例[工程]大学");
        }
    }

    private static String shown(Highlight highlight) {
        return highlight.parts().stream()
                .map(part -> part.matched() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining("", highlight.field() + " ", ""));
    }

    @Nested
    class Pages {
        /** The ids of a page and of all that follow it. */
        private Stream<String> walk(Slice slice) {
            Page<Hit> page = page("kite", slice);
            Stream<String> rest =
                    page.hasMore() ? walk(Slice.first(7, page.items().getLast().position())) : Stream.empty();
            return Stream.concat(ids(page).stream(), rest);
        }

        private void manyKites() {
            IntStream.range(0, 50).forEach(i -> given().organization("plan:" + i, "Kite " + "works ".repeat(i % 5)));
        }

        @Test
        void giveEveryHitOnce() {
            manyKites();
            assertThat(walk(Slice.first(7))).hasSize(50).doesNotHaveDuplicates();
        }

        @Test
        void areCutFromTheSameOrder() {
            manyKites();
            assertThat(walk(Slice.first(7)).toList()).isEqualTo(ids(page("kite", Slice.first(50))));
        }

        @Test
        void giveTheScoreOfEachHit() {
            manyKites();
            assertThat(page("kite", Slice.first(50)).items())
                    .allSatisfy(hit -> assertThat(hit.score()).isPositive().isLessThan(100));
        }

        @Test
        void areCountedTogether() {
            manyKites();
            assertThat(count(candidates("kite", Filter.NONE))).isEqualTo(50);
        }

        @Test
        void holdNoMoreThanTheCandidates() {
            manyKites();
            assertThat(count(new Candidates(SearchText.of("kite"), null, Filter.NONE, 10)))
                    .isEqualTo(10);
        }
    }

    @Nested
    class WhateverIsTyped {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "kite AND",
                    "OR kite",
                    "NOT kite",
                    "\"kite",
                    "kite\"",
                    "kite*",
                    "kite~",
                    "(kite",
                    "name:kite",
                    "kite\\",
                    "kite/",
                    "/kite/",
                    "kite^9",
                    "kite AND NOT kite",
                    "[kite TO kite]",
                    "{kite}",
                    "kite && kite",
                    "+kite",
                    "-kite",
                    "!kite",
                    "kite?",
                    "kite'); MATCH (n) DETACH DELETE n //"
                })
        void isNoQueryLanguage(String text) {
            given().organization("plan:a", "Kite and or not name to match n detach delete 9");
            assertThat(ids(text)).containsExactly("plan:a");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "*", "\"\"", "()", "~"})
        void findsNothingWithoutWords(String text) {
            given().organization("plan:a", "Kite");
            assertThat(page(text, Slice.first(10))).isEqualTo(new Page<>(List.of(), false));
        }

        @Test
        void countsNothingWithoutWords() {
            assertThat(count(candidates("*:*", Filter.NONE))).isZero();
        }

        @Test
        void mayBeVeryLong() {
            given().organization("plan:a", "Kite");
            assertThat(ids("kite ".repeat(10_000))).containsExactly("plan:a");
        }

        @Test
        void asksTheGraphOnlyIfThereIsAWord() {
            innograph.queries.Reader reader = given().reader();
            new Search(reader).hits(candidates("*", Filter.NONE), Slice.first(10));
            assertThat(reader.statements()).isZero();
        }
    }
}
