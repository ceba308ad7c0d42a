package innograph.queries.screening.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.identity.party.PartyKind;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.cases.Outcome;
import innograph.model.testing.TestGraph;
import innograph.queries.screening.Screening;
import innograph.queries.screening.rows.RowAnswer.Finding;
import innograph.queries.screening.rows.RowScreening.Wish;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowScreeningTests {
    private static final Wish BOTH = new Wish(true, true, PartyKind.UNKNOWN, Set.of(), "en");
    private static final String RADAR = "Airborne radar with a phased array antenna. The radar operates at 94 GHz.";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    @BeforeEach
    void givenLists() {
        given.entity(party("storm:1", "GALE AEROSTAT WORKS LLC", "List of Storms"));
        given.entity(party("calm:1", "Doldrum Instruments", "List of Calms"));
        given.entity(new Node(EntityType.CONTROL_LIST, "concept:lists/north", "Northern list")
                .with("asOf", LocalDate.of(2026, 7, 1)));
        item(
                "6A008",
                "Radar systems, as follows",
                "Radar operating at frequencies from 40 GHz to 230 GHz with a phased array antenna.");
        for (String other :
                List.of("Valves", "Lathes", "Lasers", "Submarines", "Solvents", "Pathogens", "Ciphers", "Cameras")) {
            item(other, other + " made of steel", other + " of any size.");
        }
    }

    private static Node party(String id, String name, String list) {
        return new Node(EntityType.RESTRICTED_PARTY, id, name)
                .with("list", list)
                .with("kind", "entity")
                .with("listed", LocalDate.of(2020, 2, 2));
    }

    private void item(String code, String heading, String text) {
        String id = "concept:lists/north/" + code;
        given.entity(new Node(EntityType.CONTROL_ITEM, id, heading)
                .with("code", code)
                .with("text", text));
        given.link(id, LinkType.PART_OF, "concept:lists/north");
    }

    private Screening screening() {
        return Screening.over(given.reader(), given.reader(), Duration.ZERO);
    }

    private RowScreening by(Wish wish) {
        return RowScreening.by(wish, screening());
    }

    private static RowQuestion name(String name) {
        return new RowQuestion(name, "", "");
    }

    @Test
    void aNameIsComparedWithPartiesAndNamesListAndDate() {
        Finding finding =
                by(BOTH).answer(name("Gale Aerostat Works")).findings().getFirst();
        assertThat(finding.id()).isEqualTo("storm:1");
        assertThat(finding.list()).isEqualTo("List of Storms");
        assertThat(finding.listDate()).isEqualTo("2020-02-02");
        assertThat(finding.why()).isNotEmpty();
    }

    @Test
    void aTextIsComparedWithControlListsAndNamesListAndDate() {
        Finding finding =
                by(BOTH).answer(new RowQuestion("", "", RADAR)).findings().getFirst();
        assertThat(finding.label()).isEqualTo("6A008 Radar systems, as follows");
        assertThat(finding.listDate()).isEqualTo("2026-07-01");
    }

    @Test
    void ofNameAndTextTheGraverOutcomeCounts() {
        RowAnswer answer = by(BOTH).answer(new RowQuestion("University of Brackwater", "", RADAR));
        assertThat(answer.outcome()).isIn(Outcome.REVIEW, Outcome.MATCH);
        assertThat(by(BOTH).answer(name("University of Brackwater")).outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void anEmptyRowCannotBeDecided() {
        RowAnswer answer = by(BOTH).answer(new RowQuestion(" ", "DE", ""));
        assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(answer.limits()).containsExactly("The row has neither a name nor a text that could be compared.");
    }

    @Test
    void aCountryThatIsNoneIsPassedOverAndSaid() {
        RowAnswer answer = by(BOTH).answer(new RowQuestion("Gale Aerostat Works", "Atlantis", ""));
        assertThat(answer.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(answer.limits()).containsExactly("'Atlantis' is no country that is known; it was passed over.");
    }

    @Test
    void sentencesAreInChineseToo() {
        RowAnswer answer = by(new Wish(true, false, PartyKind.UNKNOWN, Set.of(), "zh"))
                .answer(new RowQuestion("Gale Aerostat Works", "Atlantis", ""));
        assertThat(answer.limits()).containsExactly("“Atlantis”不是已知的国家，未予考虑。");
    }

    @Test
    void onlyTheListsThatAreAskedForAreComparedWith() {
        RowScreening calms = by(new Wish(true, false, PartyKind.UNKNOWN, Set.of("List of Calms"), "en"));
        assertThat(calms.lists()).extracting(ComparedList::name).containsExactly("List of Calms");
        assertThat(calms.answer(name("Gale Aerostat Works")).outcome()).isEqualTo(Outcome.CLEAR);
        RowScreening mixed =
                by(new Wish(true, true, PartyKind.UNKNOWN, Set.of("List of Calms", "Northern list"), "en"));
        assertThat(mixed.answer(new RowQuestion("Gale Aerostat Works", "", RADAR))
                        .findings())
                .extracting(Finding::list)
                .containsOnly("Northern list");
    }

    @Test
    void aListThatIsNotLoadedIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> by(new Wish(true, true, PartyKind.UNKNOWN, Set.of("List of Fogs"), "en")))
                .isInstanceOf(UnsuitedListsException.class)
                .hasMessageContaining("'List of Fogs'")
                .hasMessageContaining("List of Calms, List of Storms, Northern list");
    }

    @Test
    void namesNeedAListOfParties() {
        assertThatThrownBy(() -> by(new Wish(true, true, PartyKind.UNKNOWN, Set.of("Northern list"), "en")))
                .isInstanceOf(UnsuitedListsException.class)
                .hasMessageContaining("innograph load screening-list");
    }

    @Test
    void anotherEditionOfAListIsNotMixedWithTheOneThatWasBegunWith() {
        Screening screening = screening();
        RowScreening begun = RowScreening.by(BOTH, screening);
        given.entity(party("storm:2", "Zephyr Balloons", "List of Storms"));
        screening.parties().lists(); // reads them anew
        assertThatThrownBy(() -> begun.answer(name("Zephyr Balloons"))).isInstanceOf(ListsChangedException.class);
    }

    @Test
    void anotherEditionOfAControlListIsToldByItsItems() {
        String edition = by(BOTH).lists().getLast().edition();
        assertThat(by(BOTH).lists().getLast().edition()).isEqualTo(edition);
        graph.rows("MATCH (i:ControlItem {code: 'Valves'}) SET i.text = 'Valves of bronze'");
        assertThat(by(BOTH).lists().getLast().edition()).isNotEqualTo(edition);
    }
}
