package innograph.queries.cases;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.cases.CaseEntry;
import innograph.model.cases.Cases;
import innograph.model.cases.Decision;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.Subject;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseAuditTests {
    private static final Report REPORT = new Report(
            Outcome.REVIEW, List.of(new Report.Listed("storms", "List of Storms", null)), List.of(), List.of());

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    /** Two cases, of which the entries 1 and 3 to 5, and 2, tell. */
    @BeforeEach
    void twoCases() {
        Cases cases = cases();
        cases.open(Subject.party("Gale Works", null), REPORT, "li");
        cases.open(Subject.text("Kites"), REPORT, "li");
        cases.assign("case:1", null, "wang", "li");
        cases.decide("case:1", null, Decision.FALSE_POSITIVE, "Another one.", "wang");
        cases.reopen("case:1", null, "It has moved.", "li");
    }

    private Cases cases() {
        return new Cases(graph.driver(), Clock.systemUTC(), Duration.ofMinutes(1), false);
    }

    private AuditReport audit(@Nullable String head) {
        return new CaseAudit(new Reader(graph.driver(), Duration.ofMinutes(1))).verify(head, _ -> {});
    }

    private List<String> found() {
        return audit(null).faults().stream()
                .map(fault -> fault.sequence() == 0 ? fault.what() : fault.kind() + " " + fault.sequence())
                .toList();
    }

    @Test
    @DisplayName("where nothing was changed nothing is found, and all entries were looked at")
    void nothingIsFound() {
        AtomicLong looked = new AtomicLong();
        AuditReport report = new CaseAudit(new Reader(graph.driver(), Duration.ofMinutes(1))).verify(null, looked::set);
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(5).isEqualTo(looked.get());
        assertThat(report.cases()).isEqualTo(2);
        assertThat(report.head())
                .isEqualTo(graph.rows("MATCH (e:ScreeningEntry {sequence: 5}) RETURN e.hash AS hash")
                        .getFirst()
                        .get("hash"));
    }

    @Test
    @DisplayName("a graph without cases is in order")
    void noCasesAreInOrder() {
        graph.rows("MATCH (n:ScreeningEntry|ScreeningCase|ScreeningChain) DELETE n");
        assertThat(audit(null)).isEqualTo(new AuditReport(0, 0, "0".repeat(64), 0, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SET e.act = 'REOPENED'      | CHANGED 4",
                "SET e.by = 'li'             | CHANGED 4",
                "SET e.at = '2026-01-01T00:00:00Z' | CHANGED 4",
                "SET e.content = replace(e.content, 'Another', 'An') | CHANGED 4",
                "SET e.case = 'case:2'       | CHANGED 4",
                "SET e.previous = 'x'        | CHANGED 4",
                "SET e.hash = 'x'            | CHANGED 4",
                "SET e.by = 4                | CHANGED 4",
                "REMOVE e.by                 | CHANGED 4",
                "SET e.more = 1              | CHANGED 4",
                "SET e.sequence = 40         | MISSING 4",
                "SET e.sequence = '4'        | MISSING 4",
                "REMOVE e.sequence           | MISSING 4",
                "DELETE e                    | MISSING 4",
            })
    @DisplayName("whatever is changed of an entry is found, and the entry is named")
    void aChangedEntryIsFound(String change, String fault) {
        graph.rows("MATCH (e:ScreeningEntry {sequence: 4}) " + change);
        assertThat(found()).startsWith(fault);
    }

    @Test
    @DisplayName("one change is told once of the chain")
    void oneChangeIsOneFault() {
        graph.rows("MATCH (e:ScreeningEntry {sequence: 2}) SET e.by = 'chen'");
        assertThat(found()).containsExactly("CHANGED 2", "case:2: an entry of its history was changed");
    }

    @Test
    @DisplayName("an entry that was changed together with its hash is found by the next one")
    void aRewrittenEntryIsFound() {
        rewritten(3, "wang", "chen");
        assertThat(found()).startsWith("INSERTED 4");
    }

    /** As somebody would who knows how hashes are made. */
    private void rewritten(long sequence, String text, String by) {
        Map<String, Object> entry = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(graph.rows(
                                "MATCH (e:ScreeningEntry {sequence: $at}) RETURN properties(e) AS entry",
                                Map.of("at", sequence))
                        .getFirst()
                        .get("entry")))
                .forEach((key, value) -> entry.put(String.valueOf(key), value));
        entry.computeIfPresent("content", (_, content) -> content.toString().replace(text, by));
        entry.put("hash", CaseEntry.of(entry).orElseThrow().reckonedHash());
        graph.rows("MATCH (e:ScreeningEntry {sequence: $entry.sequence}) SET e = $entry", Map.of("entry", entry));
    }

    @Test
    @DisplayName("a case that is deleted with all its entries leaves a gap")
    void aDeletedCaseLeavesAGap() {
        graph.rows("MATCH (n:ScreeningEntry|ScreeningCase) WHERE 'case:2' IN [n.id, n.case] DELETE n");
        assertThat(found()).containsExactly("MISSING 2", "CHANGED 5");
    }

    @Test
    @DisplayName("two entries that changed places are found")
    void swappedEntriesAreFound() {
        graph.rows("""
                MATCH (a:ScreeningEntry {sequence: 3}), (b:ScreeningEntry {sequence: 4})
                SET b.sequence = 100 SET a.sequence = 4 SET b.sequence = 3
                """);
        assertThat(found()).startsWith("CHANGED 3", "CHANGED 4");
    }

    @Test
    @DisplayName("a forged entry at the end is found, with whatever hash")
    void aForgedEntryIsFound() {
        graph.rows(
                "MATCH (e:ScreeningEntry {sequence: 5}) CREATE (f:ScreeningEntry) SET f = e {.*, sequence: 6, previous: e.hash}");
        rewritten(6, "moved", "gone");
        assertThat(found()).startsWith("INSERTED 6");
    }

    @Test
    @DisplayName(
            "entries cut off at the end are found, and still are if all the rest was made to fit, by the head that was kept")
    void aCutOffEndIsFound() {
        String head = audit(null).head();
        graph.rows("MATCH (e:ScreeningEntry {sequence: 5}) DELETE e");
        assertThat(found()).startsWith("MISSING 5");

        graph.rows("""
                MATCH (e:ScreeningEntry {sequence: 4}), (chain:ScreeningChain), (c:ScreeningCase {id: 'case:1'})
                SET chain.sequence = 4, chain.head = e.hash, c.version = 2, c.status = 'DECIDED', c.decision = 'FALSE_POSITIVE'
                """);
        assertThat(found()).isEmpty();
        assertThat(audit(head).faults()).extracting(AuditReport.Fault::kind).containsExactly(AuditReport.Kind.MISSING);
    }

    @Test
    @DisplayName("a head that was kept stays good while cases go on")
    void aHeadStaysGood() {
        String head = audit(null).head();
        cases().assign("case:2", null, "wang", "li");
        assertThat(audit(head).faults()).isEmpty();
        assertThat(audit("0".repeat(64)).faults()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SET c.status = 'DECIDED'  | case:1: status is DECIDED, and by its history OPEN",
                "SET c.assignee = 'li'     | case:1: assignee is li, and by its history wang",
                "SET c.decision = 'TRUE_MATCH' | case:1: decision is TRUE_MATCH, and by its history not there",
                "REMOVE c.subject          | case:1: subject is not there, and by its history gale works",
                "SET c.version = 9         | case:1: version is 9, and by its history 3",
                "SET c.version = '3'       | case:1: a value is of another kind than its history says",
                "SET c.id = 'case:7'       | case:7: it has no history",
            })
    @DisplayName("a case that stands otherwise than its history says is found")
    void aChangedCaseIsFound(String change, String fault) {
        graph.rows("MATCH (c:ScreeningCase {id: 'case:1'}) " + change);
        assertThat(found()).startsWith(fault);
    }

    @Test
    @DisplayName("a case that is gone while its entries are there is found")
    void aCaseWithoutNodeIsFound() {
        graph.rows("MATCH (c:ScreeningCase {id: 'case:2'}) DELETE c");
        assertThat(found()).containsExactly("STATE 2");
    }

    @Test
    @DisplayName("an act that was not possible is found even if the chain was made to fit")
    void anImpossibleActIsFound() {
        graph.rows("MATCH (e:ScreeningEntry {sequence: 5}) SET e.act = 'CONFIRMED'");
        rewritten(5, "moved", "moved");
        assertThat(found()).anyMatch(what -> what.startsWith("case:1: entry 5, CONFIRMED by li, was not possible"));
    }

    @Test
    @DisplayName("at most so many faults are shown, and all are counted")
    void manyFaultsAreCounted() {
        for (int i = 0; i < 30; i++) {
            cases().assign("case:2", null, "wang", "li");
        }
        graph.rows("MATCH (e:ScreeningEntry) WHERE e.sequence > 5 SET e.by = 'chen'");
        AuditReport report = audit(null);
        assertThat(report.faults()).hasSize(AuditReport.MOST_SHOWN);
        assertThat(report.found()).isEqualTo(31);
    }
}
