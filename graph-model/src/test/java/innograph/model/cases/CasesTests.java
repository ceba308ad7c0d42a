package innograph.model.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.testing.TestGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ClientException;

class CasesTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final Subject GALE = Subject.party("Gale Works", "XX");

    @RegisterExtension
    private final TestGraph graph = new TestGraph();

    private Cases cases(boolean fourEyes) {
        return new Cases(graph.driver(), NOON, Duration.ofMinutes(1), fourEyes);
    }

    private Cases cases() {
        return cases(false);
    }

    private static Report report(Finding... findings) {
        return new Report(
                Outcome.REVIEW,
                List.of(new Report.Listed("storms", "List of Storms", LocalDate.of(2026, 1, 31))),
                List.of(findings),
                List.of("The list does not state its date."));
    }

    private static Finding finding(String list, Double score) {
        return new Finding(Finding.Kind.PARTY, list, "storms:7", "GALE WORKS", score, "The names are the same.");
    }

    private static Written.Done done(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return (Written.Done) written;
    }

    private static List<String> faults(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        return ((Written.Refused) written)
                .faults().stream()
                        .map(fault -> fault.field() + " " + fault.kind())
                        .toList();
    }

    private static Fault fault(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        return ((Written.Refused) written).faults().getFirst();
    }

    private List<CaseEntry> entries() {
        return graph.rows("MATCH (e:ScreeningEntry) RETURN properties(e) AS entry ORDER BY e.sequence").stream()
                .map(row -> (Map<?, ?>) row.get("entry"))
                .map(entry -> {
                    Map<String, Object> properties = new HashMap<>();
                    entry.forEach((key, value) -> properties.put(String.valueOf(key), value));
                    return CaseEntry.of(properties).orElseThrow();
                })
                .toList();
    }

    @Test
    @DisplayName("cases are counted, and how one stands follows from its acts")
    void aCaseGoesItsWay() {
        String id =
                done(cases().open(GALE, report(finding("storms", .9)), "li")).id();
        assertThat(id).isEqualTo("case:1");
        cases().assign(id, null, "wang", "li");
        cases().decide(id, 1L, Decision.FALSE_POSITIVE, "Another company of that name.", "wang");
        assertThat(done(cases().reopen(id, null, "It has moved.", "li")).version())
                .isEqualTo(3);
        assertThat(done(cases().open(Subject.text("Kites"), report(), "li")).id())
                .isEqualTo("case:2");

        assertThat(entries())
                .extracting(entry -> entry.caseId() + " " + entry.act() + " by " + entry.by())
                .containsExactly(
                        "case:1 OPENED by li",
                        "case:1 ASSIGNED by li",
                        "case:1 DECIDED by wang",
                        "case:1 REOPENED by li",
                        "case:2 OPENED by li");
        assertThat(graph.rows("MATCH (c:ScreeningCase {id: 'case:1'}) RETURN properties(c) AS index"))
                .containsExactly(Map.of(
                        "index",
                        Map.of(
                                "id",
                                "case:1",
                                "number",
                                1L,
                                "version",
                                3L,
                                "status",
                                "OPEN",
                                "subject",
                                "gale works",
                                "assignee",
                                "wang")));
    }

    @Test
    @DisplayName("the hash is what the documentation says, reckoned by another program")
    void theHashIsAsDocumented() {
        cases().open(GALE, report(finding("storms", .9)), "li");
        cases().assign("case:1", null, "王", "li");
        assertThat(entries())
                .extracting(CaseEntry::content)
                .containsExactly(
                        "{\"report\":{\"findings\":[{\"entry\":\"storms:7\",\"kind\":\"PARTY\",\"label\":\"GALE WORKS\",\"list\":\"storms\","
                                + "\"score\":0.9,\"sentence\":\"The names are the same.\"}],\"limits\":[\"The list does not state its date.\"],\"lists\":[{\"asOf\":\"2026-01-31\",\"id\":\"storms\","
                                + "\"title\":\"List of Storms\"}],\"outcome\":\"REVIEW\"},\"subject\":{\"country\":\"XX\",\"kind\":\"PARTY\","
                                + "\"name\":\"Gale Works\"}}",
                        "{\"assignee\":\"王\"}");
        assertThat(entries())
                .extracting(CaseEntry::hash)
                .containsExactly(
                        "0d4807577880df585d57a5a2034a6abb8c2b62dd6bea829f5d777851213fe534",
                        "849955f149ed5a68f608bfe98a9fe8d4335d594b1f4f549a405de517028efd14");
        assertThat(entries().getLast().previous())
                .isEqualTo(entries().getFirst().hash());
    }

    @Test
    @DisplayName("an entity is looked up by any identifier, and its name at that time is kept")
    void anEntityIsLookedUp() {
        graph.rows(
                "CREATE (o:Entity:Organization {id: 'plan:gale', name: 'Gale Works'})-[:IDENTIFIED_BY]->(:Identifier {value: 'ror:1'})");
        cases().open(Subject.entity("ror:1"), report(), "li");
        graph.rows("MATCH (o:Entity) SET o.name = 'Breeze Works'");
        assertThat(ScreeningCase.of(entries()).subject())
                .isEqualTo(new Subject(Subject.Kind.ENTITY, "Gale Works", null, "plan:gale"));
        assertThat(graph.number("MATCH (:Entity)-[r]-() RETURN count(r)"))
                .as("nothing of the case hangs on it")
                .isEqualTo(1);
        assertThat(faults(cases().open(Subject.entity("ror:2"), report(), "li")))
                .containsExactly("subject.entity NOT_FOUND");
    }

    @Test
    @DisplayName("what is wrong is said field by field, and nothing is written")
    void faultsAreSaidFieldByField() {
        assertThat(faults(cases().open(Subject.party(" ", "Xanadu"), report(finding("winds", 1.5)), "li")))
                .containsExactly(
                        "subject.party.name REQUIRED",
                        "subject.party.country MALFORMED",
                        "report.findings.list CONTRADICTION",
                        "report.findings.score OUT_OF_RANGE");
        assertThat(faults(cases().open(
                                Subject.text("a\u0000"),
                                new Report(Outcome.CLEAR, List.of(), List.of(), List.of()),
                                "li")))
                .containsExactly("subject.text MALFORMED", "report.lists REQUIRED");
        assertThat(graph.number("MATCH (n) WHERE NOT n:SchemaMigration RETURN count(n)"))
                .isZero();
    }

    @Test
    @DisplayName("a decision and a reopening need a note")
    void notesAreNeeded() {
        cases().open(GALE, report(), "li");
        assertThat(faults(cases().decide("case:1", null, Decision.TRUE_MATCH, " \u200b ", "li")))
                .containsExactly("note REQUIRED");
        cases().decide("case:1", null, Decision.TRUE_MATCH, "It is.", "li");
        assertThat(faults(cases().reopen("case:1", null, "", "li"))).containsExactly("note REQUIRED");
    }

    @Test
    @DisplayName("what is not possible now is refused with what is, in Chinese or English")
    void whatIsPossibleIsSaid() {
        cases().open(GALE, report(), "li");
        assertThat(fault(cases().reopen("case:1", null, "Why not", "li")).message(Locale.ENGLISH))
                .isEqualTo("It is OPEN; what is possible now: ASSIGNED, DECIDED, PROPOSED.");
        cases().decide("case:1", null, Decision.ESCALATED, "To the authority.", "li");
        assertThat(fault(cases().decide("case:1", null, Decision.TRUE_MATCH, "No.", "li"))
                        .message(Locale.CHINESE))
                .isEqualTo("当前状态为 DECIDED，此时可执行：REOPENED。");
        assertThat(fault(cases().assign("case:9", null, "wang", "li")).message(Locale.ENGLISH))
                .isEqualTo("There is no case case:9; `screenings` lists those that there are.");
    }

    @Test
    @DisplayName("who read an older version writes nothing")
    void anOlderVersionIsRefused() {
        cases().open(GALE, report(), "li");
        cases().assign("case:1", 0L, "wang", "li");
        assertThat(faults(cases().decide("case:1", 0L, Decision.TRUE_MATCH, "It is.", "li")))
                .containsExactly("version CHANGED_MEANWHILE");
        assertThat(entries()).hasSize(2);
    }

    @Nested
    class WithFourEyes {
        private String proposed() {
            String id = done(cases(true).open(GALE, report(), "li")).id();
            cases(true).decide(id, null, Decision.TRUE_MATCH, "It is.", "li");
            return id;
        }

        private String status() {
            return String.valueOf(
                    graph.rows("MATCH (c:ScreeningCase) RETURN c.status + ' ' + coalesce(c.decision, '') AS status")
                            .getFirst()
                            .get("status"));
        }

        @Test
        @DisplayName("a decision counts once another person has confirmed it")
        void anotherPersonConfirms() {
            String id = proposed();
            assertThat(status()).isEqualTo("PROPOSED TRUE_MATCH");
            assertThat(faults(cases(true).confirm(id, 1, null, "li"))).containsExactly("id ANOTHER_PERSON");
            assertThat(done(cases(true).confirm(id, 1, null, "wang")).version()).isEqualTo(2);
            assertThat(status()).isEqualTo("DECIDED TRUE_MATCH");
        }

        @Test
        @DisplayName("who proposed can't confirm after the setting was switched off either")
        void theSettingIsNoWayOut() {
            assertThat(faults(cases(false).confirm(proposed(), 1, null, "li"))).containsExactly("id ANOTHER_PERSON");
        }

        @Test
        @DisplayName("a proposal that was turned down is proposed anew, and the new one counts")
        void aProposalIsTurnedDown() {
            String id = proposed();
            cases(true).reopen(id, null, "Look at the address.", "wang");
            assertThat(status()).isEqualTo("OPEN ");
            cases(true).decide(id, null, Decision.FALSE_POSITIVE, "Another address.", "wang");
            assertThat(faults(cases(true).confirm(id, 1, null, "li")))
                    .as("what was read is another proposal")
                    .containsExactly("version CHANGED_MEANWHILE");
            assertThat(faults(cases(true).confirm(id, 3, null, "wang"))).containsExactly("id ANOTHER_PERSON");
            done(cases(true).confirm(id, 3, "So it is.", "li"));
            assertThat(status()).isEqualTo("DECIDED FALSE_POSITIVE");
        }
    }

    @Test
    @DisplayName("two servers with several writers each make one chain without gaps")
    void writersMakeOneChain() throws Exception {
        cases().open(GALE, report(), "li");
        List<Future<Written>> writes = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            for (Cases server : List.of(cases(), cases())) {
                for (int i = 0; i < 20; i++) {
                    String who = "writer " + i;
                    writes.add(writers.submit(() -> who.endsWith("0")
                            ? server.open(GALE, report(), who)
                            : server.assign("case:1", null, who, who)));
                }
            }
        }
        for (Future<Written> write : writes) {
            done(write.get());
        }
        List<CaseEntry> chain = entries();
        assertThat(chain)
                .extracting(CaseEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(chain).allMatch(entry -> entry.isUnchanged());
        assertThat(chain.subList(1, 41))
                .extracting(CaseEntry::previous)
                .containsExactlyElementsOf(
                        chain.subList(0, 40).stream().map(CaseEntry::hash).toList());
        assertThat(graph.number("MATCH (c:ScreeningChain) RETURN c.cases")).isEqualTo(5);
    }

    @Test
    @DisplayName("the store refuses a second entry of one place")
    void aPlaceIsTakenOnce() {
        cases().open(GALE, report(), "li");
        assertThatThrownBy(() -> graph.rows("CREATE (:ScreeningEntry {sequence: 1, act: 'OPENED'})"))
                .isInstanceOf(ClientException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET e.act = 'CLOSED'",
                "SET e.content = '{}'",
                "SET e.content = '{\"assignee\":\"li\"} more'",
                "REMOVE e.by"
            })
    @DisplayName("nobody goes on writing where the history is broken")
    void aBrokenHistoryIsNotContinued(String tampered) {
        cases().open(GALE, report(), "li");
        graph.rows("MATCH (e:ScreeningEntry) " + tampered);
        assertThatThrownBy(() -> cases().assign("case:1", null, "wang", "li"))
                .isInstanceOf(BrokenHistoryException.class);
        assertThat(graph.number("MATCH (e:ScreeningEntry) RETURN count(e)")).isEqualTo(1);
    }
}
