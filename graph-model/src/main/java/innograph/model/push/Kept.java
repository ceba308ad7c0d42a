package innograph.model.push;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a node; times are milliseconds since 1970 by the clock of the store. */
final class Kept {
    private Kept() {}

    static String text(Map<String, Object> properties, String name) {
        return (String) Objects.requireNonNull(properties.get(name), name);
    }

    static long number(Map<String, Object> properties, String name) {
        return (Long) Objects.requireNonNull(properties.get(name), name);
    }

    static Instant instant(Map<String, Object> properties, String name) {
        return Instant.ofEpochMilli(number(properties, name));
    }

    static @Nullable Instant instantIfKnown(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }

    static List<String> texts(Map<String, Object> properties, String name) {
        return ((List<?>) Objects.requireNonNull(properties.get(name), name))
                .stream().map(String::valueOf).toList();
    }
}
