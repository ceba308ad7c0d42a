package innograph.queries.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.withinPercentage;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.landscape.Landscapes;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PathsTests {
    private static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** A works with B and B with C; A and C take part in a large project with ten others; all are in one region. */
    @BeforeEach
    void givenProjects() {
        given.entity(new Node(EntityType.REGION, "plan:region", "Region"));
        for (String name :
                List.of("a", "b", "c", "alone", "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9")) {
            given.organization("plan:" + name, "Organization " + name);
            given.link("plan:" + name, LinkType.LOCATED_IN, "plan:region");
        }
        project("ab", 2016, "a", "b");
        project("bc", 2017, "b", "c");
        project("bc2", 2018, "b", "c");
        project("large", 2017, "a", "c", "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9");
        given.link(
                "plan:b",
                LinkType.COLLABORATES_WITH,
                "plan:c",
                Map.of("projects", 2L, "patents", 0L, "first", 2017L, "last", 2018L, "weight", 2.0));
        given.entity(new Node(EntityType.PERSON, "plan:ada", "Ada"));
        given.link(
                "plan:ada", LinkType.AFFILIATED_WITH, "plan:c", Map.of("role", "director", "datasets", List.of("t")));
        given.entity(new Node(EntityType.PUBLICATION, "plan:paper", "Paper"));
        given.link("plan:paper", LinkType.AUTHORED_BY, "plan:ada");
    }

    private void project(String name, int year, String... organizations) {
        String id = "cordis:" + name;
        given.entity(new Node(EntityType.PROJECT, id, "Project " + name).with("start", LocalDate.of(year, 3, 1)));
        for (String organization : organizations) {
            given.link("plan:" + organization, LinkType.PARTICIPATES_IN, id);
        }
    }

    private List<Path> ask(String from, String to, int maxHops, LinkType... via) {
        Paths.Found found = new Paths(given.reader(), new Landscapes(given.reader(), given.reader(), Duration.ZERO))
                .strongest(new PathQuestion(from, to, maxHops, 5, Set.of(via), LONG));
        assertThat(found.complete()).isTrue();
        return found.paths();
    }

    private static List<String> places(Path path) {
        return path.hops().stream().map(Path.Hop::to).toList();
    }

    @Test
    void twoCloseCollaborationsAreStrongerThanOneLooseOne() {
        List<Path> paths = ask("plan:a", "plan:c", 2);
        assertThat(paths.getFirst().hops()).hasSize(2);
        assertThat(places(paths.getFirst())).containsExactly("plan:b", "plan:c");
        assertThat(paths).extracting(PathsTests::places).contains(List.of("plan:c"));
    }

    @Test
    void theStrengthIsTheProductOfTheHopsHalvedForEachAfterTheFirst() {
        assertThat(ask("plan:a", "plan:c", 3)).isNotEmpty().allSatisfy(path -> {
            double product =
                    path.hops().stream().mapToDouble(Path.Hop::strength).reduce(1, (a, b) -> a * b);
            assertThat(path.strength())
                    .isBetween(0.0, 1.0)
                    .isCloseTo(product / Math.pow(2, path.hops().size() - 1), withinPercentage(0.001));
        });
        assertThat(ask("plan:a", "plan:c", 3))
                .extracting(Path::strength)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aHopSaysWhatIsBehindItTheLatestFirst() {
        Path.Hop hop = ask("plan:b", "plan:c", 1).getFirst().hops().getFirst();
        assertThat(hop.link()).isEqualTo(LinkType.COLLABORATES_WITH);
        assertThat(hop.evidence()).containsExactly("cordis:bc2", "cordis:bc");
        assertThat(hop.facts()).containsEntry("projects", 2L).containsEntry("last", 2018L);
        assertThat(hop.sentence("B", "C", "en")).isEqualTo("B worked together with C (projects: 2, 2017–2018)");
        assertThat(hop.sentence("B", "C", "zh-CN")).isEqualTo("B与C有过合作（项目 2 个，2017–2018）");
    }

    @Test
    void theSameWayLeadsBack() {
        assertThat(ask("plan:c", "plan:a", 2).getFirst().hops())
                .extracting(Path.Hop::from, Path.Hop::to)
                .containsExactly(tuple("plan:c", "plan:b"), tuple("plan:b", "plan:a"));
    }

    @Test
    void aPersonIsReachedByWayOfTheOrganization() {
        Path path = ask("plan:a", "plan:paper", 4).getFirst();
        assertThat(places(path)).containsExactly("plan:b", "plan:c", "plan:ada", "plan:paper");
        assertThat(path.hops()).extracting(Path.Hop::forward).containsExactly(true, true, false, false);
        assertThat(path.hops().get(2).sentence("C", "Ada", "en")).isEqualTo("Ada works or worked for C (director)");
    }

    @Test
    void noWayIsLongerThanAllowed() {
        assertThat(ask("plan:a", "plan:paper", 2)).isEmpty();
        assertThat(ask("plan:a", "plan:paper", 3)).hasSize(1); // over the large project
    }

    @Test
    void aCommonRegionConnectsNobodyUnlessItIsNamed() {
        assertThat(ask("plan:a", "plan:alone", 6)).isEmpty();
        assertThat(ask("plan:a", "plan:alone", 2, LinkType.LOCATED_IN))
                .extracting(PathsTests::places)
                .containsExactly(List.of("plan:region", "plan:alone"));
        assertThat(ask("plan:a", "plan:region", 1)).hasSize(1);
    }

    @Test
    void worksAreOnTheWayOnlyIfTheyAreNamed() {
        assertThat(ask("plan:a", "plan:b", 2))
                .extracting(PathsTests::places)
                .doesNotContain(List.of("cordis:ab", "plan:b"));
        assertThat(ask("plan:a", "plan:b", 2, LinkType.PARTICIPATES_IN))
                .extracting(PathsTests::places)
                .containsExactly(List.of("cordis:ab", "plan:b"));
    }

    @Test
    void whoIsListedIsNobodysBusiness() {
        given.entity(new Node(EntityType.RESTRICTED_PARTY, "plan:listed", "Listed"));
        given.link("plan:alone", LinkType.LISTED_AS, "plan:listed");
        assertThat(ask("plan:alone", "plan:listed", 6)).isEmpty();
    }

    @Test
    void nothingLeadsFromAnEntityToItselfOrToWhatIsNotThere() {
        assertThat(ask("plan:a", "plan:a", 4)).isEmpty();
        assertThat(ask("plan:a", "plan:nobody", 4)).isEmpty();
    }

    @Test
    void aRemovedLinkIsNoWay() {
        given.organization("plan:gone", "Gone");
        given.link(
                "plan:gone",
                LinkType.PART_OF,
                "plan:a",
                Map.of("datasets", List.of("test"), "vanished", List.of("test")));
        assertThat(ask("plan:gone", "plan:a", 4)).isEmpty();
    }
}
