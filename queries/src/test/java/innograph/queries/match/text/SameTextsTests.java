package innograph.queries.match.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameTextsTests {
    private static final String RESULT =
            "The plant measures gas leaks by laser along pipes of steel works, warns operators within seconds, keeps records of all "
                    + "events, finds out where a leak is within two metres, works in dust and heat up to eighty degrees, and needs no "
                    + "maintenance for a year, as shown in three plants that have used it since the spring of last year.";

    private static final String OTHER =
            "A battery for storage beside solar fields that is made of iron and air, charges in eight hours, gives power for four days, "
                    + "costs a tenth of one of lithium for each hour, can be taken to pieces by hand, and was tried out for two "
                    + "winters in the mountains, where nights fall far below zero and roads are closed for weeks on end.";

    @Test
    void aTextWithATitleAddedIsTheSame() {
        assertThat(SameTexts.firsts(List.of(OTHER, RESULT, RESULT + " Laser against leaks")))
                .containsExactly(0, 1, 1);
    }

    @Test
    void differentTextsAreNotTheSame() {
        assertThat(SameTexts.firsts(List.of(RESULT, OTHER))).containsExactly(0, 1);
    }

    @Test
    void halfATextIsNotTheWhole() {
        assertThat(SameTexts.firsts(List.of(RESULT, RESULT.substring(RESULT.length() / 2))))
                .containsExactly(0, 1);
    }

    @Test
    void aTextWithoutWordsIsLikeNoOther() {
        assertThat(SameTexts.firsts(List.of("", "", "–"))).containsExactly(0, 1, 2);
    }
}
