package innograph.queries.partners;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Learns what the features are worth from the past of a graph: of the organizations at the end of a year it is known whom they
 * met in the next. The curves are those under which the partners that were met are the likeliest of all candidates (softmax
 * over the candidates of each organization), held from falling; the same graph gives the same curves.
 */
public final class PartnerFit {
    private static final Feature[] FEATURES = Feature.values();
    private static final List<Double> CLASSES = List.of(0.0, 2.0, 4.0, 6.0);
    private static final double[] QUANTILES = {0, .02, .1, .25, .5, .7, .85, .95, .99, .999};
    private static final List<Feature> HARD =
            List.of(Feature.RARE_COMMON_PARTNERS, Feature.CLOSENESS, Feature.TECHNOLOGY_STRENGTH, Feature.REACH);
    private static final int HARD_ONES = 100;
    private static final int OTHERS = 150;
    private static final int BATCH = 50;

    /** The past does not tell what texts somebody would have asked for: it is set so that the best hit outweighs fame. */
    private static final PartnerModel.Curve TEXT_CURVE = new PartnerModel.Curve(
            new float[] {0, 0.05f, 0.2f, 1}, new float[][] {{0, 2, 4, 6}, {0, 2, 4, 6}, {0, 2, 4, 6}, {0, 2, 4, 6}});

    private final int mostOrganizations;
    private final int rounds;

    /**
     * A fit.
     *
     * @param mostOrganizations from which it learns in each year
     * @param rounds how often each is looked at
     */
    public PartnerFit(int mostOrganizations, int rounds) {
        this.mostOrganizations = mostOrganizations;
        this.rounds = rounds;
    }

    /**
     * Learns from what was known at the end of these years, and from who met in the year after each.
     *
     * @param progress hears which part is done, 0 to 1
     * @throws IllegalArgumentException if nobody met anybody
     */
    public PartnerModel learn(Landscape landscape, List<Integer> years, DoubleConsumer progress) {
        List<Lesson> lessons = new ArrayList<>();
        int done = 0;
        for (int year : years) {
            addLessons(landscape.asOf(year), lessons);
            progress.accept(0.5 * ++done / years.size());
        }
        if (lessons.isEmpty()) {
            throw new IllegalArgumentException("nobody met anybody for the first time in the years after " + years);
        }
        Curves curves = new Curves(lessons);
        lessons.forEach(curves::place);
        curves.learn(lessons, rounds, part -> progress.accept(0.5 + 0.5 * part));
        String from = "new partners of %d organizations in the years after %s".formatted(lessons.size(), years);
        return new PartnerModel(from, CLASSES, curves.curves());
    }

    /** An organization, candidates for it, and which of them it met. */
    private static final class Lesson {
        private final double[] mix;
        private final float[][] values;
        private final boolean[] met;
        /** Logarithm of how many candidates each stands for. */
        private final float[] standsFor;

        private byte[][] segments = new byte[0][];

        Lesson(double[] mix, float[][] values, boolean[] met, float[] standsFor) {
            this.mix = mix;
            this.values = values;
            this.met = met;
            this.standsFor = standsFor;
        }
    }

    private void addLessons(Landscape landscape, List<Lesson> lessons) {
        Vitals vitals = Vitals.of(landscape);
        Map<Integer, BitSet> meetings = Meetings.after(landscape, vitals);
        List<Integer> organizations = new ArrayList<>(meetings.keySet());
        Random random = new Random(landscape.year());
        Collections.shuffle(organizations, random);
        for (int one : organizations.subList(0, Math.min(mostOrganizations, organizations.size()))) {
            Candidates candidates =
                    Candidates.of(landscape, vitals, Seed.of(landscape, one), other -> vitals.works[other] > 0);
            BitSet met = meetings.getOrDefault(one, new BitSet());
            if (IntStream.range(0, candidates.count()).anyMatch(i -> met.get(candidates.organization(i)))) {
                lessons.add(lesson(candidates, met, vitals.partners[one], random));
            }
        }
    }

