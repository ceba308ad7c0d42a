package innograph.app.bench;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.network.NetworkQuestion;
import innograph.queries.network.Networks;
import innograph.queries.partners.PartnerQuestion;
import innograph.queries.partners.Partners;
import innograph.queries.paths.PathQuestion;
import innograph.queries.paths.Paths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/** How long the questions of discovery take on the graph as it is, asked about organizations that are drawn by lot. */
public final class AskBenchmark {
    private static final Duration TIME_FOR_PATHS = Duration.ofSeconds(2);

    private final Reader reader;
    private final Landscapes landscapes;

    public AskBenchmark(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
    }

    /**
     * What was measured of one kind of question.
     *
     * @param answered of them, with something in the answer
     * @param p50 milliseconds for an answer, the median
     * @param p95 milliseconds that nineteen of twenty don't exceed
     * @param most milliseconds for the slowest
     */
    public record Result(String question, int asked, int answered, double p50, double p95, double most) {}

    private record Question(String name, Predicate<Pair> ask) {}

    private record Pair(String one, String other) {}

    /**
     * Asks; each kind a tenth as often before without looking at the time, so that all is compiled and read.
     *
     * @param times so often each, 10 or more, about organizations that have worked with others
     * @param progress hears which part of the questions is answered, 0 to 1
     */
    public List<Result> run(int times, DoubleConsumer progress, Consumer<Result> heard) {
        Partners partners = new Partners(reader, landscapes);
        Paths paths = new Paths(reader, landscapes);
        Networks networks = new Networks(reader);
        List<Question> questions = List.of(
                new Question(
                        "ten partners for an organization",
                        pair -> !partners.recommend(PartnerQuestion.about(pair.one(), 10))
                                .isEmpty()),
                new Question("five paths of at most 4 hops between two", pair -> hasPath(paths, pair, 4)),
                new Question("five paths of at most 6 hops between two", pair -> hasPath(paths, pair, 6)),
                new Question("100 nodes around one, 1 hop", pair -> hasNetwork(networks, pair, 1)),
                new Question("100 nodes around one, 2 hops", pair -> hasNetwork(networks, pair, 2)));
        List<Pair> pairs = pairs(times);
        List<Result> results = new ArrayList<>();
        for (Question question : questions) {
            ask(question, pairs.subList(0, times / 10));
            Result result = ask(question, pairs);
            results.add(result);
            heard.accept(result);
            progress.accept((double) results.size() / questions.size());
        }
        return results;
    }

    private static boolean hasPath(Paths paths, Pair pair, int maxHops) {
        return !paths.strongest(new PathQuestion(pair.one(), pair.other(), maxHops, 5, Set.of(), TIME_FOR_PATHS))
                .paths()
                .isEmpty();
    }

    private static boolean hasNetwork(Networks networks, Pair pair, int hops) {
        return networks.around(new NetworkQuestion(pair.one(), hops, 100, Set.of(), 0))
                .isPresent();
    }

    private static Result ask(Question question, List<Pair> pairs) {
        double[] milliseconds = new double[pairs.size()];
        int answered = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long began = System.nanoTime();
            answered += question.ask().test(pairs.get(i)) ? 1 : 0;
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(milliseconds);
        int last = milliseconds.length - 1;
        return new Result(
                question.name(),
                milliseconds.length,
                answered,
                milliseconds[last / 2],
                milliseconds[(int) Math.ceil(0.95 * last)],
                milliseconds[last]);
    }

    private List<Pair> pairs(int times) {
        Landscape landscape = landscapes.current();
        List<String> linked = new ArrayList<>();
        for (int organization = 0; organization < landscape.size(); organization++) {
            if (landscape.partnerCount(organization) > 0) {
                linked.add(landscape.id(organization));
            }
        }
        Random random = new Random(1);
        List<Pair> pairs = new ArrayList<>();
        while (linked.size() > 1 && pairs.size() < times) {
            String one = linked.get(random.nextInt(linked.size()));
            String other = linked.get(random.nextInt(linked.size()));
            if (!one.equals(other)) {
                pairs.add(new Pair(one, other));
            }
        }
        return pairs;
    }
}
