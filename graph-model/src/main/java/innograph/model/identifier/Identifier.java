package innograph.model.identifier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that an authority gave to one thing. Written {@code scheme:value}, for example {@code ror:02v51f717}; equal
 * identifiers name the same thing.
 *
 * @param value in the scheme's normal form
 */
public record Identifier(Scheme scheme, String value) {
    /**
     * Reads a value in any of the spellings in use (with spaces, as a web address, in capitals).
     *
     * @throws InvalidIdentifierException if it is none of this scheme, or its check digit is wrong
     */
    public static Identifier of(Scheme scheme, String text) {
        return new Identifier(scheme, scheme.normalize(text));
    }

    /** Reads {@code scheme:value} or an authority's web address; empty if no scheme is known or the value is none of it. */
    public static Optional<Identifier> parse(String text) {
        String written = text.strip();
        int colon = written.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String prefix = written.substring(0, colon).toLowerCase(Locale.ROOT);
        if (prefix.equals("http") || prefix.equals("https")) {
            return Scheme.ofAddress(written);
        }
        return Scheme.ofPrefix(prefix).flatMap(scheme -> read(scheme, written.substring(colon + 1)));
    }

    /** What a text may be as an identifier: one if it names its scheme, else all whose shape and check digit it has. */
    public static List<Identifier> readings(String text) {
        Optional<Identifier> named = parse(text);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        return Arrays.stream(Scheme.values())
                .filter(Scheme::hasShapeOfItsOwn)
                .flatMap(scheme -> read(scheme, text).stream())
                .toList();
    }

    static Optional<Identifier> read(Scheme scheme, String value) {
        try {
            return Optional.of(of(scheme, value));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** The address under which the authority tells more; empty if it has none. */
    public Optional<String> url() {
        return scheme.url(value);
    }

    @Override
    public String toString() {
        return scheme.prefix() + ":" + value;
    }
}
