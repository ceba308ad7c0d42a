package innograph.queries.screening.items;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a control list.
 *
 * @param code by which it is known, as 3A001; may be empty if the list has no codes
 * @param heading what it covers
 * @param text in full; null if the list as it was loaded has only the heading
 */
public record ControlItem(
        String id, String code, String heading, @Nullable String text) {
    /** The heading and each sentence of the text. */
    List<String> passages() {
        List<String> passages = new ArrayList<>();
        passages.add(heading);
        if (text != null) {
            passages.addAll(Sentences.of(text));
        }
        return passages;
    }
}
