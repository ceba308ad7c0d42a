package innograph.app.bench;

import innograph.api.ApiLimits;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService.Access;
import innograph.api.GraphService;
import innograph.api.SubscriptionLimits;
import innograph.app.bench.Contestant.Effort;
import innograph.model.cases.Cases;
import innograph.model.curated.CuratedEntities;
import innograph.model.docking.Dockings;
import innograph.model.push.WatchLimits;
import innograph.model.push.Watches;
import innograph.queries.Reader;
import innograph.queries.indicator.Indicators;
import innograph.queries.landscape.Landscapes;
import innograph.queries.match.Matching;
import innograph.queries.reconcile.Directories;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.screening.Screening;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.QueryProfile;

/**
 * What the store looks up for a question. The server does not tell, and the store keeps no log of its statements; so a service
 * of the same kind answers here, what it sends is noted, and the store is asked for the same once more with {@code PROFILE}.
 */
final class Profile {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final Driver driver;
    private final GraphService service;
    private final List<Statement> noted = new CopyOnWriteArrayList<>();

    private record Statement(String text, Map<String, Object> parameters) {}

    /** @param cursorKey that of the server, whose cursors are asked with */
    Profile(Driver driver, String cursorKey) {
        this.driver = driver;
        Reader reader = new Reader(noting(driver, Driver.class), LONG_ENOUGH);
        this.service = new GraphService(
                reader,
                new Indicators(reader, 200),
                new CuratedEntities(driver, Clock.systemUTC(), LONG_ENOUGH),
                new Cases(driver, Clock.systemUTC(), LONG_ENOUGH, false),
                new Dockings(driver, Clock.systemUTC(), LONG_ENOUGH),
                new Watches(driver, LONG_ENOUGH, WatchLimits.DEFAULT, _ -> false),
                (_, _) -> Map.of(),
                new Landscapes(reader, reader, LONG_ENOUGH),
                new Reconciliation(reader, new Directories(reader, driver, LONG_ENOUGH), LONG_ENOUGH),
                Screening.over(reader, reader, LONG_ENOUGH),
                new Matching(reader, reader, Clock.systemUTC(), LONG_ENOUGH, 100_000),
                ApiLimits.DEFAULT,
                SubscriptionLimits.DEFAULT,
                cursorKey.getBytes(StandardCharsets.UTF_8),
                List.of());
    }

    Effort of(String document, Map<String, Object> variables) throws IOException {
        noted.clear();
        GraphQlResponse answer = service.execute(
                new GraphQlRequest(document, null, Map.copyOf(variables), Map.of()), Caller.LOCAL, Access.READ);
        if (answer.body().containsKey("errors")) {
            throw new IOException("the service answers " + answer.body().get("errors"));
        }
        return new Effort(
                noted.size(),
                noted.stream()
                        .mapToLong(statement -> hits(driver, statement.text, statement.parameters))
                        .sum());
    }

    static long hits(Driver driver, String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            return hits(session.run("PROFILE " + statement, parameters)
                    .consume()
                    .queryProfile()
                    .orElseThrow());
        }
    }

    private static long hits(QueryProfile plan) {
        return plan.dbHits().orElse(0)
                + plan.children().stream().mapToLong(Profile::hits).sum();
    }

    /** The same, but the statements that go through it are noted. */
    private <T> T noting(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    Object[] passed = arguments == null ? new Object[0] : arguments.clone();
                    note(method, passed);
                    for (int i = 0; i < passed.length; i++) {
                        if (passed[i] instanceof TransactionCallback<?> callback) {
                            passed[i] = (TransactionCallback<Object>)
                                    tx -> callback.execute(noting(tx, TransactionContext.class));
                        }
                    }
                    try {
                        Object result = method.invoke(target, passed);
                        return result instanceof Session session ? noting(session, Session.class) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @SuppressWarnings("unchecked") // the driver's own signature
    private void note(Method method, Object[] arguments) {
        if (method.getName().equals("run") && arguments[0] instanceof String text) {
            noted.add(new Statement(
                    text,
                    arguments.length > 1 && arguments[1] instanceof Map<?, ?> map
                            ? (Map<String, Object>) map
                            : Map.of()));
        }
    }
}
