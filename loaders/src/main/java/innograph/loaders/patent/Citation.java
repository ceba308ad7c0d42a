package innograph.loaders.patent;

import innograph.model.identifier.Scheme;
import org.jspecify.annotations.Nullable;

/** What a patent names as known before: a patent, or a work that has a DOI. */
public sealed interface Citation {
    @Nullable
    String by();

    record OfPatent(PublicationNumber number, @Nullable String by) implements Citation {}

    /**
     * A work.
     *
     * @param doi value in {@link Scheme#DOI}
     * @param text how the patent describes it
     */
    record OfWork(String doi, String text, @Nullable String by) implements Citation {}
}
