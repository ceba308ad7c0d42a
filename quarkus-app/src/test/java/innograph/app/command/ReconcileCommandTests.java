package innograph.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileCommandTests {
    @Test
    void noCellOfARowRunsAsAFormulaWhetherTheTableBroughtItOrTheGraph() {
        assertThat(ReconcileCommand.row(List.of("=1+1", "\t=1"), List.of("local:a/1", "@SUM(A1)")))
                .containsExactly("'=1+1", "'\t=1", "local:a/1", "'@SUM(A1)");
    }

    @Test
    void harmlessCellsStayAsTheyAre() {
        List<String> cells = List.of("", "Gale & Sons", "-5", "+1.5", "'s-Gravenhage", "河北工程大学");
        assertThat(ReconcileCommand.row(cells, List.of("91.2")))
                .startsWith(cells.toArray(String[]::new))
                .endsWith("91.2");
    }
}
