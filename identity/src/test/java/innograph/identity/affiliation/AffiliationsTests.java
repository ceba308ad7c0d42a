package innograph.identity.affiliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import innograph.identity.organization.FictionalOrganizations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffiliationsTests {
    private final Affiliations affiliations = new Affiliations(FictionalOrganizations.directory());

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Dept. of Optics, University of Brackwater, Brackwater, UK                       | x:brackwater
            Department of Optics, Brackwater University, Brackwater, United Kingdom         | x:brackwater
            Dept. Opt., Univ. Brackwater, Brackwater BW1 2AB, England                       | x:brackwater
            Faculty of Law, University of Kestrel, Kestrel, Canada                          | x:kestrel-ca
            Faculty of Law, University of Kestrel, Port Aurel, Australia                    | x:kestrel-au
            Department of Surgery, Brackwater University Hospital, Brackwater, UK           | x:brackwater-hospital
            Orbe Institute of Marine Physics, Orbe, Switzerland (mail@oipm.example)         | x:oipm
            青石科技大学材料学院, 青石, 中国                                                  | x:qingshi
            School of Materials, Qingshi Univ. of Science and Technology, Qingshi, PR China | x:qingshi
            """)
    void aLineMeansAnOrganization(String line, String id) {
        assertThat(ids(line)).containsExactly(id);
    }

    private List<String> ids(String line) {
        return affiliations.read(line).stream().map(AffiliatedOrganization::id).toList();
    }

    @Test
    void partsBetweenSemicolonsMeanOneEach() {
        assertThat(ids("University of Kestrel, Kestrel, Canada; Orbe Institute of Marine Physics, Orbe, Switzerland"))
                .containsExactlyInAnyOrder("x:kestrel-ca", "x:oipm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", ,;;",
                "Department of Surgery",
                "University of Nowhere, Elsewhere, Canada",
                "Canada",
                "12 High Street"
            })
    void nobodyIsMeantByALineThatNamesNone(String line) {
        assertThat(affiliations.read(line)).isEmpty();
    }

    @Test
    void anAnswerGivesItsReasons() {
        assertThat(affiliations.read("Faculty of Law, University of Kestrel, Kestrel, Canada"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.words()).isEqualTo("University of Kestrel");
                    assertThat(answer.reasons())
                            .contains(
                                    "The line has all words of its name University of Kestrel",
                                    "It is in the country that the line names, Canada");
                });
    }

    @Test
    void theSameLineIsReadTheSameWay() {
        String line = "University of Kestrel and Brackwater University Hospital, Brackwater, UK";
        assertThat(affiliations.likely(line)).isEqualTo(affiliations.likely(line));
    }

    @Test
    void whatIsBehindTwoThousandCharactersIsNotRead() {
        String line = "x ".repeat(Affiliations.LONGEST / 2) + "University of Brackwater, Brackwater, UK";
        assertThat(affiliations.likely(line)).isEmpty();
    }

    @Test
    void noTextMakesItFailOrTakeLong() {
        Random random = new Random(718);
        List<String> pieces = List.of(
                "University ",
                "of ",
                "Kestrel",
                ", ",
                "; ",
                "(",
                ")",
                "青石",
                "大学",
                "\uD83D",
                "\uDE00",
                "é",
                "'",
                "d’",
                " - ",
                "UK",
                "\n",
                "\u0000",
                "Brackwater ",
                "US-",
                "ﷺ",
                "İ",
                "ß",
                "@",
                "http://",
                "한국",
                "カタカナ",
                "\u0301");
        for (int round = 0; round < 300; round++) {
            String text = random.ints(random.nextInt(400), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThatCode(() -> affiliations.read(text))
                    .as(() -> Arrays.toString(text.toCharArray()))
                    .doesNotThrowAnyException();
        }
        String repeated = "University of Kestrel ".repeat(100);
        long start = System.nanoTime();
        affiliations.read(repeated);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
