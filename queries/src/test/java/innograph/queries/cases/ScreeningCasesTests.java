package innograph.queries.cases;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.cases.CaseStatus;
import innograph.model.cases.Cases;
import innograph.model.cases.Decision;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import innograph.model.cases.Subject;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Reader;
import innograph.queries.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScreeningCasesTests {
    private static final Report REPORT = new Report(
            Outcome.REVIEW, List.of(new Report.Listed("storms", "List of Storms", null)), List.of(), List.of());

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @BeforeEach
    void threeCases() {
        Cases cases = new Cases(graph.driver(), Clock.systemUTC(), Duration.ofMinutes(1), false);
        graph.rows(
                "CREATE (o:Entity:Organization {id: 'plan:breeze', name: '微风'})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:breeze'})");
        cases.open(Subject.party("GALE Works", null), REPORT, "li");
        cases.open(Subject.entity("plan:breeze"), REPORT, "li");
        cases.open(Subject.text("Kites of the gale"), REPORT, "li");
        cases.assign("case:1", null, "wang", "li");
        cases.decide("case:2", null, Decision.TRUE_MATCH, "It is.", "li");
    }

    private ScreeningCases cases() {
        return new ScreeningCases(new Reader(graph.driver(), Duration.ofMinutes(1)));
    }

    private List<String> listed(CaseFilter filter) {
        List<String> ids = cases().list(filter, Slice.first(10)).items().stream()
                .map(ScreeningCase::id)
                .toList();
        assertThat(cases().count(filter)).isEqualTo(ids.size());
        return ids;
    }

    @Test
    @DisplayName("a list is narrowed by status, assignee, decision and subject")
    void aListIsNarrowed() {
        assertThat(listed(CaseFilter.ALL)).containsExactly("case:3", "case:2", "case:1");
        assertThat(listed(new CaseFilter(CaseStatus.OPEN, null, null, null))).containsExactly("case:3", "case:1");
        assertThat(listed(new CaseFilter(null, "wang", null, null))).containsExactly("case:1");
        assertThat(listed(new CaseFilter(null, "", null, null))).containsExactly("case:3", "case:2");
        assertThat(listed(new CaseFilter(null, null, Decision.TRUE_MATCH, null)))
                .containsExactly("case:2");
        assertThat(listed(new CaseFilter(null, null, null, "Gale"))).containsExactly("case:3", "case:1");
        assertThat(listed(new CaseFilter(null, null, null, "plan:breeze"))).containsExactly("case:2");
        assertThat(listed(new CaseFilter(CaseStatus.OPEN, "wang", null, "breeze")))
                .isEmpty();
    }

    @Test
    @DisplayName("a list is read page by page in both directions")
    void aListIsRead() {
        Page<ScreeningCase> first = cases().list(CaseFilter.ALL, Slice.first(2));
        assertThat(first.hasMore()).isTrue();
        assertThat(first.items()).extracting(ScreeningCase::id).containsExactly("case:3", "case:2");
        assertThat(cases().list(
                                CaseFilter.ALL,
                                Slice.first(
                                        2, ScreeningCases.position(first.items().getLast())))
                        .items())
                .extracting(ScreeningCase::id)
                .containsExactly("case:1");
        assertThat(cases().list(CaseFilter.ALL, Slice.last(2, null)).items())
                .extracting(ScreeningCase::id)
                .containsExactly("case:2", "case:1");
    }

    @Test
    @DisplayName("a case tells its history")
    void aCaseTellsItsHistory() {
        ScreeningCase found = cases().named("case:2").orElseThrow();
        assertThat(found.subject().name()).isEqualTo("微风");
        assertThat(found.history()).extracting(entry -> entry.act()).containsExactly("OPENED", "DECIDED");
        assertThat(cases().named("case:4")).isEmpty();
        assertThat(cases().named("plan:breeze")).isEmpty();
    }
}
