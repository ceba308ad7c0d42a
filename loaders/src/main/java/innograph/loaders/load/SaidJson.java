package innograph.loaders.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.model.Property;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Point;

/** Texts of JSON in which the graph keeps what each of several data sets said. */
final class SaidJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private SaidJson() {}

    static String write(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(plain(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the graph has a statement that is no JSON: " + text, e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case LocalDate date -> date.toString();
            case Point place -> List.of(place.x(), place.y());
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((name, inner) -> plain.put((String) name, plain(inner)));
                yield plain;
            }
            default -> value;
        };
    }

    /** A value as the graph keeps it in a property of its own. */
    static Object value(Optional<Property> property, Object value) {
        return switch (property.orElseThrow().type()) {
            case DATE -> LocalDate.parse((String) value);
            case POINT -> place((List<?>) value);
            case INTEGER -> ((Number) value).longValue();
            case DECIMAL -> ((Number) value).doubleValue();
            case TEXT, TEXTS, URL -> value;
        };
    }

    private static Point place(List<?> coordinates) {
        double longitude = ((Number) coordinates.get(0)).doubleValue();
        double latitude = ((Number) coordinates.get(1)).doubleValue();
        return Values.point(4326, longitude, latitude).asPoint();
    }
}
