package innograph.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.queries.entity.Entity;
import innograph.queries.filter.SearchText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTests {
    private static List<Highlight> highlights(String text, String name, List<String> aliases) {
        Entity entity = new Entity(
                "plan:a", EntityType.ORGANIZATION, List.of(), Map.of("id", "plan:a", "name", name, "aliases", aliases));
        return new Highlighter(SearchText.of(text)).of(entity, null);
    }

    /** What is marked in brackets; empty if nothing is. */
    private static String marked(String text, String name) {
        return highlights(text, name, List.of()).stream()
                .flatMap(highlight -> highlight.parts().stream())
                .map(part -> part.matched() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kite            | Kite Works           | [Kite] Works
            works kite      | The Kite-Works Ltd.  | The [Kite]-[Works] Ltd.
            kit             | Kite Works           | ''
            universite      | Université de Lyon   | [Université] de Lyon
            UNIVERSITÉ      | Universite de Lyon   | [Universite] de Lyon
            strasse         | An der Straße 5      | An der [Straße] 5
            abc             | ＡＢＣ　Works          | [ＡＢＣ]　Works
            O’Higgins       | Instituto O'Higgins  | Instituto [O'Higgins]
            CNRS            | CNRS                 | [CNRS]
            kite            | <b>Kite</b> & Co     | <b>[Kite]</b> & Co
            工程             | 河北工程大学           | 河北[工程]大学
            河北 大学         | 河北工程大学           | [河北]工程[大学]
            MBA             | 河北大学MBA中心        | 河北大学[MBA]中心
            MB              | 河北大学MBA中心        | ''
            大学mba          | 河北大学MBA中心        | 河北[大学MBA]中心
            工程师           | 河北工程大学           | ''
            コーヒー          | 日本コーヒー協会        | 日本[コーヒー]協会
            대학             | 서울대학교             | 서울[대학]교
            bc              | ab bc abc bcd        | ab [bc] abc bcd
            """)
    void markWhatWasSearchedFor(String text, String name, String marked) {
        assertThat(marked(text, name)).isEqualTo(marked);
    }

    @Test
    void theTextWithMostOfTheWordsComesFirst() {
        assertThat(highlights("kite works", "Kite", List.of("Works", "Works of the Kite")))
                .extracting(highlight ->
                        highlight.parts().stream().map(Highlight.Part::text).collect(Collectors.joining()))
                .containsExactly("Works of the Kite", "Kite", "Works");
    }

    @Test
    void ofManyTextsThereAreFive() {
        List<String> aliases = IntStream.range(0, 20).mapToObj(i -> "Kite " + i).toList();
        assertThat(highlights("kite", "Kite", aliases)).hasSize(5);
    }
}
