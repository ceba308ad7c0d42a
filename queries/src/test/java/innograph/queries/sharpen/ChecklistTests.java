package innograph.queries.sharpen;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.queries.sharpen.Sharpening.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTests {
    private static List<Point> points(String text) {
        return new Checklist(text, Optional.empty()).points(List.of(), "");
    }

    private static Set<Aspect> said(String text) {
        Set<Aspect> said = EnumSet.noneOf(Aspect.class);
        points(text).stream().filter(Point::said).map(Point::aspect).forEach(said::add);
        return said;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We need new advanced technology|",
                "我公司需要先进技术|WHO",
                "A foundry is looking for a set of ceramic filters|SUBJECT WHO",
                "filter bags for use in hot kilns|SUBJECT PURPOSE",
                "to replace glass fibre in filters|SUBJECT PURPOSE",
                "用于高炉的除尘滤料|SUBJECT PURPOSE",
                "bags that hold 240 °C and 5 mg/m³|SUBJECT FIGURES",
                "精度优于 0.01 mm|SUBJECT FIGURES",
                "耐温600℃|SUBJECT FIGURES",
                "a prototype is enough|READINESS",
                "已完成中试|SUBJECT READINESS",
                "a mill in Hebei|WHO REGION",
                "京津冀|REGION",
                "an answer within 6 months|DEADLINE",
                "2027年底前|DEADLINE"
            })
    @DisplayName("what a text says and what it lacks is told by its words, in both languages")
    void aspects(String text, String expected) {
        Set<Aspect> said = said(text);
        said.remove(Aspect.LENGTH);
        assertThat(String.join(" ", said.stream().map(Aspect::name).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    @Timeout(5)
    @DisplayName("a text of digits alone is read as fast as any other")
    void manyDigits() {
        assertThat(said("7".repeat(20_000))).doesNotContain(Aspect.FIGURES);
    }

    @Test
    @DisplayName("some sentences are enough, and what is known of the demand counts too")
    void lengthsAndFacts() {
        assertThat(said("A foundry in Hebei needs filter bags for dust at 240 °C, tried out, by 2027."))
                .contains(Aspect.LENGTH);
        assertThat(said("铸造企业需要用于高温除尘的滤料，耐温不低于240℃")).contains(Aspect.LENGTH);
        assertThat(new Checklist("x", Optional.empty()).points(List.of("Filters"), "Hebei"))
                .filteredOn(Point::said)
                .extracting(point -> point.message(Locale.ENGLISH))
                .containsExactly("It says what it is about: Filters.", "It says where it is needed: Hebei.");
    }

    @Test
    @DisplayName("each aspect has a sentence in both languages for what is said and for what is not")
    void sentences() {
        for (Aspect aspect : Aspect.values()) {
            for (boolean said : List.of(true, false)) {
                Point point = new Point(aspect, said, "x");
                assertThat(point.message(Locale.ENGLISH)).isNotBlank().isNotEqualTo(point.message(Locale.CHINESE));
            }
        }
    }

    @Test
    @DisplayName("words of a name are found without plural and case, in Chinese as its longest pieces")
    void sharedWords() {
        SharedWords words = new SharedWords("Filters for hot gas; 高溫除塵濾料的研制");
        assertThat(words.with("Hot gas filter")).isEqualTo(new SharedWords.Shared(List.of("hot", "gas", "filter"), 1));
        assertThat(words.with("高温除尘技术")).isEqualTo(new SharedWords.Shared(List.of("高温除尘"), 4.0 / 6));
        assertThat(words.with("Cold water").words()).isEmpty();
    }
}
