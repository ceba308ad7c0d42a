package innograph.app.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedCellTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://storm.example\")",
                "+1+2",
                "-2-3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=a\nb",
                "＝1",
                "'=1",
                "''@",
                "-",
                "+49 30 1"
            })
    void whatBeginsLikeAFormulaBeginsWithAnApostropheAndIsGotBackByTakingItAway(String cell) {
        assertThat(GuardedCell.of(cell)).isEqualTo("'" + cell);
        assertThat(GuardedCell.plain("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Gale & Sons", "a=b", "-5", "+1.5", "-1,234.5", "微风", "'s-Gravenhage", "'", "1-2", " =1"})
    void allElseStaysAsItIs(String cell) {
        assertThat(GuardedCell.of(cell)).isEqualTo(cell);
        assertThat(GuardedCell.plain(cell)).isEqualTo(cell);
    }
}
