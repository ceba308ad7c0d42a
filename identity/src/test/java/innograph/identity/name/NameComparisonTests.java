package innograph.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.identity.name.NameReason.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTests {
    @Nested
    class Organizations {
        @ParameterizedTest
        @DisplayName("are one whatever their legal form, case, accents, order of writing and abbreviations")
        @CsvSource(delimiter = '|', textBlock = """
                Nordwind Werke Aktiengesellschaft | NORDWIND WERKE AG
                ООО Кедр | Общество с ограниченной ответственностью «Кедр»
                Institut für Polarforschung | institut fur polarforschung
                H&K Lindqvist AB | H and K Lindqvist AB
                1st Harbour Bank | First Harbour Bank
                Univ. of Lakeside | University of Lakeside
                OJSC Ural Optics | Open Joint Stock Company Ural Optics
                灵溪科技有限公司 | 靈溪科技股份有限公司
                Van der Meulen Optics | Vandermeulen Optics
                Lakesde University | Lakeside University
                GTRI | Green Tundra Research Institute
                """)
        void areOne(String left, String right) {
            assertThat(NameComparison.organizations(left, right).isSame()).isTrue();
            assertThat(NameComparison.organizations(right, left).isSame()).isTrue();
        }

        @ParameterizedTest
        @DisplayName("are two if a telling word differs")
        @CsvSource(delimiter = '|', textBlock = """
                Northern Lake University | Southern Lake University
                北岭大学 | 南岭大学
                Bank of Veria (North Island) | Bank of Veria (South Coast)
                Rowan Fund III | Rowan Fund IV
                Polar Optics GmbH | Polar Robotics GmbH
                GTRI | Blue Tundra Research Institute
                BQ plc | BD plc
                """)
        void areTwo(String left, String right) {
            assertThat(NameComparison.organizations(left, right).isSame()).isFalse();
        }
    }

    @Nested
    class People {
        @ParameterizedTest
        @DisplayName("are one whatever the order, titles, initials, script and transliteration")
        @CsvSource(delimiter = '|', textBlock = """
                "Okonkwo, Adaeze" | Adaeze Okonkwo
                Prof. Dr. Adaeze Okonkwo | Adaeze Okonkwo
                A. Okonkwo | Adaeze Okonkwo
                Сергей Воробьёв | Sergei Vorobyov
                陈晓东 | 陳曉東
                陈晓东 | Chen Xiaodong
                Adaeze N. Okonkwo | Adaeze Ngozi Okonkwo
                Wladimir Orlow | Vladimir Orlov
                Bob Hathersage | Robert Hathersage
                """)
        void areOne(String left, String right) {
            assertThat(NameComparison.persons(left, right).isSame()).isTrue();
            assertThat(NameComparison.persons(right, left).isSame()).isTrue();
        }

        @ParameterizedTest
        @DisplayName("are two if a name differs, or an initial contradicts")
        @CsvSource(delimiter = '|', textBlock = """
                Adaeze Okonkwo | Chidi Okonkwo
                B. Okonkwo | Adaeze Okonkwo
                Adaeze B. Okonkwo | Adaeze Ngozi Okonkwo
                陈晓东 | 陈晓冬
                Sergei Petrovich Vorobyov | Sergei Ivanovich Vorobyov
                """)
        void areTwo(String left, String right) {
            assertThat(NameComparison.persons(left, right).isSame()).isFalse();
        }
    }

    @Test
    @DisplayName("the score of names that are the same is 1, of others less")
    void onlyTheSameIsCertain() {
        assertThat(NameComparison.organizations("Lakeside University", "LAKESIDE UNIVERSITY")
                        .score())
                .isEqualTo(1);
        assertThat(NameComparison.organizations("Lakeside University", "Lakesde University")
                        .score())
                .isLessThan(0.95);
        assertThat(NameComparison.organizations("...", "Lakeside University").score())
                .isZero();
    }

    @Test
    @DisplayName("reasons name the words, in both languages")
    void reasonsNameTheWords() {
        NameLikeness likeness = NameComparison.organizations("Polar Optics", "Polar Robotics Nord");
        assertThat(likeness.reasons()).first().isEqualTo(new NameReason(Kind.APART, "optics", "robotics nord"));
        assertThat(likeness.reasons().getFirst().sentence(false)).isEqualTo("optics stands against robotics nord");
        assertThat(likeness.reasons().getFirst().sentence(true)).isEqualTo("optics与robotics nord不同");
        assertThat(NameComparison.persons("Lena Brandt", "Lena Brant").reasons())
                .containsExactly(new NameReason(Kind.ALIKE, "brandt", "brant"));
    }

    @Test
    @DisplayName("which name comes first does not matter, and no text breaks the comparison")
    void isSymmetric() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String left = text(random);
            String right = text(random);
            assertThat(NameComparison.either(left, right).score())
                    .as("%s | %s", left, right)
                    .isBetween(0.0, 1.0)
                    .isCloseTo(NameComparison.either(right, left).score(), org.assertj.core.data.Offset.offset(0.05));
        }
        assertThat(NameComparison.organizations("x".repeat(5_000), "x".repeat(5_000))
                        .score())
                .isEqualTo(1);
    }

    private static String text(Random random) {
        List<String> parts = List.of(
                "Lake",
                "lake",
                "AG",
                "大学",
                "北",
                "A.",
                "-",
                "Ünal",
                "Обь",
                "42",
                "II",
                "& ",
                "'",
                "(",
                "バ",
                "\uD83D\uDE00");
        return random.ints(random.nextInt(7), 0, parts.size())
                .mapToObj(parts::get)
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
