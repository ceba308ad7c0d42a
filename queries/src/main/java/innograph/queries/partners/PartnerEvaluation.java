package innograph.queries.partners;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;

/**
 * Measures how well partners are foretold, beside the usual ways to foretell links, on the same candidates: all organizations
 * with a work but the one itself and its present partners.
 */
public final class PartnerEvaluation {
    private static final int LAST = 50;

    private static final String OURS = "innograph";

    private final Landscape landscape;
    private final PartnerModel model;

    /**
     * An evaluation.
     *
     * @param landscape as of the year until which everything is known
     */
    public PartnerEvaluation(Landscape landscape, PartnerModel model) {
        this.landscape = landscape;
        this.model = model;
    }

    /**
     * How well a method does; means over the organizations of the truth.
     *
     * @param mrr of the first right one
     * @param hits10 part of the organizations with a right one among the first ten
     * @param recall50 part of the right ones that are among the first fifty
     * @param ndcg20 of the first twenty
     * @param coldRecall50 part of the right ones without a common partner that are among the first fifty, over the organizations that
     *     have such
     * @param p50 milliseconds for one organization, the median; 0 for the baselines, which are computed along the way
     * @param p95 milliseconds for one organization, that nineteen of twenty don't exceed
     */
    public record Figures(
            String method,
            double mrr,
            double hits10,
            double recall50,
            double ndcg20,
            double coldRecall50,
            double p50,
            double p95) {}

    /**
     * What came out.
     *
     * @param asOf year until which everything was known
     * @param organizations of the truth that the landscape holds
     * @param left pairs of the truth that name an organization which the landscape does not hold, or present partners
     * @param coldOrganizations of them, with at least one partner without a common partner
     */
    public record Result(
            int asOf, int organizations, int left, int coldOrganizations, String model, List<Figures> methods) {}

    /**
     * Measures.
     *
     * @param truth pairs of an organization and a partner to be found
     * @param ablation true to measure also without each feature in turn
     * @param progress hears which part is done, 0 to 1
     */
    public Result run(List<Map.Entry<String, String>> truth, boolean ablation, DoubleConsumer progress) {
        Vitals vitals = Vitals.of(landscape);
        Map<Integer, BitSet> wanted = new TreeMap<>();
        int left = 0;
        for (Map.Entry<String, String> pair : truth) {
            OptionalInt one = landscape.find(pair.getKey());
            OptionalInt other = landscape.find(pair.getValue());
            if (one.isEmpty()
                    || other.isEmpty()
                    || vitals.works[other.getAsInt()] == 0
                    || landscape.arePartners(one.getAsInt(), other.getAsInt())) {
                left++;
            } else {
                wanted.computeIfAbsent(one.getAsInt(), organization -> new BitSet())
                        .set(other.getAsInt());
            }
        }
        Sums ours = new Sums();
        Map<Method, Sums> others = new LinkedHashMap<>();
        methods(vitals, ablation).forEach(method -> others.put(method, new Sums()));
        BiFunction<Candidates, Integer, int[]> ranking = ranked(vitals, Weights.EVEN);
        List<Double> times = new ArrayList<>();
        wanted.forEach((one, partners) -> {
            long began = System.nanoTime();
            Candidates candidates =
                    Candidates.of(landscape, vitals, Seed.of(landscape, one), other -> vitals.works[other] > 0);
            int[] ranked = ranking.apply(candidates, one);
            times.add((System.nanoTime() - began) / 1e6);
            ours.add(ranked, candidates, partners);
            others.forEach((method, sum) -> sum.add(method.order().apply(candidates, one), candidates, partners));
            progress.accept((double) times.size() / wanted.size());
        });
        times.sort(null);
        List<Figures> figures = new ArrayList<>();
        figures.add(ours.figures(OURS, times));
        others.forEach((method, sum) -> figures.add(sum.figures(method.name(), List.of())));
        return new Result(landscape.year(), wanted.size(), left, ours.cold, model.learnedFrom(), figures);
    }

