package innograph.queries.match.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many texts say the same, word for word but for a little: results are offered on several markets, with a title added or a sentence
 * left out. Texts are compared by the smallest hashes of what stands in them (bottom-k sketches), so that not all pairs have to be looked at.
 */
public final class SameTexts {
    private static final int SKETCH = 32;

    /** Part of the terms of both that both have, by the sketch. */
    private static final double SAME = 0.7;

    /** A hash that so many texts have tells of no two of them that they are the same. */
    private static final int TOO_COMMON = 30;

    private SameTexts() {}

    /** By text, the first text that says the same; itself if there is none before it. */
    public static int[] firsts(List<String> texts) {
        int[] firsts = new int[texts.size()];
        List<int[]> sketches = new ArrayList<>();
        Map<Integer, List<Integer>> having = new HashMap<>();
        for (int text = 0; text < firsts.length; text++) {
            int[] sketch = sketch(texts.get(text));
            sketches.add(sketch);
            firsts[text] = first(text, sketch, sketches, having, firsts);
            for (int hash : sketch) {
                having.computeIfAbsent(hash, _ -> new ArrayList<>(1)).add(text);
            }
        }
        return firsts;
    }

    private static int first(
            int text, int[] sketch, List<int[]> sketches, Map<Integer, List<Integer>> having, int[] firsts) {
        for (int hash : sketch) {
            List<Integer> others = having.getOrDefault(hash, List.of());
            if (others.size() < TOO_COMMON) {
                for (int other : others) {
                    if (isSame(sketch, sketches.get(other))) {
                        return firsts[other];
                    }
                }
            }
        }
        return text;
    }

    /** By what is common to the smallest hashes of both together. */
    private static boolean isSame(int[] one, int[] other) {
        int common = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        int most = Math.max(1, Math.min(SKETCH, Math.max(one.length, other.length)));
        for (; seen < most && i < one.length && j < other.length; seen++) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common >= SAME * most;
    }

    private static int[] sketch(String text) {
        return Terms.of(text).stream()
                .filter(term -> term.kind() == Terms.Kind.PHRASE)
                .mapToInt(term -> scrambled(term.text().hashCode()))
                .distinct()
                .sorted()
                .limit(SKETCH)
                .toArray();
    }

    /** So that the smallest are any of them and not those of some letters. */
    private static int scrambled(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return mixed ^ (mixed >>> 16);
    }
}
