package innograph.queries.entity;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.Page;
import innograph.queries.entity.Projection.Along;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;

/**
 * An entity as the graph holds it.
 *
 * @param id stable identifier {@code scheme:value}
 * @param kinds of organizations; empty for all other types
 * @param properties by the names of {@link EntityType#properties()} and {@link EntityType#COMMON}; what is unknown, or was not read,
 *     is absent
 * @param along neighbours that were read with it, by the keys of its {@link Projection}
 */
public record Entity(
        String id,
        EntityType type,
        List<OrganizationKind> kinds,
        Map<String, Object> properties,
        Map<String, Page<Neighbour>> along) {
    public Entity {
        kinds = List.copyOf(kinds);
        properties = Map.copyOf(properties);
        along = Map.copyOf(along);
    }

    /** An entity with which no neighbours came along. */
    public Entity(String id, EntityType type, List<OrganizationKind> kinds, Map<String, Object> properties) {
        this(id, type, kinds, properties, Map.of());
    }

    /** How a statement returns a node {@code n} with all its properties so that {@link #of(Value)} can read it. */
    public static final String PROJECTION = projection("n");

    /** The same for another node. */
    public static String projection(String node) {
        return new ProjectionCypher(Projection.ALL, node).text();
    }

    /** Reads what a statement returned as {@link #PROJECTION}. */
    public static Entity of(Value entity) {
        return of(entity, Projection.ALL);
    }

    /** Reads what a statement returned as a projection wants it. */
    static Entity of(Value entity, Projection projection) {
        Collection<String> labels = entity.get("labels").asList(Value::asString);
        Map<String, Object> properties = Properties.read(entity.get("properties"), Entity::read);
        EntityType type = EntityType.among(labels)
                .orElseThrow(() -> new IllegalStateException("a node with the labels " + labels + " is no entity"));
        Map<String, Page<Neighbour>> along = new HashMap<>();
        for (int i = 0; i < projection.along().size(); i++) {
            Along wanted = projection.along().get(i);
            along.put(wanted.key(), neighbours(entity.get("along").get(i), wanted));
        }
        return new Entity(
                (String) Objects.requireNonNull(properties.get("id")),
                type,
                OrganizationKind.among(labels),
                properties,
                along);
    }

    private static Page<Neighbour> neighbours(Value read, Along wanted) {
        return Page.of(
                read.asList(item -> Neighbour.of(item::get, wanted.orders(), wanted.projection())), wanted.slice());
    }

    private static Object read(Value value) {
        Object read = value.asObject();
        return read instanceof Point point ? new Coordinates(point.y(), point.x()) : read;
    }

    /** The same without what came along, for a place where something else may be asked for by the same key. */
    public Entity alone() {
        return along.isEmpty() ? this : new Entity(id, type, kinds, properties);
    }

    public String name() {
        return text("name").orElse(id);
    }

    /** The name in a language, BCP 47; the name to show if none is known in it. */
    public String name(String language) {
        return names().stream()
                .filter(name -> name.language().map(language::equalsIgnoreCase).orElse(false))
                .map(Name::value)
                .findFirst()
                .orElseGet(this::name);
    }

    /**
     * A name.
     *
     * @param language BCP 47; empty if unknown
     */
    public record Name(String value, Optional<String> language) {}

    /** All names with their languages, the one to show first; aliases are not among them. */
    public List<Name> names() {
        List<String> values = texts("names");
        List<String> languages = texts("nameLanguages");
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String language = i < languages.size() ? languages.get(i) : "";
            names.add(new Name(values.get(i), language.isEmpty() ? Optional.empty() : Optional.of(language)));
        }
        return names;
    }

    public List<String> aliases() {
        return texts("aliases");
    }

    /** Ids of the data sets that speak of it. */
    public List<String> datasets() {
        return texts("datasets");
    }

    /** Ids of those data sets whose latest complete release does not have it any more. */
    public List<String> vanishedFrom() {
        return texts("vanished");
    }

    /** True if no source has a record of it, so that it is only named in passing. */
    public boolean isMention() {
        return Boolean.TRUE.equals(properties.get("mention"));
    }

    public Optional<String> text(String property) {
        return properties.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private List<String> texts(String property) {
        return properties.get(property) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
