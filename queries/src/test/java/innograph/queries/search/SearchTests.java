package innograph.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.search.Search.Hit;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private Search search() {
        return new Search(given().reader(), 1_000);
    }

    private Page<Hit> page(String text, Slice slice) {
        return search().hits(text, List.of(), slice);
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
    class WhenTypesAreAskedFor {
        @Test
        void othersAreLeftOut() {
            given().organization("plan:org", "Kites")
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:theme", "Kites"))
                    .entity(new Node(EntityType.PROJECT, "plan:project", "Kites"));
            assertThat(ids(search().hits("kites", List.of(EntityType.PROJECT, EntityType.TECHNOLOGY), Slice.first(10))))
                    .containsExactly("plan:project", "plan:theme");
        }

        @Test
        void theyAreCountedWithoutTheOthers() {
            given().organization("plan:org", "Kites").entity(new Node(EntityType.TECHNOLOGY, "plan:theme", "Kites"));
            assertThat(search().count("kites", List.of(EntityType.TECHNOLOGY))).isEqualTo(1);
        }
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
            assertThat(search().count("kite", List.of())).isEqualTo(50);
        }

        @Test
        void holdNoMoreThanTheCandidates() {
            manyKites();
            assertThat(new Search(given().reader(), 10).count("kite", List.of()))
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
            assertThat(search().count("*:*", List.of())).isZero();
        }

        @Test
        void mayBeVeryLong() {
            given().organization("plan:a", "Kite");
            assertThat(ids("kite ".repeat(10_000))).containsExactly("plan:a");
        }

        @Test
        void asksTheGraphOnlyIfThereIsAWord() {
            innograph.queries.Reader reader = given().reader();
            new Search(reader, 10).hits("*", List.of(), Slice.first(10));
            assertThat(reader.statements()).isZero();
        }
    }
}
