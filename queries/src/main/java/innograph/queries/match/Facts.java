package innograph.queries.match;

import innograph.model.meaning.TextLanguage;
import innograph.queries.entity.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that is matched: an offer, a demand, a project, a patent. A text that somebody types is all that is known of it.
 *
 * @param text its names, what describes it, key words, and the names of its technologies in all languages
 * @param technologies what it is about
 * @param places where it is, or who stands behind it: smallest first, each with what it is part of
 * @param owners ids of the organizations and persons that offer or need it
 * @param vectors of its text, by language
 */
record Facts(
        @Nullable Entity entity,
        String text,
        List<Technology> technologies,
        List<Place> places,
        List<String> owners,
        Map<TextLanguage, float[]> vectors) {
    Facts {
        technologies = List.copyOf(technologies);
        places = List.copyOf(places);
        owners = List.copyOf(owners);
        vectors = Map.copyOf(vectors);
    }

    static Facts ofText(String text) {
        return new Facts(null, text, List.of(), List.of(), List.of(), Map.of());
    }

    Facts withText(String said) {
        return new Facts(entity, said, technologies, places, owners, vectors);
    }

    Facts withVectors(Map<TextLanguage, float[]> made) {
        return new Facts(entity, text, technologies, places, owners, made);
    }

    /** @param broader ids of those right above it */
    record Technology(String id, String name, List<String> broader) {
        Technology {
            broader = List.copyOf(broader);
        }
    }

    /** @param within ids of all that it is part of, itself first */
    record Place(String id, List<String> within) {
        Place {
            within = List.copyOf(within);
        }
    }

    /** @throws NullPointerException if it is but a text */
    Entity known() {
        return Objects.requireNonNull(entity);
    }

    String id() {
        return entity == null ? "" : entity.id();
    }

    Optional<Integer> readiness() {
        return number("readiness");
    }

    private Optional<Integer> number(String property) {
        return entity != null && entity.properties().get(property) instanceof Long value
                ? Optional.of(value.intValue())
                : Optional.empty();
    }

    Optional<String> direction() {
        return entity != null && entity.properties().get("direction") instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }

    Optional<LocalDate> date(String property) {
        return entity != null && entity.properties().get(property) instanceof LocalDate value
                ? Optional.of(value)
                : Optional.empty();
    }

    /** True for what takes answers: nobody said that it is closed, and its last day is not past. */
    boolean isOpen(LocalDate today) {
        return entity != null
                && entity.properties().getOrDefault("status", "OPEN").equals("OPEN")
                && date("openUntil").map(last -> !last.isBefore(today)).orElse(true);
    }
}