    /** Those it met, those that look good, and some of the others, which stand for all the rest. */
    private static Lesson lesson(Candidates candidates, BitSet met, int partners, Random random) {
        int all = candidates.count();
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < all; i++) {
            if (met.get(candidates.organization(i))) {
                chosen.add(i);
            }
        }
        for (Feature feature : HARD) {
            Strongest<Integer> best = new Strongest<>(HARD_ONES);
            for (int i = 0; i < all; i++) {
                best.offer(candidates.value(feature, i), i);
            }
            chosen.addAll(best.best());
        }
        int certain = chosen.size();
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < OTHERS && certain < all; i++) {
            int other = random.nextInt(all);
            if (!chosen.contains(other)) {
                others.add(other);
            }
        }
        float standsFor = others.isEmpty() ? 0 : (float) Math.log((double) (all - certain) / others.size());
        int[] rows = IntStream.concat(
                        chosen.stream().mapToInt(Integer::intValue).sorted(),
                        others.stream().mapToInt(Integer::intValue).sorted())
                .toArray();
        float[][] values = new float[FEATURES.length][rows.length];
        boolean[] wasMet = new boolean[rows.length];
        float[] weights = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (Feature feature : FEATURES) {
                values[feature.place()][row] = candidates.value(feature, rows[row]);
            }
            wasMet[row] = met.get(candidates.organization(rows[row]));
            weights[row] = row < certain ? 0 : standsFor;
        }
        return new Lesson(new PartnerModel("", CLASSES, Map.of()).mix(partners), values, wasMet, weights);
    }

    /** The curves while they are learned: by feature, class and knot, how much each rises there. */
    private static final class Curves {
        private static final double STEP = 0.03;
        private static final double DECAY = 1e-4;

        private final float[][] knots = new float[FEATURES.length][];
        private final float[][][] rises = new float[FEATURES.length][CLASSES.size()][];
        private final float[][][] means = new float[FEATURES.length][CLASSES.size()][];
        private final float[][][] squares = new float[FEATURES.length][CLASSES.size()][];
        private int steps;

        Curves(List<Lesson> lessons) {
            for (int feature = 0; feature < FEATURES.length; feature++) {
                knots[feature] = knots(lessons, feature);
                for (int i = 0; i < CLASSES.size(); i++) {
                    rises[feature][i] = new float[knots[feature].length];
                    means[feature][i] = new float[knots[feature].length];
                    squares[feature][i] = new float[knots[feature].length];
                }
            }
        }

        private static float[] knots(List<Lesson> lessons, int feature) {
            int size = lessons.stream().mapToInt(lesson -> lesson.met.length).sum();
            int each = Math.max(1, size / 500_000);
            float[] sample = new float[size / each + 1];
            int next = 0;
            int place = 0;
            for (Lesson lesson : lessons) {
                for (float value : lesson.values[feature]) {
                    if (place++ % each == 0) {
                        sample[next++] = value;
                    }
                }
            }
            float[] sorted = Arrays.copyOf(sample, next);
            Arrays.sort(sorted);
            float[] found = new float[QUANTILES.length + 1];
            found[0] = 0; // nothing of it is worth nothing
            int distinct = 1;
            int positive = 0;
            while (positive < next && sorted[positive] <= 0) {
                positive++;
            }
            for (double quantile : QUANTILES) {
                if (positive < next) {
                    float knot = sorted[positive + (int) (quantile * (next - 1 - positive))];
                    if (knot > found[distinct - 1]) {
                        found[distinct++] = knot;
                    }
                }
            }
            return Arrays.copyOf(found, distinct);
        }

        /** Replaces the values by where they are between knots. */
        void place(Lesson lesson) {
            lesson.segments = new byte[FEATURES.length][lesson.met.length];
            for (int feature = 0; feature < FEATURES.length; feature++) {
                float[] values = lesson.values[feature];
                for (int row = 0; row < values.length; row++) {
                    int found = Arrays.binarySearch(knots[feature], values[row]);
                    int segment = found >= 0 ? found : -found - 2; // the last knot at or below it
                    float next = segment + 1 < knots[feature].length ? knots[feature][segment + 1] : Float.NaN;
                    lesson.segments[feature][row] = (byte) segment;
                    values[row] = Float.isNaN(next)
                            ? 0
                            : (values[row] - knots[feature][segment]) / (next - knots[feature][segment]);
                }
            }
        }

        void learn(List<Lesson> lessons, int rounds, DoubleConsumer progress) {
            List<Lesson> order = new ArrayList<>(lessons);
            Random random = new Random(1);
            double step = STEP;
            for (int round = 0; round < rounds; round++) {
                Collections.shuffle(order, random);
                for (int from = 0; from < order.size(); from += BATCH) {
                    improve(order.subList(from, Math.min(order.size(), from + BATCH)), step);
                }
                step *= 0.85;
                progress.accept((round + 1.0) / rounds);
            }
        }

        private void improve(List<Lesson> batch, double step) {
            float[][][] gradient = new float[FEATURES.length][CLASSES.size()][];
            for (int feature = 0; feature < FEATURES.length; feature++) {
                for (int i = 0; i < CLASSES.size(); i++) {
                    gradient[feature][i] = new float[knots[feature].length];
                }
            }
            batch.forEach(lesson -> addTo(gradient, lesson, batch.size()));
            steps++;
            double first = 1 - Math.pow(0.9, steps);
            double second = 1 - Math.pow(0.999, steps);
            for (int feature = 0; feature < FEATURES.length; feature++) {
                for (int i = 0; i < CLASSES.size(); i++) {
                    for (int knot = 1; knot < knots[feature].length; knot++) {
                        float slope = gradient[feature][i][knot] + (float) DECAY * rises[feature][i][knot];
                        float mean = 0.9f * means[feature][i][knot] + 0.1f * slope;
                        float square = 0.999f * squares[feature][i][knot] + 0.001f * slope * slope;
                        means[feature][i][knot] = mean;
                        squares[feature][i][knot] = square;
                        double change = step * (mean / first) / (Math.sqrt(square / second) + 1e-8);
                        rises[feature][i][knot] = (float) Math.max(0, rises[feature][i][knot] - change);
                    }
                }
            }
        }

        private void addTo(float[][][] gradient, Lesson lesson, int batch) {
            int rows = lesson.met.length;
            float[] scores = lesson.standsFor.clone();
            for (int feature = 0; feature < FEATURES.length; feature++) {
                float[] mixed = new float[knots[feature].length];
                for (int i = 0; i < CLASSES.size(); i++) {
                    for (int knot = 0; knot < mixed.length; knot++) {
                        mixed[knot] += (float) lesson.mix[i] * rises[feature][i][knot];
                    }
                }
                float[] heights = mixed.clone();
                addUp(heights);
                for (int row = 0; row < rows; row++) {
                    int segment = lesson.segments[feature][row];
                    float next = segment + 1 < mixed.length ? mixed[segment + 1] : 0;
                    scores[row] += heights[segment] + lesson.values[feature][row] * next;
                }
            }
            float[] slopes = slopes(scores, lesson, batch);
            for (int feature = 0; feature < FEATURES.length; feature++) {
                float[] at = new float[knots[feature].length + 1];
                float[] behind = new float[knots[feature].length + 1];
                for (int row = 0; row < rows; row++) {
                    int segment = lesson.segments[feature][row];
                    at[segment] += slopes[row];
                    behind[segment + 1] += slopes[row] * lesson.values[feature][row];
                }
                float above = 0;
                for (int knot = knots[feature].length - 1; knot > 0; knot--) {
                    above += at[knot];
                    for (int i = 0; i < CLASSES.size(); i++) {
                        gradient[feature][i][knot] += (float) lesson.mix[i] * (above + behind[knot]);
                    }
                }
            }
        }

        /** How the loss changes with each score. */
        private static float[] slopes(float[] scores, Lesson lesson, int batch) {
            float most = Float.NEGATIVE_INFINITY;
            int met = 0;
            for (int row = 0; row < scores.length; row++) {
                most = Math.max(most, scores[row]);
                met += lesson.met[row] ? 1 : 0;
            }
            float[] slopes = new float[scores.length];
            double sum = 0;
            for (int row = 0; row < scores.length; row++) {
                slopes[row] = (float) Math.exp(scores[row] - most);
                sum += slopes[row];
            }
            for (int row = 0; row < scores.length; row++) {
                slopes[row] = (float) ((slopes[row] / sum - (lesson.met[row] ? 1.0 / met : 0)) / batch);
            }
            return slopes;
        }

        private static void addUp(float[] rises) {
            for (int i = 1; i < rises.length; i++) {
                rises[i] += rises[i - 1];
            }
        }

        Map<Feature, PartnerModel.Curve> curves() {
            Map<Feature, PartnerModel.Curve> curves = new EnumMap<>(Feature.class);
            for (Feature feature : FEATURES) {
                float[][] heights = new float[CLASSES.size()][];
                for (int i = 0; i < heights.length; i++) {
                    heights[i] = rises[feature.place()][i].clone();
                    addUp(heights[i]);
                }
                curves.put(feature, new PartnerModel.Curve(knots[feature.place()], heights));
            }
            curves.put(Feature.TEXT, TEXT_CURVE);
            return curves;
        }
    }
}
