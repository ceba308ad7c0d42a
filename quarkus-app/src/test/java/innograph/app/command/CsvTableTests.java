package innograph.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class CsvTableTests {
    private final CommandSpec spec = new CommandLine(CommandSpec.create()).getCommandSpec();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<List<String>> rows(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvTable table = CsvTable.of(file, spec)) {
            all.add(table.header());
            table.forEach(2, (rows, _) -> all.addAll(rows));
        }
        return all;
    }

    @Test
    void aRowOfAWorkbookEndsWithItsLastCellThatIsNotEmpty() throws IOException {
        Path file = folder.resolve("crews.xlsx");
        WorkbookByHand.write(file, List.of("name,land,note", "Gale Works", "微风,,=1+1", ",XX"));
        assertThat(rows(file))
                .containsExactly(
                        List.of("name", "land", "note"),
                        List.of("Gale Works", "", ""),
                        List.of("微风", "", "=1+1"),
                        List.of("", "XX", ""));
    }

    @Test
    void aWorkbookIsCalledByItsNameNotByThatOfTheCopy() throws IOException {
        Path file = folder.resolve("crews.xlsx");
        WorkbookByHand.write(file, List.of("name", "Gale Works,XX"));
        try (CsvTable table = CsvTable.of(file, spec)) {
            assertThatThrownBy(() -> table.place("firm")).hasMessage(file + " has no column 'firm'; it has: name");
            assertThatThrownBy(() -> table.forEach(10, (_, _) -> {}))
                    .isInstanceOf(ParameterException.class)
                    .hasMessage(file + ", row 1 has 2 cells, and the header 1; put a cell with a separator in quotes");
        }
    }

    @Test
    void emptyCellsAtTheEndOfARowMayBeMissingOrTooMany() throws IOException {
        assertThat(rows(file("crews.csv", "name;land\nGale Works\n\nBreeze;XX;; ;\n")))
                .containsExactly(List.of("name", "land"), List.of("Gale Works", ""), List.of("Breeze", "XX"));
    }

    @Test
    void aCellBehindTheLastColumnIsRefusedSinceItWouldStandWhereTheOutcomeDoes() throws IOException {
        Path file = file("crews.csv", "name,land\nGale,XX\nBreeze, Inc.,XX\n");
        assertThatThrownBy(() -> rows(file)).hasMessageContaining("row 2 has 3 cells, and the header 2");
    }
}
