package innograph.model.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a screening found.
 *
 * @param list id of the list, as in {@link Report#lists()}
 * @param entry id of the item or the party
 * @param label code or name of the entry, as a reader knows it
 * @param score 0 to 1, comparable among findings of one kind; null if there is none
 * @param sentence why it was found
 */
public record Finding(
        Kind kind,
        String list,
        String entry,
        String label,
        @Nullable Double score,
        String sentence) {
    /** What was found. */
    public enum Kind {
        /** An item of a control list. */
        ITEM,
        /** A listed party. */
        PARTY,
        /** A path that leads near one. */
        EXPOSURE
    }

    public Finding {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(list);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(label);
        Objects.requireNonNull(sentence);
    }
}
