package innograph.app.graph;

import innograph.api.AnswerCache;
import innograph.api.ApiLimits;
import innograph.api.GraphQlService;
import innograph.api.GraphService;
import innograph.api.SubscriptionLimits;
import innograph.app.access.AccessSettings;
import innograph.app.access.ApiKeys;
import innograph.app.access.Callers;
import innograph.app.access.Loopback;
import innograph.app.push.PushSettings;
import innograph.app.push.Pushing;
import innograph.app.push.Targets;
import innograph.loaders.Sources;
import innograph.loaders.source.Limits;
import innograph.model.cases.Cases;
import innograph.model.curated.CuratedEntities;
import innograph.model.curated.Lifetime;
import innograph.model.docking.Dockings;
import innograph.model.push.Notices;
import innograph.model.push.WatchLimits;
import innograph.model.push.Watches;
import innograph.model.push.WebhookSecrets;
import innograph.queries.Reader;
import innograph.queries.indicator.Indicators;
import innograph.queries.landscape.Landscapes;
import innograph.queries.match.Matching;
import innograph.queries.push.DemandFits;
import innograph.queries.push.Finder;
import innograph.queries.push.Fits;
import innograph.queries.push.WatchLists;
import innograph.queries.reconcile.Directories;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.screening.Screening;
import innograph.queries.version.GraphVersion;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the parts together that know nothing of this application. */
final class Services {
    @Produces
    @Singleton
    Sources sources(@ConfigProperty(name = "innograph.load.max-triples", defaultValue = "1000000") long maxTriples) {
        return new Sources(maxTriples);
    }

    @Produces
    @Singleton
    Limits limits(
            @ConfigProperty(name = "innograph.load.max-unpacked", defaultValue = "100G") MemorySize unpacked,
            @ConfigProperty(name = "innograph.load.max-ratio", defaultValue = "200") int ratio,
            @ConfigProperty(name = "innograph.load.max-files", defaultValue = "100000") int files) {
        return new Limits(unpacked.asLongValue(), ratio, files);
    }

    @Produces
    @Singleton
    Reader reader(Graph graph, ApiSettings settings) {
        return new Reader(graph.driver(), settings.timeLimit());
    }

    @Produces
    @Singleton
    ApiKeys keys(Graph graph, ApiSettings settings) {
        return new ApiKeys(graph.driver(), Clock.systemUTC(), settings.timeLimit());
    }

