package innograph.identity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.identity.name.NamePairEvaluation.Bearer;
import innograph.identity.name.NamePairEvaluation.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamePairEvaluationTests {
    private static Pair pair(String left, String right, boolean same) {
        return new Pair(Bearer.ORGANIZATION, left, right, same);
    }

    @Test
    void figuresFollowFromWhatWasRightAndWrong() {
        NamePairEvaluation.Result result = NamePairEvaluation.run(List.of(
                pair("Polar Optics", "Polar Optics Ltd", true),
                pair("Polar Optics", "Polar Robotics Nord", true),
                pair("Polar Optics", "POLAR OPTICS", false)));
        assertThat(result.shipped().precision()).isEqualTo(0.5);
        assertThat(result.shipped().recall()).isEqualTo(0.5);
        assertThat(result.shipped().f1()).isEqualTo(0.5);
        assertThat(result.organizations()).isEqualTo(0.5);
        assertThat(result.persons()).isZero();
        assertThat(result.curve()).hasSize(20);
        assertThat(result.curve().getFirst().recall()).isGreaterThanOrEqualTo(0.5);
        assertThat(result.levenshtein().f1()).isCloseTo(0.8, within(0.01));
    }

    @Test
    void filesSayInSeveralWordsWhoBearsTheName() {
        assertThat(Bearer.of(" Person ")).isEqualTo(Bearer.PERSON);
        assertThat(Bearer.of("LegalEntity")).isEqualTo(Bearer.EITHER);
        assertThat(Bearer.of("Company")).isEqualTo(Bearer.ORGANIZATION);
    }
}
