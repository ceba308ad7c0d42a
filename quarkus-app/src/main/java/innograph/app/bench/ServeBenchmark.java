package innograph.app.bench;

import innograph.app.store.StoreSettings;
import innograph.loaders.Sources;
import innograph.loaders.generate.FictionalRegion;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.source.Source;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * How fast the GraphQL API answers: the real server in a process of its own, over a store that is filled for it, beside
 * hand-written Cypher and a peer that answer the same questions over the same store in the same run.
 */
@Singleton
public final class ServeBenchmark {
    /** The names of the questions. */
    public static final List<String> QUESTIONS = List.of(
            "point-read",
            "two-levels",
            "four-levels",
            "filtered-list",
            "relationship-filter",
            "facets",
            "nested-aggregate",
            Questions.DEEP_PAGE);

    private static final int TENTH = 10;
    private static final String NO_ANSWERS_KEPT = "0";
    private static final String ANSWERS_KEPT = "64M";

    private final StoreSettings store;
    private final Sources sources;
    private final Path home;
    private final Path data;
    private final int writers;

    ServeBenchmark(
            StoreSettings store,
            Sources sources,
            @ConfigProperty(name = "innograph.home") Path home,
            @ConfigProperty(name = "innograph.data") Path data,
            @ConfigProperty(name = "innograph.load.writers") int writers) {
        this.store = store;
        this.sources = sources;
        this.home = home;
        this.data = data;
        this.writers = writers;
    }

    /**
     * What is to be measured.
     *
     * @param organizations of the fictional region
     * @param files by the name of their source, loaded beside the region
     * @param clients that ask at once
     * @param time of a measurement; before any of it everybody warms up by all questions, half as long each
     * @param only some of {@link #QUESTIONS}; empty for all of them
     * @param peer whether the peer is asked too
     */
    public record Plan(
            int organizations, Map<String, Path> files, int clients, Duration time, Set<String> only, boolean peer) {
        private boolean asks(String question) {
            return only.isEmpty() || only.contains(question);
        }
    }

    /**
     * What was measured.
     *
     * @param entities in the graph
     * @param relationships in the graph
     * @param growth empty if the region has no tenth that could be generated
     */
    public record Result(
            int organizations,
            long entities,
            long relationships,
            int clients,
            double seconds,
            List<Row> rows,
            List<Limit> limits,
            Optional<Growth> growth) {}

    /**
     * A question, and how fast it was answered.
     *
     * @param toPeer how many times as many answers a second as the peer gives
     * @param toCypher how many times as many as hand-written Cypher gives
     */
    public record Row(
            String name,
            String title,
            Optional<Double> toPeer,
            double toCypher,
            Measured ours,
            Measured cypher,
            Optional<Measured> peer,
            Kept kept) {}

    /**
     * Answers to a question of which each was asked for before, by a second server that keeps them.
     *
     * @param toPeer how many times as many answers a second as the peer gives
     * @param p50 milliseconds from the request to the whole answer, half of the requests
     * @param p99 the same, 99 of 100
     */
    public record Kept(Optional<Double> toPeer, double requestsPerSecond, double p50, double p99) {}

    /**
     * Answers to one question.
     *
     * @param p50 milliseconds from the request to the whole answer, half of the requests
     * @param p95 the same, 95 of 100
     * @param p99 the same, 99 of 100
     * @param first milliseconds of the very first answer to such a question
     * @param statements sent to the store for one request
     * @param hits what the store looked up for one request, on average, as {@code PROFILE} counts it
     */
    public record Measured(
            double requestsPerSecond,
            double p50,
            double p95,
            double p99,
            double first,
            double statements,
            double hits) {}

    /**
     * What GraphQL Java serves from memory over the same HTTP stack.
     *
     * @param oursToLimit part of these answers a second that the graph gives
     * @param keptToLimit part of them that are given from kept answers
     */
    public record Limit(
            String name,
            String title,
            double oursToLimit,
            double keptToLimit,
            double requestsPerSecond,
            double p50,
            double p99) {}

    /**
     * A page in the middle of the list of organizations, in this graph and in one that has a tenth of it.
     *
     * @param times as long as in the small graph
     * @param page of this graph
     * @param p50 milliseconds in this graph
     * @param smallP50 milliseconds in the small graph
     */
    public record Growth(int organizations, int page, double p50, double smallP50, double times) {}

