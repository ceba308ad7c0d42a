package innograph.model.docking;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.curated.CuratedEntities;
import innograph.model.curated.CuratedType;
import innograph.model.curated.Draft;
import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.docking.DockingAct.Agreed;
import innograph.model.docking.DockingAct.Concluded;
import innograph.model.docking.DockingAct.Declined;
import innograph.model.docking.DockingAct.Ended;
import innograph.model.docking.DockingAct.FollowedUp;
import innograph.model.docking.DockingAct.MeetingSet;
import innograph.model.docking.DockingAct.Proposed;
import innograph.model.docking.DockingAct.Ranked;
import innograph.model.testing.TestGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DockingsTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer DESK = new Viewer("desk", true, false);
    private static final Viewer OTHER_DESK = new Viewer("colleague", true, false);
    private static final Viewer COMPANY = new Viewer("company", false, false);
    private static final Viewer INSTITUTE = new Viewer("institute", false, false);
    private static final Viewer STRANGER = new Viewer("stranger", false, false);

    @RegisterExtension
    private final TestGraph graph = new TestGraph();

    private String demand = "";
    private String offer = "";

    private Dockings dockings() {
        return new Dockings(graph.driver(), NOON, Duration.ofMinutes(1));
    }

    private CuratedEntities curated() {
        return new CuratedEntities(graph.driver(), NOON, Duration.ofMinutes(1));
    }

    private static Draft draft(String name, String owner) {
        return new Draft(
                List.of(new Draft.Name(name, "en")), Map.of(), Map.of("owners", List.of(owner)), true, List.of());
    }

    @BeforeEach
    void bothSides() {
        graph.rows("""
                UNWIND [['Organization', 'plan:company', 'Hongzhi Bearings'], ['Organization', 'plan:institute', 'Institute of Wear'],
                  ['Event', 'plan:fair', 'Fair']] AS given
                CREATE (n:Entity:$(given[0]) {id: given[1], name: given[2], names: [given[2]]})
                  -[:IDENTIFIED_BY]->(:Identifier {value: given[1]})
                """);
        demand = done(curated().create(CuratedType.DEMAND, draft("A coating", "plan:company"), "company"));
        offer = done(curated().create(CuratedType.OFFER, draft("A coat", "plan:institute"), "institute"));
    }

    private static String done(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return ((Written.Done) written).id();
    }

    private static String fault(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        Fault fault = ((Written.Refused) written).faults().getFirst();
        return fault.field() + " " + fault.kind();
    }

    private Docking seen(String id, Viewer viewer) {
        return graph.rows("MATCH (d:Docking {id: $id}) RETURN " + Docking.PROJECTION, Map.of("id", id)).stream()
                .map(row -> Docking.of(row, viewer))
                .findFirst()
                .orElseThrow();
    }

    private String shortlisted() {
        return done(dockings().shortlist(demand, offer, 0.8, 1, "The best.", DESK));
    }

    private String proposed() {
        String id = shortlisted();
        done(dockings().act(id, 0, new Proposed("There may be a fit."), DESK));
        return id;
    }

    private String agreed() {
        String id = proposed();
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        done(dockings().act(id, 2, new Agreed(Side.OFFER), INSTITUTE));
        return id;
    }

    private String contract(String buyer, String seller) {
        String id = "market:" + buyer.substring(5);
        graph.rows("""
                MATCH (buyer {id: $buyer}), (seller {id: $seller})
                CREATE (c:Entity:Contract {id: $id, name: 'Coating'})-[:IDENTIFIED_BY]->(:Identifier {value: $id})
                CREATE (buyer)<-[:BUYER]-(c)-[:SELLER]->(seller)
                """, Map.of("id", id, "buyer", buyer, "seller", seller));
        return id;
    }

    @Test
    @DisplayName(
            "the whole way is kept as history, and only those named on both sides see the other one, once both have agreed")
    void theWholeWay() {
        String id = agreed();
        OffsetDateTime start = OffsetDateTime.parse("2026-12-03T10:00:00+08:00");
        done(dockings().act(id, 3, new MeetingSet(start, "Room 4", "plan:fair", null), DESK));
        done(dockings()
                .act(
                        id,
                        4,
                        new FollowedUp(
                                Stage.TRIAL, "Send samples", LocalDate.of(2026, 11, 20), "institute", "By post."),
                        INSTITUTE));
        assertThat(seen(id, DESK).isOverdue(LocalDate.of(2026, 11, 26))).isTrue();
        done(dockings().act(id, 5, new Concluded(contract("plan:company", "plan:institute")), DESK));

        Docking now = seen(id, INSTITUTE);
        assertThat(now.state()).isEqualTo(DockingState.CONCLUDED);
        assertThat(now.isOverdue(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(now.parties())
                .extracting(party -> party.side() + " " + party.owners() + " " + party.callers())
                .containsExactly("DEMAND [plan:company] [company]", "OFFER [plan:institute] [institute]");
        assertThat(now.history())
                .extracting(entry -> entry.place() + " " + entry.act() + " " + entry.by())
                .containsExactly(
                        "0 SHORTLISTED desk",
                        "1 PROPOSED desk",
                        "2 AGREED company",
                        "3 AGREED institute",
                        "4 MEETING_SET desk",
                        "5 FOLLOWED_UP institute",
                        "6 CONCLUDED desk");
        assertThat(fault(dockings().act(id, 6, new Ended("No."), DESK))).isEqualTo("id NOT_NOW");
    }

    @Test
    @DisplayName("before both have agreed, each sees its own side only, the desk neither, and no name in the history")
    void nobodyKnowsBefore() {
        String id = proposed();
        done(dockings().act(id, 1, new Agreed(null), COMPANY));

        assertThat(seen(id, COMPANY).parties()).extracting(Docking.Party::side).containsExactly(Side.DEMAND);
        assertThat(seen(id, INSTITUTE).parties())
                .extracting(Docking.Party::side)
                .containsExactly(Side.OFFER);
        assertThat(seen(id, DESK).parties()).isEmpty();
        assertThat(seen(id, new Viewer("root", true, true)).parties()).hasSize(2);
        assertThat(seen(id, INSTITUTE).history()).extracting(DockingEntry::by).containsExactly("desk", "desk", null);
        assertThat(seen(id, DESK).history()).extracting(DockingEntry::by).containsExactly("desk", "desk", null);
        assertThat(seen(id, INSTITUTE).note()).isNull();
        assertThat(seen(id, INSTITUTE).score()).isNull();
        assertThat(seen(id, INSTITUTE).history().getFirst().note()).isNull();
        assertThat(seen(id, DESK).note()).isEqualTo("The best.");
    }

    @Test
    @DisplayName("what a caller may not see is answered like what is not there")
    void whatIsHiddenIsNotThere() {
        String id = shortlisted();
        String nothing = "docking:00000000-0000-0000-0000-000000000000";
        for (Viewer viewer : List.of(COMPANY, STRANGER)) {
            Written hidden = dockings().act(id, 7, new Declined(null, " "), viewer);
            Written missing = dockings().act(nothing, 7, new Declined(null, " "), viewer);
            assertThat(fault(hidden)).isEqualTo(fault(missing)).isEqualTo("id NO_DOCKING");
        }
        done(dockings().act(id, 0, new Proposed(null), DESK));
        assertThat(fault(dockings().act(id, 1, new Agreed(null), STRANGER))).isEqualTo("id NO_DOCKING");
    }

    @Test
    @DisplayName("nobody agrees for a side but who speaks for it, nor twice, nor back once both have agreed")
    void agreements() {
        String id = proposed();
        assertThat(fault(dockings().act(id, 1, new Agreed(Side.OFFER), COMPANY)))
                .isEqualTo("side NOT_YOURS");
        assertThat(fault(dockings().act(id, 1, new Agreed(Side.OFFER), DESK))).isEqualTo("id NOT_YOURS");
        assertThat(fault(dockings().act(id, 0, new Agreed(null), COMPANY))).isEqualTo("version CHANGED_MEANWHILE");
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        assertThat(fault(dockings().act(id, 2, new Agreed(null), COMPANY))).isEqualTo("side NOT_NOW");
        done(dockings().act(id, 2, new Agreed(null), INSTITUTE));
        assertThat(fault(dockings().act(id, 3, new Declined(null, "No."), COMPANY)))
                .isEqualTo("id DISCLOSED");
        done(dockings().act(id, 3, new Ended("Too dear."), COMPANY));
    }

    @Test
    @DisplayName(
            "a side that agreed may decline before the other one has agreed; its reason is for the desk, and names nobody")
    void declining() {
        String id = proposed();
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        assertThat(fault(dockings().act(id, 2, new Declined(null, "Hongzhi Bearings has one."), COMPANY)))
                .isEqualTo("reason IDENTIFYING");
        done(dockings().act(id, 2, new Declined(null, "We have one."), COMPANY));
        assertThat(seen(id, DESK).reason()).isEqualTo("We have one.");
        assertThat(seen(id, COMPANY).reason()).isEqualTo("We have one.");
        assertThat(seen(id, INSTITUTE).reason()).isNull();
        assertThat(seen(id, INSTITUTE).history().getLast().note()).isNull();
        assertThat(shortlisted()).isNotEqualTo(id);
    }

    @Test
    @DisplayName("the desk speaks for what comes from a data set, and for nobody else")
    void loadedSides() {
        graph.rows("""
                CREATE (o:Entity:Offer {id: 'market:1', name: 'Kite'})-[:IDENTIFIED_BY]->(:Identifier {value: 'market:1'})
                """);
        String id = done(dockings().shortlist(demand, "market:1", null, null, null, DESK));
        done(dockings().act(id, 0, new Proposed(null), DESK));
        assertThat(fault(dockings().act(id, 1, new Agreed(Side.DEMAND), DESK))).isEqualTo("side NOT_YOURS");
        done(dockings().act(id, 1, new Agreed(null), DESK));
        done(dockings().act(id, 2, new Agreed(null), COMPANY));
        assertThat(seen(id, COMPANY).state()).isEqualTo(DockingState.AGREED);
    }

    @Test
    @DisplayName("who speaks for both sides says for which")
    void bothSidesAtOnce() {
        Draft same = draft("Another coat", "plan:institute");
        String own = done(curated().create(CuratedType.OFFER, same, "company"));
        String id = done(dockings().shortlist(demand, own, null, null, null, DESK));
        done(dockings().act(id, 0, new Proposed(null), DESK));
        assertThat(fault(dockings().act(id, 1, new Agreed(null), COMPANY))).isEqualTo("side REQUIRED");
        done(dockings().act(id, 1, new Agreed(Side.DEMAND), COMPANY));
        done(dockings().act(id, 2, new Agreed(Side.OFFER), COMPANY));
    }

    @Test
    @DisplayName("a contract concludes it only if a buyer owns the demand and a seller the offer")
    void contracts() {
        String id = agreed();
        assertThat(fault(dockings().act(id, 3, new Concluded("plan:none"), DESK)))
                .isEqualTo("contract NOT_FOUND");
        String turned = contract("plan:institute", "plan:company");
        assertThat(fault(dockings().act(id, 3, new Concluded(turned), DESK))).isEqualTo("contract WRONG_PARTIES");
        assertThat(fault(dockings().act(id, 3, new Concluded(turned), COMPANY))).isEqualTo("id NOT_YOURS");
    }

    @Test
    @DisplayName("only a contract in the register concludes it, not a draft nor one that was taken out")
    void draftsConcludeNothing() {
        String id = agreed();
        String contract = contract("plan:company", "plan:institute");
        for (String state : List.of("DRAFT", "SUBMITTED", "CANCELLED")) {
            graph.rows("MATCH (c:Contract) SET c.state = $state", Map.of("state", state));
            assertThat(fault(dockings().act(id, 3, new Concluded(contract), DESK)))
                    .isEqualTo("contract NOT_REGISTERED");
        }
        graph.rows("MATCH (c:Contract) SET c.state = 'REGISTERED'");
        done(dockings().act(id, 3, new Concluded(contract), DESK));
    }

    @Test
    @DisplayName("who has agreed and then takes back what it needs is not made known by the other side's agreement")
    void whoLeavesIsNotDisclosed() {
        String id = proposed();
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        done(curated().withdraw(CuratedType.DEMAND, demand, 0, "company"));
        assertThat(fault(dockings().act(id, 2, new Agreed(null), INSTITUTE))).isEqualTo("id NOT_OPEN");
        assertThat(seen(id, INSTITUTE).parties())
                .extracting(Docking.Party::side)
                .containsExactly(Side.OFFER);
        done(dockings().act(id, 2, new Declined(null, "It is gone."), INSTITUTE));
    }

    @Test
    @DisplayName("what is past its last day or closed is neither proposed nor agreed to until it is renewed")
    void whatIsOverIsNotProposed() {
        String id = shortlisted();
        graph.rows("MATCH (o:Offer) SET o.openUntil = date('2020-01-01')");
        assertThat(fault(dockings().act(id, 0, new Proposed(null), DESK))).isEqualTo("id NOT_OPEN");
        done(curated().renew(CuratedType.OFFER, offer, 0, null, "institute"));
        done(dockings().act(id, 0, new Proposed(null), DESK));
        graph.rows("MATCH (o:Offer) SET o.status = 'CLOSED'");
        assertThat(fault(dockings().act(id, 1, new Agreed(null), COMPANY))).isEqualTo("id NOT_OPEN");
    }

    @Test
    @DisplayName("what a side rewrites after the other one has agreed makes nobody known; renewing it does no harm")
    void nobodyAgreesToWhatItHasNotRead() {
        String id = proposed();
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        done(curated().renew(CuratedType.OFFER, offer, 0, null, "institute"));
        done(curated().change(CuratedType.DEMAND, demand, 0, draft("The same coating", "plan:company"), "company"));
        String renewed = "MATCH (e:DockingEntry {act: 'AGREED'}) RETURN e.edits AS edits";
        assertThat(graph.rows(renewed)).containsExactly(Map.of("edits", 2L));
        done(curated().change(CuratedType.OFFER, offer, 1, draft("Another coat", "plan:company"), "institute"));
        assertThat(fault(dockings().act(id, 2, new Agreed(null), INSTITUTE))).isEqualTo("id REWRITTEN");
        assertThat(seen(id, INSTITUTE).parties())
                .extracting(Docking.Party::side)
                .containsExactly(Side.OFFER);
    }

    @Test
    @DisplayName("a desk that speaks for a sealed side can't name it in what the other one reads")
    void theDeskDoesNotNameItsOwn() {
        String own = done(curated().create(CuratedType.DEMAND, draft("A hard coating", "plan:company"), "desk"));
        String id = done(dockings().shortlist(own, offer, null, null, "Hongzhi Bearings called.", DESK));
        assertThat(fault(dockings().act(id, 0, new Proposed("Hongzhi Bearings needs it."), DESK)))
                .isEqualTo("message IDENTIFYING");
        done(dockings().act(id, 0, new Proposed("Somebody needs it; call me: +86 138 0013 8000"), OTHER_DESK));
        assertThat(fault(dockings().act(id, 1, new Ended("Hongzhi Bearings is gone."), DESK)))
                .isEqualTo("reason IDENTIFYING");
        done(dockings().act(id, 1, new Ended("It is gone."), DESK));
    }

    @Test
    @DisplayName("what is wrong is said by field, and nothing is written")
    void faults() {
        assertThat(fault(dockings().shortlist("plan:none", offer, null, null, null, DESK)))
                .isEqualTo("demand NOT_FOUND");
        assertThat(fault(dockings().shortlist(demand, demand, null, null, null, DESK)))
                .isEqualTo("offer NOT_FOUND");
        assertThat(fault(dockings().shortlist(demand, offer, 1.5, null, null, DESK)))
                .isEqualTo("score OUT_OF_RANGE");
        String id = shortlisted();
        assertThat(fault(dockings().shortlist(demand, offer, null, null, null, DESK)))
                .isEqualTo("offer TAKEN");
        assertThat(fault(dockings().act(id, 0, new Ranked(0, null), DESK))).isEqualTo("rank OUT_OF_RANGE");
        assertThat(fault(dockings().act(id, 0, new Agreed(null), DESK))).isEqualTo("id NOT_NOW");
        assertThat(graph.rows("MATCH (e:DockingEntry) RETURN count(e) AS entries"))
                .containsExactly(Map.of("entries", 1L));
        String other = agreedAgain(id);
        assertThat(fault(dockings().act(other, 3, followUp("Call", null), DESK)))
                .isEqualTo("due REQUIRED");
        assertThat(fault(dockings()
                        .act(other, 3, new MeetingSet(OffsetDateTime.MIN, "Room", "plan:company", null), DESK)))
                .isEqualTo("event NOT_FOUND");
    }

    private String agreedAgain(String id) {
        done(dockings().act(id, 0, new Proposed(null), DESK));
        done(dockings().act(id, 1, new Agreed(null), COMPANY));
        return done(dockings().act(id, 2, new Agreed(null), INSTITUTE));
    }

    private static FollowedUp followUp(@Nullable String action, @Nullable LocalDate due) {
        return new FollowedUp(Stage.CONTACT, action, due, null, null);
    }
}
