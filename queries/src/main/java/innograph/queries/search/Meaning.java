package innograph.queries.search;

import innograph.model.meaning.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a text that is searched for means: its vector, near which those of texts that mean the same lie.
 *
 * @param language of the text; only texts of the same one are near
 */
public record Meaning(TextLanguage language, List<Float> vector) {
    /** Texts that are looked at; the nearest ones. */
    private static final int NEAREST = 100;

    public Meaning {
        vector = List.copyOf(vector);
    }

    static Meaning of(String text) {
        TextLanguage language = TextLanguage.of(text);
        List<Float> vector = new ArrayList<>();
        for (float number : language.vectorOfQuestion(text)) {
            vector.add(number);
        }
        return new Meaning(language, vector);
    }

    /** As the statement of {@link Candidates} refers to it; the index knows likeness from 0 to 1. */
    Map<String, Object> parameter() {
        return Map.of(
                "index",
                "text_vector_" + language.code(),
                "vector",
                vector,
                "nearest",
                NEAREST,
                "least",
                (1 + language.alike()) / 2);
    }
}
