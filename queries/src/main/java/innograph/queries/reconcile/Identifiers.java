package innograph.queries.reconcile;

import innograph.model.identifier.Identifier;
import innograph.queries.filter.SearchText;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileQuery.Quantifier;
import java.util.List;
import java.util.stream.Stream;

/** What a query says of identifiers. */
final class Identifiers {
    /** A longer text is no identifier. */
    private static final int LONGEST = 200;

    private Identifiers() {}

    /** What the text of a query may be as an identifier, as {@code scheme:value}. */
    static List<String> ofText(ReconcileQuery query) {
        String text = query.text();
        return text == null || text.isBlank() || text.length() > LONGEST
                ? List.of()
                : Stream.concat(SearchText.of(text).identifiers().stream(), Stream.of(text.strip()))
                        .distinct()
                        .toList();
    }

    /** The identifiers that the conditions of a query name, as {@code scheme:value}. */
    static List<String> ofConditions(ReconcileQuery query) {
        return query.conditions().stream()
                .filter(condition -> condition.quantifier() != Quantifier.NONE)
                .filter(Identifiers::isAboutThem)
                .flatMap(condition -> condition.values().stream().map(value -> normal(condition.property(), value)))
                .distinct()
                .toList();
    }

    static boolean isAboutThem(Condition condition) {
        return condition.property().equals(ReconcileProperty.IDENTIFIER)
                || ReconcileProperty.scheme(condition.property()).isPresent();
    }

    /** An identifier as the graph has it; what is none stays as it is. */
    static String normal(String property, String written) {
        return Identifier.parse(written)
                .or(() -> Identifier.parse(property + ":" + written))
                .map(Identifier::toString)
                .orElse(written);
    }
}
