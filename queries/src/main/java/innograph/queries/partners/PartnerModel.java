package innograph.queries.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each value of each feature is worth. A feature contributes by a curve that never falls, one for newcomers and one for
 * each class of better connected organizations, between which it goes over gradually.
 *
 * @param learnedFrom what the curves were learned from
 * @param classes partners, as natural logarithm of their number plus one, of an organization in the middle of each class
 */
public record PartnerModel(String learnedFrom, List<Double> classes, Map<Feature, Curve> curves) {
    public PartnerModel {
        classes = List.copyOf(classes);
        Map<Feature, Curve> copy = new EnumMap<>(Feature.class);
        copy.putAll(curves);
        curves = Collections.unmodifiableMap(copy);
    }

    /** A curve through points, straight between them, level before the first and behind the last. */
    public static final class Curve {
        private final float[] knots;
        private final float[][] heights;

        /**
         * A curve.
         *
         * @param knots values of the feature, rising
         * @param heights by class, then by knot: what the value is worth; the first is 0, none is less than the one before
         */
        Curve(float[] knots, float[][] heights) {
            this.knots = knots;
            this.heights = heights;
        }

        /** The heights for a mix of classes. */
        float[] mixed(double[] mix) {
            float[] mixed = new float[knots.length];
            for (int i = 0; i < mix.length; i++) {
                for (int knot = 0; knot < mixed.length; knot++) {
                    mixed[knot] += (float) mix[i] * heights[i][knot];
                }
            }
            return mixed;
        }

        /** What a value is worth, given the heights for a mix. */
        double at(float value, float[] mixed) {
            int next = 0;
            while (next < knots.length && knots[next] <= value) {
                next++;
            }
            if (next == 0 || next == knots.length) {
                return mixed[Math.max(0, next - 1)];
            }
            double part = (value - knots[next - 1]) / (knots[next] - knots[next - 1]);
            return mixed[next - 1] + part * (mixed[next] - mixed[next - 1]);
        }
    }

    /** How much of each class an organization with so many partners is, together 1. */
    double[] mix(int partners) {
        double[] mix = new double[classes.size()];
        double place = Math.log1p(partners);
        int next = 0;
        while (next < mix.length && classes.get(next) < place) {
            next++;
        }
        if (next == 0 || next == mix.length) {
            mix[Math.min(next, mix.length - 1)] = 1;
        } else {
            double part = (place - classes.get(next - 1)) / (classes.get(next) - classes.get(next - 1));
            mix[next - 1] = 1 - part;
            mix[next] = part;
        }
        return mix;
    }

    /** The curves as lines of text: what they were learned from, the classes, then a line for each feature and class. */
    public String written() {
        List<String> lines = new ArrayList<>();
        lines.add(learnedFrom);
        lines.add(joined(classes.stream().mapToDouble(Double::doubleValue).toArray()));
        curves.forEach((feature, curve) -> {
            lines.add(feature + ";" + joined(curve.knots));
            for (float[] heights : curve.heights) {
                lines.add(joined(heights));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static PartnerModel read(String written) {
        List<String> lines = written.lines().toList();
        List<Double> classes =
                Arrays.stream(lines.get(1).split(" ", -1)).map(Double::valueOf).toList();
        Map<Feature, Curve> curves = new EnumMap<>(Feature.class);
        for (int i = 2; i < lines.size(); i += classes.size() + 1) {
            String[] head = lines.get(i).split(";", -1);
            float[][] heights = new float[classes.size()][];
            for (int j = 0; j < heights.length; j++) {
                heights[j] = numbers(lines.get(i + 1 + j));
            }
            feature(head[0]).ifPresent(feature -> curves.put(feature, new Curve(numbers(head[1]), heights)));
        }
        return new PartnerModel(lines.getFirst(), classes, curves);
    }

    /** Empty for one that this release does not know. */
    private static Optional<Feature> feature(String name) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.name().equals(name))
                .findFirst();
    }

    private static float[] numbers(String line) {
        String[] words = line.split(" ", -1);
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    private static String joined(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return joined(floats);
    }

    private static String joined(float[] numbers) {
        StringBuilder line = new StringBuilder();
        for (float number : numbers) {
            line.append(line.isEmpty() ? "" : " ").append(number);
        }
        return line.toString();
    }
}
