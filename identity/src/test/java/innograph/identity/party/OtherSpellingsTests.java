package innograph.identity.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherSpellingsTests {
    @Test
    void shortChineseNamesAreOneWord() {
        assertThat(OtherSpellings.of("华为")).containsExactly("huawei");
        assertThat(OtherSpellings.of("华为技术有限公司")).isEmpty();
    }

    @Test
    void russianIsWrittenAsInEnglishPapers() {
        assertThat(OtherSpellings.of("Тульский оружейный завод")).containsExactly("Tulsky oruzheiny zavod");
    }

    @Test
    void allOthersHaveNone() {
        assertThat(OtherSpellings.of("Huawei")).isEmpty();
        assertThat(OtherSpellings.of("华为 Huawei")).isEmpty();
        assertThat(OtherSpellings.of("12-7")).isEmpty();
    }

    @Test
    void longerNamesOfEastAsiaAreTranslatedByListsInEnglish() {
        assertThat(Stream.of("华为技术有限公司", "東京エレクトロン", "한국항공우주산업", "中国-中船 718所")).allMatch(OtherSpellings::isTranslated);
        assertThat(Stream.of("华为", "欧阳娜娜", "Тульский оружейный завод", "Huawei 华为技术", ""))
                .noneMatch(OtherSpellings::isTranslated);
    }
}
