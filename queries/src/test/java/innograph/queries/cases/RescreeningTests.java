package innograph.queries.cases;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.cases.CaseStatus;
import innograph.model.cases.Cases;
import innograph.model.cases.Decision;
import innograph.model.cases.Finding;
import innograph.model.cases.Subject;
import innograph.model.testing.TestGraph;
import innograph.queries.screening.Screening;
import innograph.queries.screening.SubjectScreening;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RescreeningTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Cases cases;

    @BeforeEach
    void twoCases() {
        cases = new Cases(graph.driver(), Clock.systemUTC(), Duration.ofMinutes(1), false);
        listed("storm:1", "Gale Aerostat Works");
        open("Gale Aerostat Works");
        open("Zephyr Balloons");
        cases.decide("case:2", null, Decision.FALSE_POSITIVE, "Not listed.", "li");
    }

    private void listed(String id, String name) {
        given.entity(new Node(EntityType.RESTRICTED_PARTY, id, name)
                .with("list", "List of Storms")
                .with("kind", "entity")
                .with("listed", LocalDate.of(2026, 2, 2)));
    }

    private SubjectScreening screening() {
        return new SubjectScreening(Screening.over(given.reader(), given.reader(), Duration.ZERO), given.reader());
    }

    private void open(String name) {
        Subject subject = Subject.party(name, null);
        cases.open(subject, screening().of(subject).orElseThrow(), "li");
    }

    private List<CaseChange> changes() {
        return new Rescreening(new ScreeningCases(given.reader()), screening()::of).changes(_ -> {});
    }

    @Test
    void ofListsThatAreTheSameNothingChanged() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void aNewEntryShowsOnlyTheCaseThatItIsAbout() {
        listed("storm:2", "Zephyr Balloons");
        assertThat(changes()).extracting(change -> change.of().id()).containsExactly("case:2");
        CaseChange change = changes().getFirst();
        assertThat(change.outcomes()).isEqualTo("CLEAR in its report, MATCH now");
        assertThat(change.found()).extracting(Finding::entry).containsExactly("storm:2");
        assertThat(change.gone()).isEmpty();
        assertThat(change.note())
                .isEqualTo("Screened again: CLEAR in its report, MATCH now. New: Zephyr Balloons (storm:2)."
                        + " Compared with List of Storms (2026-02-02).");
    }

    @Test
    void anEntryThatIsGoneShowsToo() {
        listed("storm:2", "Cirrus Kites");
        graph.rows("MATCH (p:RestrictedParty {id: 'storm:1'}) SET p.vanished = ['test']");
        assertThat(changes()).extracting(change -> change.of().id()).containsExactly("case:1");
        assertThat(changes().getFirst().gone()).extracting(Finding::entry).containsExactly("storm:1");
    }

    @Test
    void anEntityThatIsGoneIsAChange() {
        given.entity(new Node(EntityType.ORGANIZATION, "plan:breeze", "Breeze Works"));
        Subject breeze = Subject.entity("plan:breeze");
        cases.open(breeze, screening().of(breeze).orElseThrow(), "li");
        graph.rows("MATCH (o:Organization {id: 'plan:breeze'})-[:IDENTIFIED_BY]->(i) DETACH DELETE o, i");
        assertThat(changes())
                .extracting(CaseChange::outcomes)
                .containsExactly("CLEAR in its report; the graph no longer has what it is about");
    }

    @Test
    void whoReopensWithTheNoteOfAChangeIsKnownByIt() {
        listed("storm:2", "Zephyr Balloons");
        CaseChange change = changes().getFirst();
        assertThat(change.of().wasReopenedWith(change.note())).isFalse();
        cases.reopen("case:2", change.of().version(), change.note(), "li");
        CaseChange again = changes().getFirst();
        assertThat(again.of().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(again.of().wasReopenedWith(again.note())).isTrue();
    }
}
