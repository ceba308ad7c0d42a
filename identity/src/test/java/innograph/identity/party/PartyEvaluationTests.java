package innograph.identity.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.identity.party.PartyEvaluation.Question;
import innograph.identity.party.PartyEvaluation.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyEvaluationTests {
    private final PartyDirectory directory = FictionalParties.directory();

    @Test
    void rightWrongAndFalseAlarmsAreCounted() {
        Result result = PartyEvaluation.run(
                directory,
                List.of(
                        new Question("OOO Quiet Lotus", "QUIET LOTUS LIMITED LIABILITY COMPANY"), // right
                        new Question("Bank Vahmi", "AL-VAHMI, Zaid Mohammed"), // wrong
                        new Question("Nothing Like It", "UNITED FRONT FOR THE HARVEST OF OLIVES"), // missed
                        new Question("Grey Heron", ""), // a false alarm
                        new Question("University of Brackwater", "")));
        assertThat(result.expected()).isEqualTo(3);
        assertThat(result.shipped().accuracy().precision()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(result.shipped().accuracy().recall()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(result.shipped().falseAlarms()).isEqualTo(50);
        assertThat(result.namesPerSecond()).isPositive();
    }

    @Test
    void anExpectedEntryThatIsNotHeldIsCounted() {
        assertThat(PartyEvaluation.run(directory, List.of(new Question("Gone", "GONE LTD")))
                        .notHeld())
                .isEqualTo(1);
    }

    @Test
    void theWorstAnswersComeFirst() {
        List<Question> questions = List.of(
                new Question("BANK VAHMI", "BANK VAHMI"), new Question("BANK VAHMI", ""), new Question("Unheard", ""));
        assertThat(PartyEvaluation.misses(PartyEvaluation.answer(directory, questions), 1))
                .extracting(answer -> answer.question().expected())
                .containsExactly("");
    }
}
