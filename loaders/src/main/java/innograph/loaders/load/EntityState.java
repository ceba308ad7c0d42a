package innograph.loaders.load;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Values;

/**
 * A node as it is or is to be.
 *
 * <p>What a data set alone said of an entity, it may say anew: the new record replaces the old one. Where several data sets
 * speak of an entity, the first one keeps its word, and the others fill what it left open and add their names.
 *
 * @param identifiers all that name the node, as {@code scheme:value}
 */
record EntityState(String id, Set<String> labels, Map<String, Object> properties, Set<String> identifiers) {
    private static final String ENTITY = "Entity";
    /** Marks what derived links have to be computed for; not the record's business. */
    static final String STALE = "Stale";

    EntityState {
        labels = new TreeSet<>(labels);
        properties = new TreeMap<>(properties);
        identifiers = new LinkedHashSet<>(identifiers);
    }

    static EntityState created(EntityRecord record, Collection<Identifier> identifiers, String dataset) {
        String id = record.identifiers().getFirst().toString();
        return new EntityState(id, labels(record), properties(id, record, List.of(dataset)), texts(identifiers));
    }

    /** The state after a data set said this of the entity. */
    EntityState after(EntityRecord record, Collection<Identifier> added, String dataset) {
        Set<String> allIdentifiers = new LinkedHashSet<>(identifiers);
        allIdentifiers.addAll(texts(added));
        if (datasets().equals(List.of(dataset))) {
            Set<String> replaced = labels(record);
            if (labels.contains(STALE)) {
                replaced.add(STALE);
            }
            return new EntityState(id, replaced, properties(id, record, List.of(dataset)), allIdentifiers);
        }
        Set<String> allLabels = new TreeSet<>(labels);
        allLabels.addAll(labels(record));
        Set<String> allDatasets = new LinkedHashSet<>(datasets());
        allDatasets.add(dataset);
        Map<String, Object> joined = properties(id, record, List.copyOf(allDatasets));
        Map<String, Object> names = joinedNames(record);
        properties.forEach((name, value) -> {
            if (!name.equals("datasets")) {
                joined.put(name, value);
            }
        });
        joined.putAll(names);
        return new EntityState(id, allLabels, joined, allIdentifiers);
    }

    /** False if it is certain that the record is about something else, although they share an identifier. */
    boolean mayBe(EntityRecord record) {
        return EntityType.among(labels).equals(Optional.of(record.type()))
                && record.identifiers().stream().noneMatch(this::contradicts);
    }

    private boolean contradicts(Identifier identifier) {
        String prefix = identifier.scheme().prefix() + ":";
        return identifier.scheme().exclusive()
                && !identifiers.contains(identifier.toString())
                && identifiers.stream().anyMatch(known -> known.startsWith(prefix));
    }

    @SuppressWarnings("unchecked") // the property is a list of texts in every graph that the schema allows
    private List<String> list(String property) {
        return (List<String>) properties.getOrDefault(property, List.of());
    }

    private List<String> datasets() {
        return list("datasets");
    }

    private Map<String, Object> joinedNames(EntityRecord record) {
        List<String> values = new ArrayList<>(list("names"));
        List<String> languages = new ArrayList<>(list("nameLanguages"));
        for (LocalizedName name : record.names()) {
            if (!values.contains(name.value())) {
                values.add(name.value());
                languages.add(name.language());
            }
        }
        Set<String> aliases = new LinkedHashSet<>(list("aliases"));
        aliases.addAll(record.aliases());
        aliases.removeAll(values);
        return Map.of("names", values, "nameLanguages", languages, "aliases", List.copyOf(aliases));
    }

    private static Set<String> labels(EntityRecord record) {
        Set<String> labels = new TreeSet<>(Set.of(ENTITY, record.type().label()));
        record.kinds().stream().map(OrganizationKind::label).forEach(labels::add);
        return labels;
    }

    private static Map<String, Object> properties(String id, EntityRecord record, List<String> datasets) {
        Map<String, Object> properties = new TreeMap<>();
        record.properties().forEach((name, value) -> properties.put(name, stored(value)));
        properties.put("id", id);
        properties.put("name", record.names().getFirst().value());
        properties.put(
                "names", record.names().stream().map(LocalizedName::value).toList());
        properties.put(
                "nameLanguages",
                record.names().stream().map(LocalizedName::language).toList());
        properties.put("aliases", record.aliases());
        properties.put("datasets", datasets);
        return properties;
    }

    private static Object stored(Object value) {
        return value instanceof Coordinates place
                ? Values.point(4326, place.longitude(), place.latitude()).asPoint()
                : value;
    }

    private static Set<String> texts(Collection<Identifier> identifiers) {
        Set<String> texts = new LinkedHashSet<>();
        identifiers.forEach(identifier -> texts.add(identifier.toString()));
        return texts;
    }
}
