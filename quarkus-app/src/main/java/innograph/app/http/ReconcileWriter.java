package innograph.app.http;

import innograph.app.http.ReconcileReader.Extension;
import innograph.model.EntityType;
import innograph.queries.reconcile.PropertyValue;
import innograph.queries.reconcile.ReconcileCandidate;
import innograph.queries.reconcile.ReconcileFeature;
import innograph.queries.reconcile.ReconcileProperty;
import innograph.queries.reconcile.ReconcileType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the reconciliation service answers, in the words of both versions of the protocol. */
final class ReconcileWriter {
    private ReconcileWriter() {}

    /** The answer to a batch of version 0.2. */
    static Map<String, Object> batch(Iterable<String> names, List<List<ReconcileCandidate>> answers) {
        Map<String, Object> batch = new LinkedHashMap<>();
        Iterator<List<ReconcileCandidate>> answer = answers.iterator();
        names.forEach(name -> batch.put(name, Map.of("result", candidates(answer.next()))));
        return batch;
    }

    /** The answer to a batch of the draft of version 1.0. */
    static Map<String, Object> draftBatch(List<List<ReconcileCandidate>> answers) {
        return Map.of(
                "results",
                answers.stream()
                        .map(answer -> Map.of("candidates", candidates(answer)))
                        .toList());
    }

    private static List<Map<String, Object>> candidates(List<ReconcileCandidate> candidates) {
        return candidates.stream().map(ReconcileWriter::candidate).toList();
    }

    private static Map<String, Object> candidate(ReconcileCandidate candidate) {
        Map<String, Object> written = entity(candidate);
        written.put("type", types(candidate));
        written.put("score", candidate.score());
        written.put("match", candidate.match());
        written.put(
                "features",
                candidate.features().stream().map(ReconcileWriter::feature).toList());
        return written;
    }

    private static Map<String, Object> entity(ReconcileCandidate candidate) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", candidate.entity().id());
        written.put("name", candidate.entity().name());
        if (!candidate.description().isEmpty()) {
            written.put("description", candidate.description());
        }
        return written;
    }

    private static List<Map<String, Object>> types(ReconcileCandidate candidate) {
        return candidate.types().stream().map(ReconcileWriter::shortType).toList();
    }

    private static Map<String, Object> shortType(ReconcileType type) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", type.id());
        written.put("name", type.name());
        return written;
    }

    private static Map<String, Object> feature(ReconcileFeature feature) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", feature.id());
        written.put(
                "name",
                ReconcileProperty.find(feature.id())
                        .map(ReconcileProperty::name)
                        .orElse(feature.id()));
        written.put("value", feature.value());
        written.put("note", feature.note());
        return written;
    }

    /** Suggestions of entities. */
    static Map<String, Object> suggestions(List<ReconcileCandidate> suggestions) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (ReconcileCandidate suggestion : suggestions) {
            Map<String, Object> written = entity(suggestion);
            written.put("notable", types(suggestion));
            result.add(written);
        }
        return Map.of("result", result);
    }

    /** Suggestions of types. */
    static Map<String, Object> types(List<ReconcileType> types) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (ReconcileType type : types) {
            Map<String, Object> written = shortType(type);
            written.put("description", type.meaning());
            type.broader().ifPresent(broader -> written.put("broader", List.of(shortType(broader))));
            result.add(written);
        }
        return Map.of("result", result);
    }

    /** Suggestions of properties. */
    static Map<String, Object> suggestedProperties(List<ReconcileProperty> properties) {
        return Map.of("result", properties(properties));
    }

    /** Properties that can be asked of entities of a type. */
    static Map<String, Object> proposal(ReconcileType type, List<ReconcileProperty> properties) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("type", type.id());
        proposal.put("limit", properties.size());
        proposal.put("properties", properties(properties));
        return proposal;
    }

    private static List<Map<String, Object>> properties(List<ReconcileProperty> properties) {
        return properties.stream().map(ReconcileWriter::property).toList();
    }

    private static Map<String, Object> property(ReconcileProperty property) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", property.id());
        written.put("name", property.name());
        written.put("description", property.meaning());
        return written;
    }

    /** Values of properties in version 0.2. */
    static Map<String, Object> extension(Extension asked, Map<String, Map<String, List<PropertyValue>>> values) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : asked.ids()) {
            Map<String, Object> row = new LinkedHashMap<>();
            asked.properties().forEach(property -> row.put(property, values(values, id, property)));
            rows.put(id, row);
        }
        return extended(asked, rows);
    }

    /** Values of properties in the draft of version 1.0. */
    static Map<String, Object> draftExtension(Extension asked, Map<String, Map<String, List<PropertyValue>>> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String id : asked.ids()) {
            List<Map<String, Object>> properties = new ArrayList<>();
            for (String property : asked.properties()) {
                Map<String, Object> written = new LinkedHashMap<>();
                written.put("id", property);
                written.put("values", values(values, id, property));
                properties.add(written);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("properties", properties);
            rows.add(row);
        }
        return extended(asked, rows);
    }

    private static Map<String, Object> extended(Extension asked, Object rows) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put(
                "meta", asked.properties().stream().map(ReconcileWriter::column).toList());
        extension.put("rows", rows);
        return extension;
    }

    private static Map<String, Object> column(String property) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("id", property);
        column.put(
                "name",
                ReconcileProperty.find(property).map(ReconcileProperty::name).orElse(property));
        ReconcileProperty.entities(property)
                .map(EntityType::label)
                .flatMap(ReconcileType::of)
                .ifPresent(type -> column.put("type", shortType(type)));
        return column;
    }

    private static List<Map<String, Object>> values(
            Map<String, Map<String, List<PropertyValue>>> values, String id, String property) {
        return values.getOrDefault(id, Map.of()).getOrDefault(property, List.of()).stream()
                .map(ReconcileWriter::value)
                .toList();
    }

    private static Map<String, Object> value(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> Map.of("str", text);
            case PropertyValue.Whole(long number) -> Map.of("int", number);
            case PropertyValue.Fraction(double number) -> Map.of("float", number);
            case PropertyValue.Day(var date) -> Map.of("date", date + "T00:00:00Z");
            case PropertyValue.Thing(String id, String name) -> {
                Map<String, Object> thing = new LinkedHashMap<>();
                thing.put("id", id);
                thing.put("name", name);
                yield thing;
            }
        };
    }
}
