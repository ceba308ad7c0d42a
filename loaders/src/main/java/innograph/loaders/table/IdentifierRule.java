package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an identifier is built from a row.
 *
 * @param scheme null if the cell itself names it, as in {@code ror:02v51f717} or a web address
 */
record IdentifierRule(@Nullable Scheme scheme, Template value) {
    /** Characters; the index of the store can't hold endless ones. */
    private static final int LONGEST = 500;

    static Optional<Scheme> scheme(String prefix) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.prefix().equals(prefix))
                .findFirst();
    }

    static List<String> prefixes() {
        return Arrays.stream(Scheme.values()).map(Scheme::prefix).toList();
    }

    /**
     * The identifier for a row; null if a column of it is empty.
     *
     * @throws innograph.model.identifier.InvalidIdentifierException if it is none of its scheme
     * @throws InvalidValueException if it is none at all
     */
    @Nullable
    Identifier of(Row row, @Nullable Item each) {
        String text = scheme == Scheme.LOCAL ? value.fillKey(row, each) : value.fill(row, each);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new InvalidValueException(
                    "the identifier '%s…' has more than %d characters; build it from shorter columns"
                            .formatted(text.substring(0, 50), LONGEST));
        }
        return scheme != null
                ? Identifier.of(scheme, text)
                : Identifier.parse(text)
                        .orElseThrow(() -> new InvalidValueException(
                                "'%s' is no identifier; write scheme:value, for example ror:02v51f717"
                                        .formatted(text)));
    }
}