    /**
     * Measures; this takes minutes.
     *
     * @param tell hears what is being done
     * @throws IOException if a file can't be read, a server does not start or answers disagree
     */
    public Result run(Plan plan, Progress progress, Consumer<String> tell) throws IOException, InterruptedException {
        try (ScratchStore scratch = new ScratchStore(store, data)) {
            tell.accept("filling a store of its own");
            fill(scratch, plan.organizations, plan.files, progress);
            tell.accept("starting the server, one that keeps answers" + (plan.peer ? " and the peer" : ""));
            String cursorKey = UUID.randomUUID().toString();
            try (OwnServer server = OwnServer.start(home, scratch, cursorKey, NO_ANSWERS_KEPT);
                    OwnServer keeping = OwnServer.start(home, scratch, cursorKey, ANSWERS_KEPT);
                    Peer peer = plan.peer ? Peer.start(home, scratch) : null) {
                List<Contestant> all = new ArrayList<>(List.of(server, new HandWritten(scratch.driver())));
                if (peer != null) {
                    all.add(peer);
                }
                return measure(plan, scratch.driver(), new Contestants(server, keeping, all), progress, tell);
            }
        }
    }

    /**
     * Who is asked.
     *
     * @param keeping keeps answers
     * @param all who answer each time: the server first, then hand-written Cypher, then the peer if it is wanted
     */
    private record Contestants(OwnServer server, OwnServer keeping, List<Contestant> all) {}

    private Result measure(Plan plan, Driver driver, Contestants asked, Progress progress, Consumer<String> tell)
            throws IOException, InterruptedException {
        int page = Questions.deepPageOf(plan.organizations);
        List<Question> questions = new Questions(driver)
                .all(Questions.deepPages(asked.server, page)).stream()
                        .filter(question -> plan.asks(question.name()))
                        .toList();
        Map<Question, List<Double>> first = new LinkedHashMap<>();
        for (Question question : questions) {
            tell.accept("warming up by " + question.title());
            first.put(question, first(question, asked.all));
            requireAgreement(question, asked.all);
            for (Map<String, Object> variables : question.cases()) {
                asked.keeping.ask(question, variables);
            }
            requireAgreement(question, List.of(asked.server, asked.keeping));
            List<Contestant> everybody = new ArrayList<>(asked.all);
            everybody.add(asked.keeping);
            for (Contestant contestant : everybody) {
                Load.of(plan.clients, plan.time.dividedBy(2), () -> contestant.client(question));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Question question : questions) {
            tell.accept("measuring " + question.title());
            rows.add(row(question, plan, asked, Objects.requireNonNull(first.get(question))));
        }
        List<Limit> limits = new ArrayList<>();
        for (Row row : rows) {
            if (MemoryGraph.ANSWERS.contains(row.name)) {
                tell.accept("measuring %s served from memory".formatted(row.title));
                limits.add(limit(questions.get(rows.indexOf(row)), row, plan, asked.server));
            }
        }
        Optional<Growth> growth =
                plan.asks(Questions.DEEP_PAGE) && plan.organizations / TENTH >= FictionalRegion.SMALLEST
                        ? Optional.of(growth(plan, asked.server, questions.getLast(), progress, tell))
                        : Optional.empty();
        return new Result(
                plan.organizations,
                count(driver, "MATCH (n:Entity) RETURN count(n)"),
                count(driver, "MATCH ()-->() RETURN count(*)"),
                plan.clients,
                plan.time.toMillis() / 1e3,
                rows,
                limits,
                growth);
    }

    private static long count(Driver driver, String statement) {
        try (Session session = driver.session()) {
            return session.run(statement).single().get(0).asLong();
        }
    }

    private static List<Double> first(Question question, List<Contestant> all) throws IOException {
        List<Double> first = new ArrayList<>();
        for (Contestant contestant : all) {
            long began = System.nanoTime();
            contestant.ask(question, question.cases().getFirst());
            first.add((System.nanoTime() - began) / 1e6);
        }
        return first;
    }

    private static Row row(Question question, Plan plan, Contestants asked, List<Double> first)
            throws IOException, InterruptedException {
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < asked.all.size(); i++) {
            measured.add(measured(question, plan, asked.all.get(i), first.get(i)));
        }
        Measured ours = measured.get(0);
        Optional<Measured> peer = measured.stream().skip(2).findFirst();
        Load.Rate kept = Load.of(plan.clients, plan.time, () -> asked.keeping.client(question));
        return new Row(
                question.name(),
                question.title(),
                peer.map(other -> ours.requestsPerSecond / other.requestsPerSecond),
                ours.requestsPerSecond / measured.get(1).requestsPerSecond,
                ours,
                measured.get(1),
                peer,
                new Kept(
                        peer.map(other -> kept.requestsPerSecond() / other.requestsPerSecond),
                        kept.requestsPerSecond(),
                        kept.p50(),
                        kept.p99()));
    }

