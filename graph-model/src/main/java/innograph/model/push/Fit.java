package innograph.model.push;

import java.util.List;
import java.util.Map;

/**
 * An offer that fits a demand.
 *
 * @param offer id of the offer
 * @param score from 0 to 1
 * @param english why, in sentences, the strongest reason first
 * @param chinese the same
 */
public record Fit(String offer, double score, List<String> english, List<String> chinese) {
    public Fit {
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
    }

    Map<String, Object> properties() {
        return Map.of("offer", offer, "score", score, "english", english, "chinese", chinese);
    }
}
