package innograph.identity.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.identity.affiliation.AffiliationEvaluation.Line;
import innograph.identity.affiliation.AffiliationEvaluation.Result;
import innograph.identity.organization.Directory;
import innograph.identity.organization.FictionalOrganizations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AffiliationEvaluationTests {
    private final Directory directory = FictionalOrganizations.directory();
    private final AffiliationEvaluation evaluation =
            new AffiliationEvaluation(new Affiliations(directory), id -> directory.holds(id) ? id : "");

    @Test
    void pairsOfALineAndAnOrganizationAreCounted() {
        Result result = evaluation.run(
                List.of(
                        new Line("University of Kestrel, Kestrel, Canada", Set.of("x:kestrel-ca")),
                        new Line("University of Kestrel, Port Aurel, Australia", Set.of("x:kestrel-ca")),
                        new Line("University of Nowhere, Elsewhere, Canada", Set.of("x:nowhere")),
                        new Line("Kitchen", Set.of())),
                10);
        assertThat(result.strings()).isEqualTo(4);
        assertThat(result.expected()).isEqualTo(3);
        assertThat(result.notInGraph()).isEqualTo(1);
        assertThat(result.shipped().precision()).isEqualTo(0.5);
        assertThat(result.shipped().recall()).isEqualTo(1 / 3.0);
        assertThat(result.recallOfHeld()).isEqualTo(0.5);
        assertThat(result.misses())
                .hasSize(2)
                .first()
                .extracting(AffiliationEvaluation.Miss::text)
                .isEqualTo("University of Kestrel, Port Aurel, Australia");
    }

    @Test
    void withoutLinesNothingIsClaimed() {
        Result result = evaluation.run(List.of(), 1);
        assertThat(result.shipped().recall()).isZero();
        assertThat(result.curve()).hasSize(19);
    }
}