    /** Who answers something else can't be compared. */
    private static void requireAgreement(Question question, List<Contestant> all) throws IOException {
        for (Map<String, Object> variables : question.sample()) {
            Values ours = all.getFirst().ask(question, variables);
            for (Contestant other : all.subList(1, all.size())) {
                Values theirs = other.ask(question, variables);
                if (!ours.agreesWith(theirs)) {
                    throw new IOException("%s, %s: the answers disagree, InnoGraph: %.600s, %s: %.600s"
                            .formatted(question.name(), variables, ours.all(), other.name(), theirs.all()));
                }
            }
        }
    }

    private static Measured measured(Question question, Plan plan, Contestant contestant, double first)
            throws IOException, InterruptedException {
        double statements = 0;
        double hits = 0;
        List<Map<String, Object>> sample = question.sample();
        for (Map<String, Object> variables : sample) {
            Contestant.Effort effort = contestant.effort(question, variables);
            statements += effort.statements();
            hits += effort.hits();
        }
        Load.Rate rate = Load.of(plan.clients, plan.time, () -> contestant.client(question));
        return new Measured(
                rate.requestsPerSecond(),
                rate.p50(),
                rate.p95(),
                rate.p99(),
                first,
                statements / sample.size(),
                hits / sample.size());
    }

    private static Load.Rate rate(Plan plan, Load.Opening opening) throws IOException, InterruptedException {
        Load.of(plan.clients, plan.time.dividedBy(2), opening);
        return Load.of(plan.clients, plan.time, opening);
    }

    private static Limit limit(Question question, Row row, Plan plan, OwnServer server)
            throws IOException, InterruptedException {
        Load.Rate rate = rate(plan, () -> server.memoryClient(question.ours()));
        return new Limit(
                row.name,
                row.title,
                row.ours.requestsPerSecond / rate.requestsPerSecond(),
                row.kept.requestsPerSecond / rate.requestsPerSecond(),
                rate.requestsPerSecond(),
                rate.p50(),
                rate.p99());
    }

    /** Both graphs at the same time, in turn, so that what else the machine does tells on both. */
    private Growth growth(Plan plan, OwnServer server, Question deep, Progress progress, Consumer<String> tell)
            throws IOException, InterruptedException {
        int organizations = plan.organizations / TENTH;
        tell.accept("filling a store with a tenth of it");
        try (ScratchStore scratch = new ScratchStore(store, data)) {
            fill(scratch, organizations, Map.of(), progress);
            try (OwnServer small =
                    OwnServer.start(home, scratch, UUID.randomUUID().toString(), NO_ANSWERS_KEPT)) {
                int page = Questions.deepPageOf(organizations);
                Question smallDeep = Questions.deepPage(Questions.deepPages(small, page));
                tell.accept("measuring deep pages in both");
                Load.of(plan.clients, plan.time, () -> small.client(smallDeep));
                double p50 = Double.MAX_VALUE;
                double smallP50 = Double.MAX_VALUE;
                for (int turn = 0; turn < 2; turn++) {
                    smallP50 = Math.min(
                            smallP50, rate(plan, () -> small.client(smallDeep)).p50());
                    p50 = Math.min(p50, rate(plan, () -> server.client(deep)).p50());
                }
                return new Growth(
                        organizations, Questions.deepPageOf(plan.organizations), p50, smallP50, p50 / smallP50);
            }
        }
    }

    private void fill(ScratchStore scratch, int organizations, Map<String, Path> files, Progress progress)
            throws IOException {
        Path rejects = scratch.folder().resolve("rejects");
        Path region = Files.createTempDirectory(data, "bench-region-");
        try (Input input = generated(region, organizations)) {
            Source source =
                    new TableSource(ReadyMappings.named("fictional-region").orElseThrow());
            scratch.bulkRoad(rejects, writers).load(LoadRequest.of(source, List.of(input)), progress);
        } finally {
            try (Stream<Path> all = Files.walk(region)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (Input input = Input.of(file.getValue())) {
                Source source = sources.named(file.getKey()).orElseThrow();
                new Loader(scratch.driver(), rejects, writers).load(LoadRequest.of(source, List.of(input)), progress);
            }
        }
        scratch.driver().executableQuery("CALL db.awaitIndexes(300)").execute();
    }

    private static Input generated(Path folder, int organizations) throws IOException {
        FictionalRegion.write(folder, organizations, 1, (rows, fraction) -> {});
        return Input.of(folder);
    }
}
