package innograph.model.record;

/**
 * A name in a language.
 *
 * @param value never blank
 * @param language BCP 47, for example {@code zh}; empty if the source does not say
 */
public record LocalizedName(String value, String language) {
    /** Characters; whole sentences that stand in the place of a title are shorter. */
    static final int LONGEST = 32_000;

    public LocalizedName {
        if (value.isBlank()) {
            throw new InvalidRecordException("a name is blank");
        }
        requireName(value);
        Texts.check("the language of a name", language);
    }

    static void requireName(String value) {
        if (value.length() > LONGEST) {
            throw new InvalidRecordException(
                    "a name of %,d characters is none; it may have %,d".formatted(value.length(), LONGEST));
        }
        Texts.check("a name", value);
    }
}
