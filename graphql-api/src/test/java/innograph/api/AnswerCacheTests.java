package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.api.GraphQlService.Access;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.version.GraphVersion;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerCacheTests {
    private static final Caller READER = new Caller("portal", Set.of(Role.READER));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long ENOUGH = 1_000_000;
    private static final String NAMES =
            "{ organizations { nodes { name } } offers { nodes { name(language: \"en\") } } }";
    private static final String OFFER = """
            mutation {
              createOffer(input: {names: [{value: "风", language: "zh"}, {value: "Wind", language: "en"}], readiness: 7, status: OPEN, owners: ["plan:a"]}) {
                userErrors { message }
              }
            }
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final AtomicLong clock = new AtomicLong();
    private Reader reader;
    private GraphQlService service;

    @BeforeEach
    void oneOrganization() {
        write("plan:a");
        reader = new Reader(graph.driver(), MINUTE);
        service = Serving.of(reader, graph.driver(), ApiLimits.DEFAULT, SubscriptionLimits.DEFAULT);
    }

    private void write(String id) {
        graph.rows("""
                CREATE (:Entity:Organization {id: '$id', name: '$id', names: ['$id'], nameLanguages: ['en'], aliases: [], datasets: []})
                  -[:IDENTIFIED_BY]->(:Identifier {value: '$id'})
                """.replace("$id", id));
    }

    private AnswerCache cache(long capacity, Duration staleness) {
        return new AnswerCache(service, new GraphVersion(reader), capacity, staleness, clock::get);
    }

    private static Answer ask(GraphQlService service, String query) {
        return Answer.to(service, query, Map.of(), Map.of());
    }

    private long statements(GraphQlService service, String query) {
        long before = reader.statements();
        ask(service, query);
        return reader.statements() - before;
    }

    @Test
    void whatWasAskedBeforeCostsNothingButTheVersion() {
        AnswerCache cache = cache(ENOUGH, Duration.ZERO);
        Answer first = ask(cache, NAMES);
        assertThat(statements(cache, NAMES)).isEqualTo(1);
        assertThat(ask(cache, NAMES)).isEqualTo(first);
    }

    @Test
    void theVersionIsGoodForSomeTime() {
        AnswerCache cache = cache(ENOUGH, MINUTE);
        ask(cache, NAMES);
        assertThat(statements(cache, NAMES)).isZero();
    }

    @Test
    void whatOthersWriteIsSeenAfterThatTime() {
        AnswerCache cache = cache(ENOUGH, MINUTE);
        ask(cache, NAMES);
        write("plan:b");
        clock.addAndGet(MINUTE.toNanos());
        assertThat(ask(cache, NAMES).textsAt("/data/organizations/nodes/*/name"))
                .containsExactly("plan:a", "plan:b");
    }

    @Test
    void whatThisServerWritesIsSeenAtOnce() {
        AnswerCache cache = cache(ENOUGH, MINUTE);
        ask(cache, NAMES);
        assertThat(ask(cache, OFFER).at("/data/createOffer/userErrors")).isEmpty();
        assertThat(ask(cache, NAMES).textsAt("/data/offers/nodes/*/name")).containsExactly("Wind");
    }

    @Test
    void whatOneMayNotSeeIsNotTakenFromAnothersAnswer() {
        AnswerCache cache = cache(ENOUGH, MINUTE);
        String query = "{ organization(id: \"plan:a\") { listings { totalCount } } }";
        assertThat(ask(cache, query).codes()).isEmpty();
        GraphQlRequest request = new GraphQlRequest(query, null, Map.of(), Map.of());
        assertThat(Answer.of(cache.execute(request, READER, Access.READ_AND_WRITE))
                        .codes())
                .containsExactly("API-109");
    }

    @Test
    void thereIsRoomForTheLatestAnswersOnly() {
        AnswerCache cache = cache(1_500, MINUTE);
        ask(cache, "{ organizations { nodes { id } } }");
        for (int first = 1; first < 20; first++) {
            ask(cache, "{ organizations(first: %d) { nodes { id } } }".formatted(first));
        }
        assertThat(statements(cache, "{ organizations(first: 19) { nodes { id } } }"))
                .isZero();
        assertThat(statements(cache, "{ organizations { nodes { id } } }")).isEqualTo(1);
    }
}
