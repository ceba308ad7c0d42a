package innograph.identity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which words of one name stand for which of another, and what is left on both sides. */
final class Alignment {
    /** Below it, two words are two words. */
    private static final double LEAST = 0.7;

    private static final double LEAST_WRITTEN_APART = 0.9;
    private static final double WRITTEN_APART = 0.05;
    private static final double INITIAL = 0.8;
    private static final double SHORT_FORM = 0.9;

    /**
     * Words that stand for each other.
     *
     * @param left index of the first word on the left; {@code leftCount} words that are written apart are one on the right
     */
    record Pair(int left, int leftCount, int right, int rightCount, double likeness, double weight) {}

    private final List<NameWord> left;
    private final List<NameWord> right;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] leftTaken;
    private final boolean[] rightTaken;

    private Alignment(List<NameWord> left, List<NameWord> right) {
        this.left = left;
        this.right = right;
        this.leftTaken = new boolean[left.size()];
        this.rightTaken = new boolean[right.size()];
    }

    /** Words in whichever order, spelled alike; initials and short forms stand for names of persons. */
    static Alignment ofWords(List<NameWord> left, List<NameWord> right, boolean persons) {
        Alignment alignment = new Alignment(left, right);
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                possible.add(alignment.pair(i, 1, j, 1, persons));
                if (i + 1 < left.size()) {
                    possible.add(alignment.pair(i, 2, j, 1, persons));
                }
                if (j + 1 < right.size()) {
                    possible.add(alignment.pair(i, 1, j, 2, persons));
                }
            }
        }
        possible.removeIf(pair -> pair.likeness < LEAST);
        possible.sort(Comparator.<Pair>comparingDouble(pair -> -pair.likeness * pair.weight)
                .thenComparingInt(pair -> Math.abs(pair.left - pair.right))
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        possible.forEach(alignment::take);
        return alignment;
    }

    private Pair pair(int i, int leftCount, int j, int rightCount, boolean persons) {
        String one = joined(left, i, leftCount);
        String other = joined(right, j, rightCount);
        double weight = Math.min(weight(left, i, leftCount), weight(right, j, rightCount));
        if (leftCount + rightCount > 2) {
            return new Pair(i, leftCount, j, rightCount, writtenApart(one, other), weight);
        }
        return new Pair(i, 1, j, 1, likeness(left.get(i), right.get(j), persons), weight);
    }

    /** Two words are one only if next to nothing else differs; or an initial would vanish in the word behind it. */
    private static double writtenApart(String one, String other) {
        if (Math.min(one.length(), other.length()) < 4
                || Math.abs(one.length() - other.length()) > 1
                || one.charAt(0) != other.charAt(0)) {
            return 0;
        }
        double likeness = WordLikeness.of(one, WordLikeness.sound(one), other, WordLikeness.sound(other));
        return likeness < LEAST_WRITTEN_APART ? 0 : likeness - WRITTEN_APART;
    }

    private static double likeness(NameWord one, NameWord other, boolean persons) {
        if (one.isNumber() || other.isNumber()) {
            return one.text().equals(other.text()) ? 1 : 0;
        }
        if (persons && one.isInitial() != other.isInitial()) {
            return one.text().charAt(0) == other.text().charAt(0) ? INITIAL : 0;
        }
        if (!persons && OrganizationWords.areTwo(one.text(), other.text())) {
            return 0;
        }
        int shorter = Math.min(one.text().length(), other.text().length());
        if (shorter < (persons ? 2 : 3)) {
            return one.text().equals(other.text()) ? 1 : 0;
        }
        double spelled = WordLikeness.of(one, other);
        return persons && spelled < SHORT_FORM && PersonWords.isShortForm(one.text(), other.text())
                ? SHORT_FORM
                : spelled;
    }

    private static String joined(List<NameWord> words, int from, int count) {
        return words.subList(from, from + count).stream().map(NameWord::text).collect(Collectors.joining());
    }

    private static double weight(List<NameWord> words, int from, int count) {
        return words.subList(from, from + count).stream()
                .mapToDouble(NameWord::weight)
                .sum();
    }

    private void take(Pair pair) {
        for (int i = 0; i < pair.leftCount; i++) {
            if (leftTaken[pair.left + i]) {
                return;
            }
        }
        for (int j = 0; j < pair.rightCount; j++) {
            if (rightTaken[pair.right + j]) {
                return;
            }
        }
        for (int i = 0; i < pair.leftCount; i++) {
            leftTaken[pair.left + i] = true;
        }
        for (int j = 0; j < pair.rightCount; j++) {
            rightTaken[pair.right + j] = true;
        }
        pairs.add(pair);
    }

    /** Characters that are the same, in the same order: the longest such sequence by weight. */
    static Alignment ofCharacters(List<NameWord> left, List<NameWord> right) {
        Alignment alignment = new Alignment(left, right);
        double[][] most = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                most[i][j] = Math.max(most[i + 1][j], most[i][j + 1]);
                if (left.get(i).text().equals(right.get(j).text())) {
                    most[i][j] = Math.max(
                            most[i][j], most[i + 1][j + 1] + left.get(i).weight());
                }
            }
        }
        for (int i = 0, j = 0; i < left.size() && j < right.size(); ) {
            boolean same = left.get(i).text().equals(right.get(j).text());
            if (same && most[i][j] == most[i + 1][j + 1] + left.get(i).weight()) {
                alignment.take(new Pair(i, 1, j, 1, 1, left.get(i).weight()));
                i++;
                j++;
            } else if (most[i + 1][j] >= most[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return alignment;
    }

    List<Pair> pairs() {
        return pairs;
    }

    String leftText(Pair pair) {
        return joined(left, pair.left, pair.leftCount);
    }

    String rightText(Pair pair) {
        return joined(right, pair.right, pair.rightCount);
    }

    /** What stands for each other, each word by how alike it is. */
    double agreeing() {
        return pairs.stream().mapToDouble(pair -> pair.weight * pair.likeness).sum();
    }

    double paired() {
        return pairs.stream().mapToDouble(Pair::weight).sum();
    }

    List<NameWord> leftAlone() {
        return alone(left, leftTaken);
    }

    List<NameWord> rightAlone() {
        return alone(right, rightTaken);
    }

    private static List<NameWord> alone(List<NameWord> words, boolean[] taken) {
        List<NameWord> alone = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                alone.add(words.get(i));
            }
        }
        return alone;
    }

    /** True if words that stand for each other come in another order. */
    boolean isTurned() {
        List<Pair> byLeft =
                pairs.stream().sorted(Comparator.comparingInt(Pair::left)).toList();
        for (int i = 1; i < byLeft.size(); i++) {
            if (byLeft.get(i).right < byLeft.get(i - 1).right) {
                return true;
            }
        }
        return false;
    }
}
