package innograph.model.record;

/**
 * A name in a language.
 *
 * @param value never blank
 * @param language BCP 47, for example {@code zh}; empty if the source does not say
 */
public record LocalizedName(String value, String language) {
    public LocalizedName {
        if (value.isBlank()) {
            throw new InvalidRecordException("a name is blank");
        }
    }
}
