package innograph.identity.party;

import innograph.identity.measure.Accuracy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures how well listed parties are found by their names, and how often others are taken for them. */
public final class PartyEvaluation {
    private static final int STEPS = 20;

    private PartyEvaluation() {}

    /**
     * A name to ask for.
     *
     * @param expected name of the entry that it means; empty if its bearer is not listed
     */
    public record Question(String name, String expected) {
        boolean isClean() {
            return expected.isEmpty();
        }
    }

    /**
     * What was answered.
     *
     * @param name listed name that fits best; empty if nothing was found
     * @param party name of its entry; empty if nothing was found
     * @param score of the entry, 0 to 1
     * @param right true if the entry is the expected one
     */
    public record Answer(Question question, String name, String party, double score, boolean right) {
        /** How far the answer is from what is expected, 0 to 1. */
        double wrongness() {
            return right ? 1 - score : Math.max(score, question.isClean() ? 0 : 0.5);
        }
    }

    /**
     * How right the best answers are from a threshold on.
     *
     * @param falseAlarms clean names for which a party was named, in 100
     */
    public record Figures(Accuracy accuracy, double falseAlarms) {}

    /**
     * What was measured.
     *
     * @param entries listed parties in the directory
     * @param names their names
     * @param expected questions whose bearer is listed
     * @param clean questions whose bearer is not
     * @param notHeld of the expected, those whose entry the directory doesn't hold
     * @param shipped at {@link PartyCandidate#MATCH}
     * @param review at {@link PartyCandidate#REVIEW}
     * @param curve from threshold .05 to 1
     * @param amongTen share of the expected entries that are among the ten best answers
     * @param namesPerSecond questions answered in a second of CPU time, after one round to warm up
     */
    public record Result(
            int entries,
            int names,
            int expected,
            int clean,
            int notHeld,
            Figures shipped,
            Figures review,
            List<Figures> curve,
            double amongTen,
            double namesPerSecond) {}

    /** The best answer to each question, in their order. */
    public static List<Answer> answer(PartyDirectory directory, List<Question> questions) {
        return questions.stream()
                .map(question -> directory.find(PartyQuestion.of(question.name())).stream()
                        .findFirst()
                        .map(best -> answer(question, best))
                        .orElse(new Answer(question, "", "", 0, false)))
                .toList();
    }

    private static Answer answer(Question question, PartyCandidate best) {
        String party = best.party().name();
        return new Answer(question, best.name().text(), party, best.score(), party.equals(question.expected()));
    }

    /** The answers that are furthest from what is expected, the worst first. */
    public static List<Answer> misses(List<Answer> answers, int most) {
        return answers.stream()
                .sorted(Comparator.comparingDouble(Answer::wrongness).reversed())
                .limit(most)
                .toList();
    }

    /** Measures. Everything is asked twice, the second time by the clock. */
    public static Result run(PartyDirectory directory, List<Question> questions) {
        double amongTen = amongTen(directory, questions);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Answer> answers = answer(directory, questions);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        int clean = (int) questions.stream().filter(Question::isClean).count();
        return new Result(
                directory.size(),
                directory.names(),
                questions.size() - clean,
                clean,
                (int) questions.stream()
                        .filter(question -> !question.isClean() && !directory.holds(question.expected()))
                        .count(),
                figures(answers, PartyCandidate.MATCH),
                figures(answers, PartyCandidate.REVIEW),
                IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> figures(answers, (double) step / STEPS))
                        .toList(),
                amongTen,
                questions.size() / seconds);
    }

    private static double amongTen(PartyDirectory directory, List<Question> questions) {
        List<Boolean> found = new ArrayList<>();
        for (Question question : questions) {
            List<PartyCandidate> candidates = directory.find(PartyQuestion.of(question.name()));
            if (!question.isClean()) {
                found.add(candidates.stream()
                        .anyMatch(candidate -> candidate.party().name().equals(question.expected())));
            }
        }
        return found.isEmpty() ? 0 : (double) found.stream().filter(one -> one).count() / found.size();
    }

    private static Figures figures(List<Answer> answers, double threshold) {
        List<Answer> given =
                answers.stream().filter(answer -> answer.score >= threshold).toList();
        long right = given.stream().filter(Answer::right).count();
        long alarms = given.stream().filter(answer -> answer.question.isClean()).count();
        long clean =
                answers.stream().filter(answer -> answer.question.isClean()).count();
        return new Figures(
                Accuracy.of(threshold, right, given.size(), answers.size() - clean),
                clean == 0 ? 0 : 100.0 * alarms / clean);
    }
}
