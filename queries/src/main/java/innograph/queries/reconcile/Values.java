package innograph.queries.reconcile;

import innograph.model.Coordinates;
import innograph.model.Presence;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.reconcile.PropertyValue.Day;
import innograph.queries.reconcile.PropertyValue.Fraction;
import innograph.queries.reconcile.PropertyValue.Text;
import innograph.queries.reconcile.PropertyValue.Thing;
import innograph.queries.reconcile.PropertyValue.Whole;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Value;

/** What the properties of entities are. */
final class Values {
    private static final String LINKED = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            RETURN id,
              COLLECT { MATCH (n)-[r:LOCATED_IN]->(region:Region) WHERE %2$s AND %3$s
                RETURN {id: region.id, name: region.name} ORDER BY region.name, region.id LIMIT $most } AS regions,
              COLLECT { MATCH (n)-[r:PART_OF]->(whole:Organization) WHERE %2$s AND %1$s
                RETURN {id: whole.id, name: whole.name} ORDER BY whole.name, whole.id LIMIT $most } AS parents
            """.formatted(Presence.of("whole"), Presence.of("r"), Presence.of("region"));

    /** Links of an entity that are told. */
    private static final int MOST_LINKS = 20;

    private Values() {}

    /** Entities that regions and wholes are, by the id of the entity and {@code regions} or {@code parents}. */
    static Map<String, Map<String, List<PropertyValue>>> linked(Reader reader, Collection<String> ids) {
        Map<String, Map<String, List<PropertyValue>>> linked = new HashMap<>();
        reader.rows(
                LINKED,
                Map.of("ids", List.copyOf(ids), "most", MOST_LINKS),
                row -> linked.put(
                        row.get("id").asString(),
                        Map.of(
                                ReconcileProperty.REGIONS,
                                        row.get(ReconcileProperty.REGIONS).asList(Values::thing),
                                ReconcileProperty.PARENTS,
                                        row.get(ReconcileProperty.PARENTS).asList(Values::thing))));
        return linked;
    }

    private static PropertyValue thing(Value value) {
        String id = value.get("id").asString();
        return new Thing(id, value.get("name").asString(id));
    }

    /** The values of a property that needs no link. */
    static List<PropertyValue> of(Entity entity, List<String> identifiers, String property) {
        return switch (property) {
            case ReconcileProperty.NAMES ->
                entity.names().stream()
                        .map(name -> (PropertyValue) new Text(name.value()))
                        .toList();
            case ReconcileProperty.NAME -> List.of(new Text(entity.name()));
            case ReconcileProperty.KIND ->
                entity.kinds().isEmpty()
                        ? said(entity, property)
                        : entity.kinds().stream()
                                .map(kind -> (PropertyValue) new Text(kind.label()))
                                .toList();
            case ReconcileProperty.PLACE -> said(entity, "city");
            case ReconcileProperty.IDENTIFIER -> texts(identifiers.stream());
            default ->
                ReconcileProperty.scheme(property).isPresent()
                        ? texts(identifiers.stream()
                                .filter(identifier -> identifier.startsWith(property + ":"))
                                .map(identifier -> identifier.substring(property.length() + 1)))
                        : said(entity, property);
        };
    }

    private static List<PropertyValue> texts(Stream<String> texts) {
        return texts.map(text -> (PropertyValue) new Text(text)).toList();
    }

    private static List<PropertyValue> said(Entity entity, String property) {
        return switch (entity.properties().get(property)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(Values::value).toList();
            case Object one -> List.of(value(one));
        };
    }

    private static PropertyValue value(Object value) {
        return switch (value) {
            case Long number -> new Whole(number);
            case Double number -> new Fraction(number);
            case LocalDate date -> new Day(date);
            case Coordinates place ->
                new Text(String.format(Locale.ROOT, "%f,%f", place.latitude(), place.longitude()));
            default -> new Text(String.valueOf(value));
        };
    }
}
