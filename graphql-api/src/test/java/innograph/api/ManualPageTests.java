package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualPageTests {
    private static final String WHEN = """
            ```graphql when
            { datasets { id } }
            ```
            """;

    private static final String THEN = """
            ```json then
            {}
            ```
            """;

    @Test
    void aSectionThatAsksAndAnswersIsACase() {
        assertThat(ManualPage.parse("page.md", "# Page\n## First\n" + WHEN + THEN)
                        .cases())
                .extracting(ManualPage.Case::name)
                .containsExactly("First");
    }

    @Test
    void whatIsGivenAboveTheFirstSectionHoldsForAll() {
        String given = "```cypher given\nCREATE (:Dataset {id: 'a'});\nCREATE (:Dataset {id: 'b'})\n```\n";
        assertThat(ManualPage.parse("page.md", "# Page\n" + given + "## First\n" + WHEN + THEN)
                        .cases())
                .flatExtracting(ManualPage.Case::given)
                .hasSize(2);
    }

    @Test
    void blocksInOtherLanguagesAreProse() {
        String shell = "```sh\n## no heading\n```\n";
        assertThat(ManualPage.parse("page.md", "# Page\n" + shell + "## First\n" + WHEN + THEN)
                        .cases())
                .hasSize(1);
    }

    @Test
    void aMissingFolderFails(@TempDir Path folder) {
        assertThatThrownBy(() -> ManualPage.allIn(folder.resolve("api"))).hasMessageContaining("is missing");
    }

    @Test
    void anEmptyFolderFails(@TempDir Path folder) {
        assertThatThrownBy(() -> ManualPage.allIn(folder)).hasMessageContaining("has no pages");
    }

    @Test
    void aPageWithoutCasesFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## Prose only\nNothing."))
                .hasMessageStartingWith("page.md has no case");
    }

    @Test
    void aCaseWithoutAnAnswerFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## First\n" + WHEN))
                .hasMessage("page.md, 'First': a `when` without a `then`");
    }

    @Test
    void anAnswerToNothingFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## First\n" + THEN))
                .hasMessage("page.md, 'First': a `then` without a `when`");
    }

    @Test
    void aSecondOperationInACaseFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## First\n" + WHEN + WHEN + THEN))
                .hasMessage("page.md, 'First': more than one block `when`");
    }

    @Test
    void aMisspeltWordForABlockFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## First\n```graphql whem\n{}\n```\n"))
                .hasMessage("page.md, 'First': 'whem' is no word for a block");
    }

    @Test
    void aBlockThatNeverEndsFails() {
        assertThatThrownBy(() -> ManualPage.parse("page.md", "# Page\n## First\n```json then\n{}"))
                .hasMessage("page.md ends within a block");
    }
}
