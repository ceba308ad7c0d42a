package innograph.queries.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kite                 | kite
            Kite Institute       | Kite,Institute
            '  kite   institute '| kite,institute
            state-of-the-art     | state,of,the,art
            C++                  | C
            a AND b              | a,AND,b
            name:"x" OR (y*~2)   | name,x,OR,y,2
            ka\\ite/             | ka,ite
            ＡＢＣ　１２          | ABC,12
            河北 工程大学         | 河北,工程大学
            Universität          | Universität
            O’Higgins            | O’Higgins
            C.N.R.S.             | CNRS
            Kite Ltd.            | Kite,Ltd
            हिन्दी                 | हिन्दी
            """)
    void aTextIsItsWordsWithoutQueryLanguage(String text, String words) {
        assertThat(String.join(",", SearchText.of(text).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "*:*", "()", "+-&|!{}[]^~?\\/", "、。"})
    void aTextWithoutWordsIsEmpty(String text) {
        assertThat(SearchText.of(text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kite, entity_text_latin",
        "河北, entity_text_cjk",
        "Handan 大学, entity_text_cjk",
        "かいと, entity_text_cjk",
        "カイト, entity_text_cjk",
        "연, entity_text_cjk",
        "Змей, entity_text_latin",
    })
    void eastAsianTextIsSearchedByPairsOfCharacters(String text, String index) {
        assertThat(SearchText.of(text).index()).isEqualTo(index);
    }

    @Test
    void allWordsHaveToOccurAndTheirOrderCountsMore() {
        assertThat(SearchText.of("Kite AND Top").lucene())
                .isEqualTo("(\"Kite\" AND \"AND\" AND \"Top\") OR \"Kite AND Top\"^2");
    }

    @Test
    void aVeryLongTextIsCutToThirtyWords() {
        assertThat(SearchText.of("kite ".repeat(1_000)).words()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "'", " ", "' ", "a.", "\u3000"})
    void aLongRunOfTheSameTakesNoLongerThanItsLength(String sign) {
        String text = "kite" + sign.repeat(500_000) + "kite";
        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> SearchText.of(text).words()))
                .isNotEmpty();
    }

    @Test
    void theExactNameIsComparedWithoutRegardToCase() {
        assertThat(SearchText.of(" Kite (UK) Ltd. ").exact()).isEqualTo("kite (uk) ltd.");
    }
}