    /** Keys are looked at only if somebody shows one: the server listens before the graph answers. */
    @Produces
    @Singleton
    Callers callers(
            AccessSettings settings,
            Instance<ApiKeys> keys,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "innograph.http.allowed-hosts") Optional<List<String>> otherNames) {
        return Callers.of(settings, Loopback.is(host) && otherNames.isEmpty(), keys::get);
    }

    /** What discovery works on; made when it is first asked for. */
    @Produces
    @Singleton
    Landscapes landscapes(
            Reader reader,
            Graph graph,
            @ConfigProperty(name = "innograph.landscape.time-limit", defaultValue = "1h") Duration limit,
            @ConfigProperty(name = "innograph.landscape.interval", defaultValue = "5s") Duration interval) {
        return new Landscapes(reader, new Reader(graph.driver(), limit), interval);
    }

    /** What finds out what names mean; the directory behind it is read when somebody first asks. */
    @Produces
    @Singleton
    Reconciliation reconciliation(
            Reader reader,
            Graph graph,
            @ConfigProperty(name = "innograph.reconcile.time-limit", defaultValue = "60s") Duration limit,
            @ConfigProperty(name = "innograph.reconcile.interval", defaultValue = "5s") Duration interval) {
        return new Reconciliation(reader, new Directories(reader, graph.driver(), interval), limit);
    }

    /** What technologies and names are held against; the lists are read when somebody first asks. */
    @Produces
    @Singleton
    Screening screening(
            Reader reader,
            Graph graph,
            @ConfigProperty(name = "innograph.screening.time-limit", defaultValue = "10m") Duration limit,
            @ConfigProperty(name = "innograph.screening.interval", defaultValue = "5s") Duration interval) {
        return Screening.over(reader, new Reader(graph.driver(), limit), interval);
    }

    /** What offers and demands are matched by; they are read when somebody first asks. */
    @Produces
    @Singleton
    Matching matching(
            Reader reader,
            Graph graph,
            @ConfigProperty(name = "innograph.match.time-limit", defaultValue = "10m") Duration limit,
            @ConfigProperty(name = "innograph.match.interval", defaultValue = "5s") Duration interval,
            @ConfigProperty(name = "innograph.match.max-held", defaultValue = "100000") int mostHeld) {
        return new Matching(reader, new Reader(graph.driver(), limit), Clock.systemUTC(), interval, mostHeld);
    }

    @Produces
    @Singleton
    Cases cases(
            Graph graph,
            ApiSettings settings,
            @ConfigProperty(name = "innograph.screening.four-eyes", defaultValue = "false") boolean fourEyes) {
        return new Cases(graph.driver(), Clock.systemUTC(), settings.timeLimit(), fourEyes);
    }

    @Produces
    @Singleton
    Fits fits(Reader reader, Matching matching) {
        return new DemandFits(reader, matching);
    }

    /** The server's own network is called only where everybody who can ask sits at this machine. */
    @Produces
    @Singleton
    Targets targets(PushSettings settings, Callers callers) {
        return new Targets(settings.privateTargets().orElse(!callers.required()), InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    Watches watches(Graph graph, ApiSettings settings, PushSettings push, Targets targets) {
        return new Watches(
                graph.driver(), settings.timeLimit(), new WatchLimits(push.maxWatches(), push.maxMatches()), targets);
    }

    @Produces
    @Singleton
    Notices notices(Graph graph, ApiSettings settings) {
        return new Notices(graph.driver(), settings.timeLimit());
    }

    @Produces
    @Singleton
    WatchLists watchLists(Reader reader) {
        return new WatchLists(reader);
    }

    @Produces
    @Singleton
    Pushing.Parts pushing(
            Reader reader,
            Fits fits,
            Notices notices,
            WatchLists watchLists,
            Targets targets,
            PushSettings push,
            ApiSettings settings,
            @ConfigProperty(name = "innograph.data") Path data) {
        return new Pushing.Parts(
                new GraphVersion(reader),
                new Finder(watchLists, fits, notices, push.maxMatches()),
                watchLists,
                notices,
                targets,
                new WebhookSecrets(CursorKey.of(settings.cursorKey(), data)));
    }

    @Produces
    @Singleton
    CuratedEntities curated(
            Graph graph,
            ApiSettings settings,
            @ConfigProperty(name = "innograph.offers.lifetime", defaultValue = "365") int lifetime,
            @ConfigProperty(name = "innograph.offers.max-lifetime", defaultValue = "1095") int longest) {
        return new CuratedEntities(
                graph.driver(), Clock.systemUTC(), settings.timeLimit(), new Lifetime(lifetime, longest));
    }

    @Produces
    @Singleton
    Indicators indicators(
            Reader reader,
            @ConfigProperty(name = "innograph.indicators.max-measured", defaultValue = "200") int mostMeasured) {
        return new Indicators(reader, mostMeasured);
    }

    @Produces
    @Singleton
    Dockings dockings(Graph graph, ApiSettings settings) {
        return new Dockings(graph.driver(), Clock.systemUTC(), settings.timeLimit());
    }

    @Produces
    @Singleton
    GraphQlService graphQl(
            Reader reader,
            Indicators indicators,
            CuratedEntities curated,
            Cases cases,
            Dockings dockings,
            Watches watches,
            Fits fits,
            Landscapes landscapes,
            Reconciliation reconciliation,
            Screening screening,
            Matching matching,
            Graph graph,
            ApiSettings settings,
            @ConfigProperty(name = "innograph.data") Path data) {
        ApiLimits limits = new ApiLimits(
                settings.maxDepth(),
                settings.maxCost(),
                settings.maxTokens(),
                settings.maxAliases(),
                settings.maxDirectives(),
                settings.maxPage(),
                settings.maxConditions(),
                settings.pathTime(),
                Math.max(
                        1,
                        settings.statementsAlike().orElse(Runtime.getRuntime().availableProcessors())),
                settings.introspection());
        List<String> allowList = settings.allowList().map(AllowList::read).orElse(List.of());
        SubscriptionLimits subscriptions = new SubscriptionLimits(
                settings.subscriptionInterval(), settings.maxMatches(), settings.maxSubscriptions());
        GraphService service = new GraphService(
                reader,
                indicators,
                curated,
                cases,
                dockings,
                watches,
                fits,
                landscapes,
                reconciliation,
                screening,
                matching,
                limits,
                subscriptions,
                CursorKey.of(settings.cursorKey(), data),
                allowList);
        long cache = settings.cache().asLongValue();
        return cache == 0
                ? service
                : new AnswerCache(
                        service, new GraphVersion(reader), cache, settings.cacheStaleness(), System::nanoTime);
    }
}