    /** Another way to order candidates for an organization: the positions of the best. */
    private record Method(String name, BiFunction<Candidates, Integer, int[]> order) {}

    private List<Method> methods(Vitals vitals, boolean ablation) {
        List<Method> methods = new ArrayList<>();
        methods.add(new Method("popularity", (candidates, one) -> best(candidates.values(Feature.REACH))));
        methods.add(
                new Method("common neighbours", (candidates, one) -> best(candidates.values(Feature.COMMON_PARTNERS))));
        methods.add(
                new Method("Adamic-Adar", (candidates, one) -> best(candidates.values(Feature.RARE_COMMON_PARTNERS))));
        methods.add(new Method("resource allocation", (candidates, one) -> byResources(candidates, vitals, one)));
        if (ablation) {
            for (Feature feature : Feature.values()) {
                methods.add(new Method("without " + feature, ranked(vitals, new Weights(Map.of(feature, 0.0)))));
            }
        }
        return methods;
    }

    private BiFunction<Candidates, Integer, int[]> ranked(Vitals vitals, Weights weights) {
        Ranking ranking = new Ranking(model, weights);
        return (candidates, one) -> ranking.best(candidates, vitals.partners[one], LAST);
    }

    /** Common partners, each counting the less the more partners it has itself. */
    private int[] byResources(Candidates candidates, Vitals vitals, int one) {
        float[] resources = new float[landscape.size()];
        landscape.forEachPartner(
                one,
                (between, weight, recent, first) -> landscape.forEachPartner(
                        between, (other, w, r, f) -> resources[other] += 1f / vitals.partners[between]));
        float[] values = new float[candidates.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = resources[candidates.organization(i)];
        }
        return best(values);
    }

    private static int[] best(float[] values) {
        Strongest<Integer> best = new Strongest<>(LAST);
        for (int i = 0; i < values.length; i++) {
            best.offer(values[i], i);
        }
        return Ranking.positions(best);
    }

    /** Adds up what is averaged. */
    private static final class Sums {
        private double reciprocal;
        private double hits;
        private double recall;
        private double ndcg;
        private double coldRecall;
        private int cold;
        private int number;

        void add(int[] ranked, Candidates candidates, BitSet partners) {
            number++;
            int found = 0;
            int coldFound = 0;
            double gain = 0;
            double firstRank = 0;
            for (int rank = 0; rank < ranked.length; rank++) {
                if (partners.get(candidates.organization(ranked[rank]))) {
                    found++;
                    firstRank = firstRank == 0 ? rank + 1 : firstRank;
                    gain += rank < 20 ? 1 / Math.log(rank + 2) : 0;
                    coldFound += candidates.value(Feature.COMMON_PARTNERS, ranked[rank]) == 0 ? 1 : 0;
                }
            }
            reciprocal += firstRank == 0 ? 0 : 1 / firstRank;
            hits += firstRank > 0 && firstRank <= 10 ? 1 : 0;
            recall += (double) found / partners.cardinality();
            double ideal = 0;
            for (int rank = 0; rank < Math.min(20, partners.cardinality()); rank++) {
                ideal += 1 / Math.log(rank + 2);
            }
            ndcg += gain / ideal;
            int coldWanted = 0;
            for (int i = 0; i < candidates.count(); i++) {
                coldWanted +=
                        partners.get(candidates.organization(i)) && candidates.value(Feature.COMMON_PARTNERS, i) == 0
                                ? 1
                                : 0;
            }
            if (coldWanted > 0) {
                cold++;
                coldRecall += (double) coldFound / coldWanted;
            }
        }

        Figures figures(String method, List<Double> sortedTimes) {
            return new Figures(
                    method,
                    reciprocal / number,
                    hits / number,
                    recall / number,
                    ndcg / number,
                    cold == 0 ? 0 : coldRecall / cold,
                    quantile(sortedTimes, 0.5),
                    quantile(sortedTimes, 0.95));
        }

        private static double quantile(List<Double> sorted, double part) {
            return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
        }
    }
}
