package innograph.queries;

/** The year in which something came about, as far as its type and its source tell one. */
public final class Year {
    private Year() {}

    /** The year of a node, as an expression: of the publication, of the signature or of the first day; null if it has none. */
    public static String of(String node) {
        return "coalesce(%1$s.published.year, %1$s.year, %1$s.signed.year, %1$s.start.year)".formatted(node);
    }
}
