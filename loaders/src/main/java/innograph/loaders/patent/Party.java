package innograph.loaders.patent;

import org.jspecify.annotations.Nullable;

/** Who applied for a patent or invented what it protects, as far as the document says. */
public sealed interface Party {
    /** As filed; never blank. */
    String name();

    /** Country of the address, ISO 3166-1 alpha-2. */
    @Nullable
    String country();

    @Nullable
    String city();

    /**
     * An enterprise, university or other body.
     *
     * @param government true if the document says that it is an authority
     */
    record Organization(
            String name, @Nullable String country, @Nullable String city, boolean government) implements Party {}

    record Person(
            String name, @Nullable String country, @Nullable String city) implements Party {}
}
