package innograph.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.testing.TestGraph;
import innograph.queries.filter.SearchText;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private List<Suggestion> suggestions(String typed, EntityType... types) {
        return new Suggestions(given().reader()).of(SearchText.of(typed), List.of(types), 10);
    }

    private List<String> ids(String typed, EntityType... types) {
        return suggestions(typed, types).stream().map(Suggestion::id).toList();
    }

    private String shown(String typed) {
        return suggestions(typed).getFirst().match().parts().stream()
                .map(part -> part.matched() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    private static Node organization(String id, String name) {
        return new Node(EntityType.ORGANIZATION, id, name);
    }

    @Nested
    class ANameIsSuggested {
        @ParameterizedTest
        @ValueSource(
                strings = {"uni", "university", "UNIVERSITY OF EX", "university of", "exam", "university exam", "éxam"})
        void byItsBeginningOrThatOfALaterWord(String typed) {
            given().organization("plan:a", "University of Example").organization("plan:b", "Kite Works");
            assertThat(ids(typed)).containsExactly("plan:a");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "清",
                    "清华",
                    "清华大",
                    "清华大学",
                    "清華大",
                    "华大",
                    "qing",
                    "qinghuad",
                    "qinghua da",
                    "qinghua daxue",
                    "qhdx",
                    "qhd",
                    "daxue"
                })
        void inChineseByItsCharactersTooAndByPinyin(String typed) {
            given().organization("plan:a", "清华大学").organization("plan:b", "范例医院");
            assertThat(ids(typed)).containsExactly("plan:a");
        }

        @Test
        void byAnAliasOrAnAcronym() {
            given().entity(organization("plan:a", "Institute of Kites").aliases("Drachenwerk"))
                    .organization("plan:b", "University of Science and Technology Example");
            assertThat(List.of(ids("drach"), ids("uste"))).containsExactly(List.of("plan:a"), List.of("plan:b"));
        }

        @Test
        void onlyIfItIsOfATypeThatIsAskedFor() {
            given().organization("plan:a", "Kites").entity(new Node(EntityType.PROJECT, "plan:b", "Kites"));
            assertThat(ids("kit", EntityType.PROJECT)).containsExactly("plan:b");
        }
    }

    @Nested
    class TheOrderIs {
        @Test
        void whatIsTypedThenWhatBeginsSoThenWhatHasIt() {
            given().organization("plan:a", "Works of Kites")
                    .organization("plan:b", "Kites and Tops")
                    .organization("plan:c", "Kites");
            assertThat(ids("kites")).containsExactly("plan:c", "plan:b", "plan:a");
        }

        @Test
        void shortNamesFirst() {
            given().organization("plan:a", "Kites of Example").organization("plan:b", "Kites Ltd");
            assertThat(ids("kit")).containsExactly("plan:b", "plan:a");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kite wo, [Kite Wo]rks of Example",
        "exam, Kite Works of [Exam]ple",
        "works kite, [Kite] [Works] of Example",
        "MOB, [Möb]el",
        "清华大, [清华大]学",
        "qinghuad, [清华大学]"
    })
    void whatIsTypedIsMarked(String typed, String shown) {
        given().organization("plan:a", "Kite Works of Example")
                .organization("plan:b", "Möbel")
                .organization("plan:c", "清华大学");
        assertThat(shown(typed)).isEqualTo(shown);
    }

    @Test
    void thereAreNoMoreThanAskedFor() {
        IntStream.range(0, 20).forEach(i -> given().organization("plan:" + i, "Kite"));
        assertThat(suggestions("kite")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "(", "\"", "~", "kite~2", "kite AND NOT", "nothing"})
    void thereAreNoneOfWhatNobodyIsCalled(String typed) {
        given().organization("plan:a", "Example");
        assertThat(suggestions(typed)).isEmpty();
    }
}
