package innograph.loaders.load;

/**
 * What became of organizations that sources only mention, read as lines of addresses.
 *
 * @param read lines
 * @param same links of those that may be one with an organization that an authority knows; a person or {@code resolve} decides
 * @param parts links of those that are something within one
 * @param related links of those that name several, or belong to one in another way
 * @param changed links of all these that are new, changed or gone
 */
public record Affiliated(long read, long same, long parts, long related, long changed) {
    public static final Affiliated NOTHING = new Affiliated(0, 0, 0, 0, 0);

    Affiliated plus(Affiliated more) {
        return new Affiliated(
                read + more.read, same + more.same, parts + more.parts, related + more.related, changed + more.changed);
    }
}
