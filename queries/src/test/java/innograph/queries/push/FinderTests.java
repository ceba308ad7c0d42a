package innograph.queries.push;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.curated.Written;
import innograph.model.push.Channel;
import innograph.model.push.Fit;
import innograph.model.push.Notice;
import innograph.model.push.Notices;
import innograph.model.push.Watch;
import innograph.model.push.WatchLimits;
import innograph.model.push.Watches;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.match.Matching;
import innograph.queries.version.GraphVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes to fit is noted once, by the matching that everybody asks. */
class FinderTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Viewer LI = new Viewer("li", false);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Reader reader;
    private Fits fits;
    private Watch watch;

    @BeforeEach
    void aDemandThatIsWatched() {
        graph.rows("""
                CREATE (:Entity:Technology {id: 'plan:wind', name: 'Wind turbines', names: ['Wind turbines'], nameLanguages: ['en'], aliases: [], datasets: []})
                CREATE (d:Entity:Demand {id: 'plan:d', name: 'Gearbox monitoring for wind turbines', status: 'OPEN',
                  names: ['Gearbox monitoring for wind turbines'], nameLanguages: ['en'], aliases: [], datasets: []})
                WITH d MATCH (t:Technology) CREATE (d)-[:ABOUT]->(t)
                """);
        reader = new Reader(graph.driver(), MINUTE);
        fits = new DemandFits(reader, new Matching(reader, reader, Clock.systemUTC(), Duration.ZERO, 1_000));
        offer("plan:o0", "Gearbox monitoring of wind turbines by sound");
        watch = watched("li");
    }

    private Watch watched(String owner) {
        Written written = new Watches(graph.driver(), MINUTE, WatchLimits.DEFAULT, _ -> true)
                .create("plan:d", Channel.SUBSCRIPTION, null, fit(), false, owner);
        return new WatchLists(reader)
                .watch(((Written.Done) written).id(), new Viewer(owner, false))
                .orElseThrow();
    }

    private List<Fit> fit() {
        return fits.of(List.of("plan:d"), 100).getOrDefault("plan:d", List.of());
    }

    private void offer(String id, String name) {
        graph.rows("""
                CREATE (n:Entity:Offer {id: $id, name: $name, names: [$name], nameLanguages: ['en'], aliases: [], datasets: [], status: 'OPEN'})
                WITH n MATCH (t:Technology) WHERE $name CONTAINS 'wind' CREATE (n)-[:ABOUT]->(t)
                """, Map.of("id", id, "name", name));
    }

    private int look() {
        return new Finder(new WatchLists(reader), fits, new Notices(graph.driver(), MINUTE), 100).look(() -> true);
    }

    private List<Notice> notices(Watch of) {
        return new WatchLists(reader).notices(of.id(), Slice.first(100)).items();
    }

    @Test
    @DisplayName(
            "an offer that comes to fit is noted once, with its reasons; what fitted before, and what does not, is not")
    void whatComesToFitIsNotedOnce() {
        offer("plan:o1", "Monitoring wind turbines and their gearbox");
        offer("plan:o2", "Tea of the mountains");
        assertThat(look()).isEqualTo(1);
        assertThat(look()).isZero();
        assertThat(notices(watch)).singleElement().satisfies(notice -> {
            assertThat(notice.fit().offer()).isEqualTo("plan:o1");
            assertThat(notice.fit().english()).isNotEmpty();
            assertThat(notice.fit().chinese()).hasSameSizeAs(notice.fit().english());
            assertThat(notice.fit().score()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void eachWatchOnADemandIsToldOfIt() {
        Watch other = watched("wang");
        offer("plan:o1", "Monitoring wind turbines and their gearbox");
        look();
        assertThat(notices(watch)).hasSize(1);
        assertThat(notices(other)).hasSize(1);
        assertThat(new WatchLists(reader).watches(LI, Slice.first(10)).items()).containsExactly(reread());
    }

    private Watch reread() {
        return new WatchLists(reader).watch(watch.id(), LI).orElseThrow();
    }

    @Test
    void aDemandThatIsClosedOrHasExpiredIsSilentUntilItIsOpenAgain() {
        offer("plan:o1", "Monitoring wind turbines and their gearbox");
        graph.rows("MATCH (d:Demand) SET d.status = 'CLOSED'");
        assertThat(look()).isZero();
        graph.rows("MATCH (d:Demand) SET d.status = 'OPEN', d.openUntil = date() - duration('P1D')");
        assertThat(look()).isZero();
        graph.rows("MATCH (d:Demand) SET d.openUntil = date()");
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void anOfferThatWasTakenBackIsNotTold() {
        offer("plan:o1", "Monitoring wind turbines and their gearbox");
        look();
        String notice = notices(watch).getFirst().id();
        assertThat(new WatchLists(reader).told(notice)).isPresent();
        graph.rows("MATCH (n:Offer {id: 'plan:o1'}) SET n.status = 'WITHDRAWN'");
        assertThat(new WatchLists(reader).told(notice)).isEmpty();
    }

    @Test
    @DisplayName("what is noted does not change the version of the graph, or all servers would look again")
    void notingIsNoChangeOfTheGraph() {
        offer("plan:o1", "Monitoring wind turbines and their gearbox");
        GraphVersion version = new GraphVersion(reader);
        GraphVersion.Version before = version.now();
        assertThat(look()).isEqualTo(1);
        assertThat(version.now().state()).isEqualTo(before.state());
        assertThat(version.now().ofPush()).isGreaterThan(before.ofPush());
        graph.rows("MATCH (d:Demand) SET d.status = 'OPEN'");
        assertThat(version.now().state()).isNotEqualTo(before.state());
    }
}
