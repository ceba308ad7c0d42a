package innograph.queries.match;

import innograph.model.meaning.TextLanguage;
import innograph.queries.match.text.PlainFullText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Measures how far in front the right offer comes, of demands whose offer is known, by the code that serves. */
public final class MatchEvaluation {
    /** What is asked before time is taken, so that the machine has compiled what it runs. */
    private static final int WARMING_UP = 100;

    private static final int FIRST_TEN = 10;

    private MatchEvaluation() {}

    /** An offer of which nothing is known but its text. */
    public record Offered(String id, String text) {}

    /** A demand and the offer that answers it. */
    public record Truth(String text, String offer) {}

    /**
     * How far in front.
     *
     * @param mrr mean of 1 / place, 0 to 1
     * @param hits1 part of the demands whose offer comes first
     * @param hits10 among the first ten
     */
    public record Places(double mrr, double hits1, double hits10) {
        static Places of(List<Integer> places) {
            return new Places(
                    mean(places, place -> 1.0 / place),
                    mean(places, place -> place == 1 ? 1 : 0),
                    mean(places, place -> place <= FIRST_TEN ? 1 : 0));
        }

        private static double mean(List<Integer> places, ToDoubleFunction<Integer> as) {
            return places.stream().filter(place -> place > 0).mapToDouble(as).sum() / Math.max(1, places.size());
        }
    }

    /**
     * What came out.
     *
     * @param mrr that of {@code matching}, and so the next two
     * @param matching places among other texts: one that is offered several times is listed once, as it is served, and an offer with the same
     *     text as the right one is neither right nor in its way
     * @param eachRecord places when each record is an answer of its own and only the expected one is right
     * @param plain places of plain full text, counted like {@code matching}
     * @param plainEachRecord places of plain full text, counted like {@code eachRecord}
     * @param without MRR of {@code matching} without each feature
     * @param repeated offers whose text another one has
     * @param wellMatched part of the demands that are told that something fits well
     * @param wellMatchedWithout the same when the right offer is not there: part of the demands that are told so wrongly
     * @param milliseconds mean per demand, warm
     * @param p95 milliseconds that 95 % of the demands stay below, warm
     */
    public record Result(
            int offers,
            int demands,
            boolean vectors,
            double mrr,
            double hits1,
            double hits10,
            Places matching,
            Places eachRecord,
            Places plain,
            Places plainEachRecord,
            Map<MatchFeature, Double> without,
            int repeated,
            double wellMatched,
            double wellMatchedWithout,
            double milliseconds,
            double p95) {}

    /**
     * Asks all of them.
     *
     * @param vectors whether meanings count: making the vectors takes a second for some twenty offers
     * @param progress hears how many offers have a vector
     */
    public static Result run(List<Offered> offers, List<Truth> truths, boolean vectors, IntConsumer progress) {
        List<Facts> facts = new ArrayList<>();
        for (Offered offer : offers) {
            facts.add(Facts.ofText(offer.text()).withVectors(vectors ? vector(offer.text(), false) : Map.of()));
            progress.accept(facts.size());
        }
        return new Run(new Board(facts), offers, truths, vectors).result();
    }

    private static Map<TextLanguage, float[]> vector(String text, boolean question) {
        TextLanguage language = TextLanguage.of(text);
        return Map.of(language, question ? language.vectorOfQuestion(text) : language.vectorOf(text));
    }

    private static final class Run {
        private final Board board;
        private final List<Offered> offers;
        private final List<Truth> truths;
        private final boolean vectors;
        private final PlainFullText plain;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<MatchFeature, List<Integer>> without = new HashMap<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<Integer> eachRecord = new ArrayList<>();
        private final List<Integer> plainPlaces = new ArrayList<>();
        private final List<Integer> plainEachRecord = new ArrayList<>();
        private int well;
        private int wellWithout;

