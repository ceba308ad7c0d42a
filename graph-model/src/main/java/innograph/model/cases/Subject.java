package innograph.model.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is screened.
 *
 * @param name the text, the name of the party, or the name that the entity had when the case was opened
 * @param country of a party, ISO 3166-1 alpha-2; null if it is not known
 * @param entity id of an entity of the graph; null for anything else
 */
public record Subject(
        Kind kind,
        String name,
        @Nullable String country,
        @Nullable String entity) {
    /** What it is. */
    public enum Kind {
        /** What somebody describes: a technology, an offer, a delivery. */
        TEXT,
        /** Somebody who need not be in the graph. */
        PARTY,
        /** An entity of the graph. */
        ENTITY
    }

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    public static Subject text(String text) {
        return new Subject(Kind.TEXT, text, null, null);
    }

    public static Subject party(String name, @Nullable String country) {
        return new Subject(Kind.PARTY, name, country, null);
    }

    /**
     * An entity of the graph.
     *
     * @param identifier any identifier of it; whoever opens the case looks up its id and its name
     */
    public static Subject entity(String identifier) {
        return new Subject(Kind.ENTITY, "", null, identifier);
    }
}
