package innograph.queries.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

    private static Landscapes landscapes(GivenGraph given) {
        return new Landscapes(given.reader(), given.reader(), Duration.ofHours(1));
    }
}
