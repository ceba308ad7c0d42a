package innograph.identity.organization;

/**
 * Something that speaks for a candidate or against it.
 *
 * @param name {@code name}, {@code country}, {@code place} or {@code kind}
 * @param value factor of the score, above 0 to 1
 * @param note a sentence for people
 */
public record Feature(String name, double value, String note) {}
