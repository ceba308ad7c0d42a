package innograph.api;

import innograph.model.cases.Cases;
import innograph.model.curated.CuratedEntities;
import innograph.model.docking.Dockings;
import innograph.model.push.WatchLimits;
import innograph.model.push.Watches;
import innograph.queries.Reader;
import innograph.queries.indicator.Indicators;
import innograph.queries.landscape.Landscapes;
import innograph.queries.match.Matching;
import innograph.queries.push.Fits;
import innograph.queries.reconcile.Directories;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The service over a graph, as the application puts it together. */
final class Serving {
    private Serving() {}

    static GraphQlService of(Driver driver) {
        return of(driver, ApiLimits.DEFAULT);
    }

    static GraphQlService of(Driver driver, ApiLimits limits) {
        return of(driver, limits, Duration.ofSeconds(20));
    }

    static GraphQlService of(Driver driver, ApiLimits limits, Duration timeLimit) {
        return of(new Reader(driver, timeLimit), driver, limits, SubscriptionLimits.DEFAULT);
    }

    static GraphQlService of(Reader reader, Driver driver, ApiLimits limits, SubscriptionLimits subscriptions) {
        return of(reader, driver, limits, subscriptions, (_, _) -> Map.of());
    }

    /** @param fits what fits a demand */
    static GraphQlService of(
            Reader reader, Driver driver, ApiLimits limits, SubscriptionLimits subscriptions, Fits fits) {
        return new GraphService(
                reader,
                new Indicators(reader, 200),
                new CuratedEntities(driver, Clock.systemUTC(), Duration.ofMinutes(1)),
                new Cases(driver, Clock.systemUTC(), Duration.ofMinutes(1), false),
                new Dockings(driver, Clock.systemUTC(), Duration.ofMinutes(1)),
                new Watches(driver, Duration.ofMinutes(1), WatchLimits.DEFAULT, url -> url.startsWith("https://")),
                fits,
                new Landscapes(reader, reader, Duration.ZERO),
                new Reconciliation(reader, new Directories(reader, driver, Duration.ZERO), Duration.ofMinutes(1)),
                Screening.over(reader, reader, Duration.ZERO),
                new Matching(reader, reader, Clock.systemUTC(), Duration.ZERO, 10_000),
                limits,
                subscriptions,
                new byte[32],
                List.of());
    }
}
