package innograph.queries.match.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextIndexTests {
    private static final List<String> OFFERS = List.of(
            "A detector for gas leaks in steel plants",
            "Coatings that resist heat, for turbine blades",
            "钢铁企业煤气泄漏检测装置",
            "用于储能电站的磷酸铁锂电池管理系统");

    private static TextLikeness[] ask(String question) {
        TextIndex index = new TextIndex(OFFERS);
        return index.likenesses(index.question(question));
    }

    @Test
    void wordsOfOneFamilyAreTheSame() {
        assertThat(ask("detecting gas")[0].present()).isEqualTo(1, within(1e-9));
    }

    @Test
    void aTextThatSharesNothingTellsNothing() {
        assertThat(ask("turbine")[0].words()).isZero();
    }

    @Test
    void neighboursTellMoreThanTheSameWordsApart() {
        assertThat(ask("gas leaks")[0].phrases()).isPositive();
        assertThat(ask("leaks gas")[0].phrases()).isZero();
    }

    @Test
    void chineseIsComparedByCharactersSideBySide() {
        TextLikeness likeness = ask("煤气检测")[2];
        assertThat(likeness.characters()).isPositive();
        assertThat(likeness.words()).isPositive();
        assertThat(likeness.phrases()).isZero();
    }

    /** As they are written: another index may know no stems. */
    @Test
    void aLongQuestionAsksForWhatSomeTextHas() {
        String unheard = IntStream.range(0, 100)
                .mapToObj(i -> "bo" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "n ")
                .collect(Collectors.joining());
        List<String> words =
                new TextIndex(OFFERS).question(unheard + "detecting gas").words();
        assertThat(words).startsWith("detecting", "gas").hasSize(40);
    }

    @Test
    void traditionalCharactersAreTheSameAsSimplifiedOnes() {
        assertThat(ask("鋼鐵企業")[2].words()).isEqualTo(ask("钢铁企业")[2].words());
    }

    @Test
    void aHyphenDoesNotPartWhatOthersWriteAsOneWord() {
        TextIndex index = new TextIndex(List.of("A multifunctional SM3 interceptor"));
        assertThat(index.likenesses(index.question("multi-functional SM-3"))[0].words())
                .isPositive();
    }

    @Test
    void partsOfANameAreWordsToo() {
        TextIndex index = new TextIndex(List.of("QuickFlex gate arrays"));
        assertThat(index.likenesses(index.question("flex"))[0].words()).isPositive();
    }

    @Test
    void whatWebPagesWriteForAnApostropheIsNoWord() {
        TextIndex index = new TextIndex(List.of("Alzheimer&#039;s disease"));
        assertThat(index.likenesses(index.question("039"))[0].words()).isZero();
    }

    @Test
    void theBeginningTellsMoreThanTheEnd() {
        String filling = "and then some more words follow here ".repeat(40);
        TextIndex index = new TextIndex(List.of("graphene " + filling, filling + " graphene"));
        TextLikeness[] likenesses = index.likenesses(index.question("graphene"));
        assertThat(likenesses[0].opening()).isGreaterThan(likenesses[1].opening());
    }

    @Test
    void aTextTellsTheSameWhetherItIsInTheIndexOrNot() {
        TextIndex index = new TextIndex(OFFERS);
        TextQuestion question = index.question("gas leak detection, 煤气泄漏");
        for (int i = 0; i < OFFERS.size(); i++) {
            TextLikeness inside = index.likenesses(question)[i];
            TextLikeness outside = index.likeness(question, OFFERS.get(i));
            assertThat(outside.words()).isEqualTo(inside.words(), within(1e-9));
            assertThat(outside.phrases()).isEqualTo(inside.phrases(), within(1e-9));
            assertThat(outside.opening()).isEqualTo(inside.opening(), within(1e-9));
        }
    }

    /** Whatever the texts are. */
    @Test
    void allMeasuresAreBetweenNothingAndAll() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            List<String> texts =
                    IntStream.range(0, 20).mapToObj(i -> anyText(random)).toList();
            TextIndex index = new TextIndex(texts);
            for (TextLikeness likeness : index.likenesses(index.question(anyText(random)))) {
                assertThat(List.of(
                                likeness.words(),
                                likeness.phrases(),
                                likeness.characters(),
                                likeness.present(),
                                likeness.opening()))
                        .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0 + 1e-9));
            }
        }
    }

    private static String anyText(Random random) {
        List<String> from = List.of(
                "steel", "钢铁", "gas-leak", "煤气", "LiFePO4", "&amp;", "the", "detectors", "电池", "a", "3D", "–", "");
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> from.get(random.nextInt(from.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
