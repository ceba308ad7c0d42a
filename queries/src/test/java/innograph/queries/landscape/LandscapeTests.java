package innograph.queries.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.ChangedOrganizations;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LandscapeTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    /** The strength of all links as anybody would reckon it, against what the landscape says. */
    @Test
    void linksAreTheSumOverCommonWorks() {
        Random random = new Random(7);
        List<OrganizationFacts> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            facts.add(new OrganizationFacts("plan:" + (char) ('a' + i), Set.of(), null, null, null, Set.of(), false));
        }
        LandscapeBuilder builder = new LandscapeBuilder(facts, List.of());
        TreeMap<String, Double> expected = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            int year = 2000 + random.nextInt(20);
            List<String> team = facts.stream()
                    .map(OrganizationFacts::id)
                    .filter(id -> random.nextInt(4) == 0)
                    .toList();
            builder.work(year, team, List.of());
            for (String one : team) {
                for (String other : team) {
                    if (!one.equals(other) && year <= 2010) {
                        expected.merge(one + other, 1.0 / (team.size() - 1), Double::sum);
                    }
                }
            }
        }
        Landscape landscape = builder.build().asOf(2010);
        TreeMap<String, Double> found = new TreeMap<>();
        for (int i = 0; i < landscape.size(); i++) {
            String one = landscape.id(i);
            landscape.forEachPartner(
                    i, (partner, weight, recent, first) -> found.put(one + landscape.id(partner), (double) weight));
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((pair, weight) -> assertThat(found.get(pair)).isCloseTo(weight, within(1e-5)));
    }

    @Test
    void whatFallsUnderATechnologyBelongsToItHoweverDeep() {
        LandscapeBuilder builder = new LandscapeBuilder(List.of(), List.of("ipc:A", "ipc:A01", "ipc:A01B", "ipc:B"));
        builder.broader("ipc:A01B", List.of("ipc:A01"));
        builder.broader("ipc:A01", List.of("ipc:A"));
        Landscape landscape = builder.build();
        assertThat(landscape.withNarrower(landscape.findTechnology("ipc:A").orElseThrow()).stream()
                        .mapToObj(landscape::technologyId))
                .containsExactly("ipc:A", "ipc:A01", "ipc:A01B");
    }

    @Test
    void whatVanishedFromAllItsDataSetsDoesNotCount() {
        GivenGraph given = new GivenGraph(graph);
        given.organization("plan:a", "A").organization("plan:b", "B");
        given.entity(new Node(EntityType.PROJECT, "cordis:1", "P").with("start", LocalDate.of(2020, 1, 1)))
                .link("plan:a", LinkType.PARTICIPATES_IN, "cordis:1")
                .link("plan:b", LinkType.PARTICIPATES_IN, "cordis:1");
        assertThat(landscapes(given).current().linkCount()).isEqualTo(1);
        graph.rows("MATCH (:Organization {id: 'plan:b'})-[r:PARTICIPATES_IN]->() SET r.vanished = ['test']");
        assertThat(landscapes(given).current().linkCount()).isZero();
    }

    @Test
    void aLandscapeIsReplacedAsAWholeWhenTheGraphHasChanged() {
        GivenGraph given = new GivenGraph(graph);
        given.organization("plan:a", "A");
        Landscapes landscapes = landscapes(given);
        Landscape before = landscapes.current();
        given.organization("plan:b", "B");
        assertThat(landscapes.upToDate().size()).isEqualTo(2);
        assertThat(before.size()).isEqualTo(1);
        assertThat(landscapes.upToDate()).isSameAs(landscapes.current());
    }

    /** Whatever changes and is marked as loaders mark it, the landscape that follows is the one that is read anew. */
    @Test
    void aLandscapeThatFollowsAnotherIsTheOneThatIsReadAnew() {
        Random random = new Random(11);
        GivenGraph given = new GivenGraph(graph);
        for (int i = 0; i < ORGANIZATIONS; i++) {
            given.organization("plan:o" + i, "O" + i);
        }
        given.entity(new Node(EntityType.TECHNOLOGY, "ipc:A", "A"));
        for (int i = 0; i < 40; i++) {
            addWork(given, random, i);
        }
        derive();
        Landscapes followed = landscapes(given);
        followed.current();
        for (int step = 0; step < 30; step++) {
            change(given, random, 40 + step);
            if (random.nextBoolean()) {
                derive();
            }
            endLoad(step);
            assertThat(told(followed.upToDate()))
                    .as("step %d", step)
                    .isEqualTo(told(landscapes(given).current()));
        }
    }

    @Test
    void onlyTheWorksOfChangedOrganizationsAreReadAgain() {
        GivenGraph given = new GivenGraph(graph);
        for (int i = 0; i < ORGANIZATIONS; i++) {
            given.organization("plan:o" + i, "O" + i);
        }
        work(given, "plan:seen", 2020, List.of("plan:o0", "plan:o1"));
        work(given, "plan:unseen", 2020, List.of("plan:o2", "plan:o3"));
        derive();
        Landscapes followed = landscapes(given);
        assertThat(followed.current().linkCount()).isEqualTo(2);
        work(given, "plan:more", 2021, List.of("plan:o0", "plan:o4"));
        graph.rows("MATCH (:Project {id: 'plan:unseen'})-[r]-() DELETE r"); // and nobody is told
        endLoad(1);
        assertThat(followed.upToDate().linkCount()).isEqualTo(3);
        graph.rows("MATCH (n:Stale) REMOVE n:Stale"); // a change that nobody tells of may be anywhere
        given.organization("plan:new", "New");
        assertThat(followed.upToDate().linkCount()).isEqualTo(2);
    }

    private static final int ORGANIZATIONS = 60;

    private void change(GivenGraph given, Random random, int number) {
        String organization = "plan:o" + random.nextInt(ORGANIZATIONS);
        switch (random.nextInt(6)) {
            case 0, 1 -> addWork(given, random, number);
            case 2 ->
                graph.rows(
                        "MATCH (w:Project)-[r:PARTICIPATES_IN]-(o) WITH w, r, o LIMIT 1 SET w:Stale, o:Stale DELETE r");
            case 3 -> graph.rows("MATCH (w:Project) WITH w LIMIT 1 SET w:Stale, w.start = date('1999-01-01')");
            case 4 -> // another identifier gives the id
                graph.rows("MATCH (o:Organization {id: $id}) SET o.id = $id + 'x'", Map.of("id", organization));
            default -> graph.rows("""
                    MATCH (e:Organization {id: $id})
                    OPTIONAL MATCH (e)-[:PARTICIPATES_IN]->(w) SET w:Stale
                    WITH DISTINCT e DETACH DELETE e
                    """, Map.of("id", organization));
        }
    }

    /** As many as are written down at most; held as a list beside each of them they would take the store gigabytes. */
    @Test
    void aDerivationThatConcernedManyIsReadInLittleMemory() {
        GivenGraph given = new GivenGraph(graph).organization("plan:o1", "One");
        List<String> concerned =
                IntStream.rangeClosed(1, 20_000).mapToObj(i -> "plan:o" + i).toList();
        graph.rows(ChangedOrganizations.WRITE_DOWN, Map.of("organizations", concerned, "kept", 3));
        assertThat(landscapes(given).current().size()).isEqualTo(1);
    }

    private void addWork(GivenGraph given, Random random, int number) {
        List<String> team = graph.rows("MATCH (o:Organization) RETURN o.id AS id ORDER BY id").stream()
                .map(row -> (String) row.get("id"))
                .filter(_ -> random.nextInt(ORGANIZATIONS) < 2)
                .toList();
        work(given, "plan:w" + number, 2000 + random.nextInt(20), team);
    }

    private void work(GivenGraph given, String id, int year, List<String> team) {
        given.entity(new Node(EntityType.PROJECT, id, id).with("start", LocalDate.of(year, 1, 1)));
        team.forEach(one -> given.link(one, LinkType.PARTICIPATES_IN, id));
        graph.rows("MATCH (w:Project {id: $id}) SET w:Stale", Map.of("id", id));
    }

    private void derive() {
        List<Object> ids = graph.rows(ChangedOrganizations.WAITING + "RETURN o.id AS id").stream()
                .map(row -> row.get("id"))
                .toList();
        graph.rows(ChangedOrganizations.WRITE_DOWN, Map.of("organizations", ids, "kept", 3));
        graph.rows("MATCH (n:Stale) REMOVE n:Stale");
    }

    /** As loads do, which is how a landscape learns that there is something new. */
    private void endLoad(int number) {
        graph.rows("CREATE (:LoadRun {id: 'run-' + $n, status: 'DONE', finished: datetime()})", Map.of("n", number));
    }

    private static List<String> told(Landscape landscape) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < landscape.size(); i++) {
            String one = landscape.id(i);
            told.add("%s %d works".formatted(one, landscape.workCount(i)));
            landscape.forEachPartner(
                    i,
                    (partner, weight, recent, first) -> told.add(
                            "%s %s %.4f %.4f %d".formatted(one, landscape.id(partner), weight, recent, first)));
        }
        return told;
    }

    private static Landscapes landscapes(GivenGraph given) {
        return new Landscapes(given.reader(), given.reader(), Duration.ofHours(1));
    }
}
