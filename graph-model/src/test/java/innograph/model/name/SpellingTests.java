package innograph.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUGENT MARK R.           | nugent mark r
            WIESENTHAL; JOHN F.      | wiesenthal john f
            D'HAEYER Frédéric        | dhaeyer frederic
            Ærøskøbing               | aeroskobing
            Ελλάς                    | ελλασ
            Ёлкин Ж.                 | елкин ж
            张 伟                    | 张 伟
            ＡＢＣ                   | abc
            ガンダム                 | ガンダム
            '...'                    | ''
            """)
    void foldsCaseAccentsAndPunctuation(String written, String folded) {
        assertThat(Spelling.folded(written)).isEqualTo(folded);
    }
}
