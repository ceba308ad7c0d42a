package innograph.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFormsTests {
    private static List<String> organization(String... names) {
        return SearchForms.of(EntityType.ORGANIZATION, List.of(names));
    }

    @Nested
    class OfNames {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                清华大学         | qing0 hua0 da0 xue0,qinghuadaxue,qhdx
                清華大學         | 清华大学,qing0 hua0 da0 xue0,qinghuadaxue,qhdx
                示例 MBA 中心    | shi0 li0 MBA zhong0 xin0,shilimbazhongxin,slMBAzx
                女子学院         | nv0 zi0 xue0 yuan0,nvzixueyuan,nzxy
                """)
        void inChineseAreSimplifiedCharactersAndPinyin(String name, String forms) {
            assertThat(String.join(",", organization(name))).isEqualTo(forms);
        }

        @ParameterizedTest
        @CsvSource({
            "重庆, chongqing",
            "长春, changchun",
            "校长, xiaozhang",
            "银行, yinhang",
            "厦门, xiamen",
            "音乐, yinyue",
            "六安, luan",
            "单县, shanxian"
        })
        void areReadAsTheWordsAre(String name, String pinyin) {
            assertThat(organization(name)).contains(pinyin);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Massachusetts Institute of Technology           | MIT
                University of Science and Technology Beijing    | USTB
                Étude de l'Institut                             | ''
                KITE WORKS LTD                                  | ''
                Kite Works                                      | ''
                A Very Long Name Of Nine Words And More Of Them | ''
                """)
        void haveAnAcronymOfThreeToEightCapitals(String name, String acronym) {
            assertThat(String.join(",", organization(name))).isEqualTo(acronym);
        }

        @Test
        void thatAreTitlesAreNotReadAloud() {
            assertThat(SearchForms.of(EntityType.PATENT, List.of("一種示例裝置"))).containsExactly("一种示例装置");
        }

        @Test
        void areNotRepeatedAsForms() {
            assertThat(organization("示例", "shili", "sl")).containsExactly("shi0 li0");
        }
    }

    @Nested
    class OfWhatIsTyped {
        private static List<String> typed(String text) {
            return SearchForms.pinyin(Arrays.asList(text.split(" ")));
        }

        @ParameterizedTest
        @CsvSource({
            "qinghuadaxue, qing0 hua0 da0 xue0",
            "Qinghua daxue, qing0 hua0 da0 xue0",
            "shijiazhuang, shi0 jia0 zhuang0",
            "xi'an, xi0 an0",
            "nüzi, nv0 zi0"
        })
        void areSyllables(String text, String pinyin) {
            assertThat(typed(text)).contains(pinyin);
        }

        @Test
        void areAllThatTheLettersMayMean() {
            assertThat(typed("xianshi")).containsExactly("xian0 shi0", "xi0 an0 shi0");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sun", "university", "mit", "qinghua university", "qhdx", "12"})
        void areNoneWhereItIsNoPinyin(String text) {
            assertThat(typed(text)).isEmpty();
        }

        @Test
        void areAtMostEight() {
            assertThat(typed("xianxianxianxianxianxianxianxianxian")).hasSize(8);
        }

        @Test
        void areNoneOfAnEndlessText() {
            assertThat(typed("xian".repeat(100_000))).isEmpty();
        }
    }
}
