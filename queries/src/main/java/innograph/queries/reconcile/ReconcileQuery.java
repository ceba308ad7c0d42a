package innograph.queries.reconcile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name, or another description, of which somebody wants to know what it means.
 *
 * @param text a name as somebody wrote it, or an identifier; null if only conditions are known
 * @param types one of which it is; empty if nothing is known of that
 * @param limit candidates, 1 or more
 * @param conditions what else is known; in the order of the features that follow from them
 */
public record ReconcileQuery(@Nullable String text, Set<ReconcileType> types, int limit, List<Condition> conditions) {
    public ReconcileQuery {
        types = Set.copyOf(types);
        conditions = List.copyOf(conditions);
        if (limit < 1) {
            throw new IllegalArgumentException("%d candidates are none; ask for 1 or more".formatted(limit));
        }
    }

    /** Which of several values have to be among those of an entity. */
    public enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /**
     * What a property should be.
     *
     * @param property id of a {@link ReconcileProperty}; one that is unknown is not looked at
     * @param values as somebody wrote them
     * @param required true if an entity of which it is not known, or known to be otherwise, is no candidate
     */
    public record Condition(String property, List<String> values, Quantifier quantifier, boolean required) {
        public Condition {
            values = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        /** Any of some values would speak for an entity. */
        public static Condition of(String property, String... values) {
            return new Condition(property, List.of(values), Quantifier.ANY, false);
        }
    }
}
