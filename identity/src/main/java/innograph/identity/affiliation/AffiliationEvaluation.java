package innograph.identity.affiliation;

import innograph.identity.measure.Accuracy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Measures affiliations on lines whose organizations are known. All figures count pairs of a line and an organization, over all lines
 * together.
 */
public final class AffiliationEvaluation {
    private static final int STEPS = 20;

    private final Affiliations affiliations;
    private final UnaryOperator<String> canonical;

    /**
     * An evaluation.
     *
     * @param canonical the id in the graph of an organization that has this identifier; empty if the graph has none
     */
    public AffiliationEvaluation(Affiliations affiliations, UnaryOperator<String> canonical) {
        this.affiliations = affiliations;
        this.canonical = canonical;
    }

    /** A line and the identifiers of the organizations that it means; empty if it means none. */
    public record Line(String text, Set<String> expected) {
        public Line {
            expected = Set.copyOf(expected);
        }
    }

    /**
     * What came of it.
     *
     * @param strings lines
     * @param expected pairs that are right
     * @param notInGraph expected pairs whose organization the graph doesn't hold: nobody can find them
     * @param shipped at the shipped threshold
     * @param recallOfHeld at the shipped threshold, against the pairs whose organization the graph holds; 0 to 1
     * @param curve at all thresholds from 0.05 to 0.95
     * @param stringsPerSecond lines read in a second of processor time, by one thread
     * @param misses the worst lines first: with the most wrong and missing answers, then by how sure the wrong ones were
     */
    public record Result(
            int strings,
            int expected,
            int notInGraph,
            Accuracy shipped,
            double recallOfHeld,
            List<Accuracy> curve,
            double stringsPerSecond,
            List<Miss> misses) {
        public Result {
            curve = List.copyOf(curve);
            misses = List.copyOf(misses);
        }
    }

    /** A line that was read otherwise than expected at the shipped threshold. */
    public record Miss(String text, List<String> expected, List<Answer> got) {
        public Miss {
            expected = List.copyOf(expected);
            got = List.copyOf(got);
        }
    }

    /** Somebody who was found. */
    public record Answer(String id, String name, double score) {}

    private record Scored(double score, boolean isRight) {}

    /** Reads all lines, one after the other. */
    public Result run(List<Line> lines, int mostMisses) {
        List<Scored> scored = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        int expected = 0;
        int notInGraph = 0;
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (Line line : lines) {
            Set<String> wanted = new HashSet<>();
            for (String id : line.expected()) {
                String held = known.computeIfAbsent(id, canonical);
                notInGraph += held.isEmpty() ? 1 : 0;
                wanted.add(held.isEmpty() ? id : held);
            }
            expected += wanted.size();
            long start = clock.getCurrentThreadCpuTime();
            List<AffiliatedOrganization> found = affiliations.likely(line.text());
            nanos += clock.getCurrentThreadCpuTime() - start;
            found.forEach(one -> scored.add(new Scored(one.score(), wanted.contains(one.id()))));
            miss(line, wanted, found, misses);
        }
        Accuracy shipped = figures(Affiliations.MEANT, scored, expected);
        int held = expected - notInGraph;
        List<Accuracy> curve = new ArrayList<>();
        for (int step = 1; step < STEPS; step++) {
            curve.add(figures(step / (double) STEPS, scored, expected));
        }
        return new Result(
                lines.size(),
                expected,
                notInGraph,
                shipped,
                held == 0 ? 0 : shipped.recall() * expected / held,
                curve,
                nanos == 0 ? 0 : lines.size() * 1e9 / nanos,
                worst(misses, mostMisses));
    }

    private static void miss(Line line, Set<String> wanted, List<AffiliatedOrganization> found, List<Miss> misses) {
        List<Answer> got = found.stream()
                .filter(one -> one.score() >= Affiliations.MEANT)
                .map(one -> new Answer(one.id(), one.organization().name(), one.score()))
                .toList();
        if (got.size() != wanted.size() || !got.stream().allMatch(answer -> wanted.contains(answer.id()))) {
            misses.add(new Miss(line.text(), wanted.stream().sorted().toList(), got));
        }
    }

    private static Accuracy figures(double threshold, List<Scored> scored, int expected) {
        List<Scored> answers =
                scored.stream().filter(one -> one.score() >= threshold).toList();
        long right = answers.stream().filter(Scored::isRight).count();
        return Accuracy.of(threshold, right, answers.size(), expected);
    }

    private static List<Miss> worst(List<Miss> misses, int most) {
        return misses.stream()
                .sorted(Comparator.comparingInt(AffiliationEvaluation::faults)
                        .thenComparingDouble(AffiliationEvaluation::wrongCertainty)
                        .reversed()
                        .thenComparing(Miss::text))
                .limit(most)
                .toList();
    }

    private static int faults(Miss miss) {
        Set<String> got = new HashSet<>(miss.got().stream().map(Answer::id).toList());
        long missing = miss.expected().stream().filter(id -> !got.contains(id)).count();
        long wrong = got.stream().filter(id -> !miss.expected().contains(id)).count();
        return (int) (missing + wrong);
    }

    private static double wrongCertainty(Miss miss) {
        return miss.got().stream()
                .filter(answer -> !miss.expected().contains(answer.id()))
                .mapToDouble(Answer::score)
                .max()
                .orElse(0);
    }
}