        Run(Board board, List<Offered> offers, List<Truth> truths, boolean vectors) {
            this.board = board;
            this.offers = offers;
            this.truths = truths;
            this.vectors = vectors;
            this.plain = new PlainFullText(offers.stream().map(Offered::text).toList());
            for (int i = 0; i < offers.size(); i++) {
                numbers.put(offers.get(i).id(), i);
            }
        }

        Result result() {
            truths.stream().limit(WARMING_UP).forEach(this::ranked);
            double[] times = new double[truths.size()];
            for (int i = 0; i < times.length; i++) {
                long began = System.nanoTime();
                List<Board.Ranked> ranked = ranked(truths.get(i));
                times[i] = (System.nanoTime() - began) / 1e6;
                judge(truths.get(i), ranked);
            }
            Arrays.sort(times);
            Places found = Places.of(places);
            Map<MatchFeature, Double> ablation = new EnumMap<>(MatchFeature.class);
            without.forEach(
                    (feature, its) -> ablation.put(feature, Places.of(its).mrr()));
            return new Result(
                    offers.size(),
                    truths.size(),
                    vectors,
                    found.mrr(),
                    found.hits1(),
                    found.hits10(),
                    found,
                    Places.of(eachRecord),
                    Places.of(plainPlaces),
                    Places.of(plainEachRecord),
                    ablation,
                    board.repeated(),
                    (double) well / truths.size(),
                    (double) wellWithout / truths.size(),
                    Arrays.stream(times).average().orElse(0),
                    times[(int) (0.95 * (times.length - 1))]);
        }

        private List<Board.Ranked> ranked(Truth truth) {
            Facts wanted = Facts.ofText(truth.text()).withVectors(vectors ? vector(truth.text(), true) : Map.of());
            return board.ranked(
                    wanted,
                    _ -> true,
                    Board.CANDIDATES,
                    LocalDate.EPOCH, // texts have no dates
                    Collaboration.NONE);
        }

        private void judge(Truth truth, List<Board.Ranked> ranked) {
            int expected = numbers.getOrDefault(truth.offer(), -1);
            places.add(place(ranked, expected, Board.Ranked::score, true));
            eachRecord.add(place(ranked, expected, Board.Ranked::score, false));
            for (MatchFeature feature : EnumSet.range(MatchFeature.WORDS, MatchFeature.MEANING)) {
                without.computeIfAbsent(feature, _ -> new ArrayList<>())
                        .add(place(ranked, expected, candidate -> candidate.without(feature), true));
            }
            well += !ranked.isEmpty() && ranked.getFirst().score() >= Fusion.GOOD ? 1 : 0;
            wellWithout += ranked.stream()
                            .filter(found -> !isSame(found.number(), expected))
                            .limit(1)
                            .anyMatch(found -> found.score() >= Fusion.GOOD)
                    ? 1
                    : 0;
            double[] scores = plain.scores(truth.text());
            List<Integer> order = IntStream.range(0, scores.length)
                    .filter(number -> scores[number] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer number) -> -scores[number]))
                    .toList();
            plainPlaces.add(placeAmong(order, expected, true));
            plainEachRecord.add(placeAmong(order, expected, false));
        }

        private int place(List<Board.Ranked> ranked, int expected, ToDoubleFunction<Board.Ranked> score, boolean once) {
            return placeAmong(
                    ranked.stream()
                            .sorted(Comparator.comparingDouble(score).reversed())
                            .map(Board.Ranked::number)
                            .toList(),
                    expected,
                    once);
        }

        /** From 1; 0 if it is not there. */
        private int placeAmong(List<Integer> order, int expected, boolean once) {
            Set<Integer> before = new HashSet<>();
            for (int number : order) {
                if (number == expected) {
                    return before.size() + 1;
                }
                if (!once) {
                    before.add(number);
                } else if (!isSame(number, expected)) {
                    before.add(board.first(number));
                }
            }
            return 0;
        }

        private boolean isSame(int one, int other) {
            return other >= 0 && board.first(one) == board.first(other);
        }
    }
}
