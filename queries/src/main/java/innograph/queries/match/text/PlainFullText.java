package innograph.queries.match.text;

import innograph.model.name.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What any full-text index does, to measure against: BM25 (k1 1.2, b 0.75) over words in lower case, and over pairs of Chinese
 * characters.
 */
public final class PlainFullText {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final Map<String, Map<Integer, Integer>> times = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** @param texts by number, from 0 */
    public PlainFullText(List<String> texts) {
        this.lengths = new int[texts.size()];
        double all = 0;
        for (int text = 0; text < lengths.length; text++) {
            List<String> words = words(texts.get(text));
            for (String word : words) {
                times.computeIfAbsent(word, _ -> new HashMap<>()).merge(text, 1, Integer::sum);
            }
            lengths[text] = words.size();
            all += words.size();
        }
        this.meanLength = Math.max(1, all / Math.max(1, lengths.length));
    }

    /** Scores of all texts, by number. */
    public double[] scores(String question) {
        double[] scores = new double[lengths.length];
        Set<String> words = new LinkedHashSet<>(words(question));
        for (String word : words) {
            Map<Integer, Integer> having = times.getOrDefault(word, Map.of());
            double rarity = Math.log(1 + (lengths.length - having.size() + 0.5) / (having.size() + 0.5));
            having.forEach((text, number) -> scores[text] += rarity
                    * number
                    * (SATURATION + 1)
                    / (number + SATURATION * (1 - LENGTH + LENGTH * lengths[text] / meanLength)));
        }
        return scores;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Spelling.Word word : Spelling.words(text)) {
            String folded = word.folded();
            boolean chinese =
                    folded.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            for (int i = 0; chinese && i + 1 < folded.length(); i++) {
                words.add(folded.substring(i, i + 2));
            }
            if (!chinese || folded.length() == 1) {
                words.add(folded);
            }
        }
        return words;
    }
}
