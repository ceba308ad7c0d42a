package innograph.api;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.name.SearchForms;
import innograph.model.testing.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Point;

/** Makes the graph that a case starts from and holds it against the model: only what loaders can write may be given. */
final class GivenGraph {
    private static final Set<String> OF_THE_STORE =
            Set.of("Identifier", "Dataset", "LoadRun", "SchemaMigration", "PushWatch", "PushNotice");
    private static final Set<String> LISTS = Set.of("names", "nameLanguages", "aliases", "datasets");

    /** What the loaders and the API note of an entity beside what is said of it. */
    private static final Map<String, Class<?>> NOTES =
            Map.of("vanished", List.class, "mention", Boolean.class, "version", Long.class);

    private final TestGraph graph;

    GivenGraph(TestGraph graph) {
        this.graph = graph;
    }

    void become(List<String> statements) {
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
        statements.forEach(graph::rows);
        List<String> foreign = Stream.of(nodes(), identities(), links())
                .flatMap(Function.identity())
                .toList();
        if (!foreign.isEmpty()) {
            throw new AssertionError("no loader writes what is given: " + String.join("; ", foreign));
        }
        writeForms();
        graph.awaitSearch();
    }

    /** As everybody does who writes entities. */
    private void writeForms() {
        graph.rows("MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, n.names + n.aliases AS names")
                .forEach(row -> graph.rows(
                        "MATCH (n:Entity {id: $id}) SET n.searchForms = $forms",
                        Map.of("id", String.valueOf(row.get("id")), "forms", forms(row))));
    }

    private static List<String> forms(Map<String, Object> row) {
        return SearchForms.of(
                EntityType.among(texts(row.get("labels"))).orElseThrow(),
                row.get("names") instanceof List<?> ? texts(row.get("names")) : List.of());
    }

    private Stream<String> nodes() {
        return graph.rows("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties").stream()
                .flatMap(row -> node(texts(row.get("labels")), map(row.get("properties"))));
    }

    private static Stream<String> node(List<String> labels, Map<String, Object> properties) {
        if (OF_THE_STORE.containsAll(labels)) {
            return Stream.empty();
        }
        Optional<EntityType> type = EntityType.among(labels);
        List<String> unknown = labels.stream()
                .filter(label -> !label.equals("Entity"))
                .filter(label -> type.isEmpty() || !label.equals(type.get().label()))
                .filter(label -> OrganizationKind.among(List.of(label)).isEmpty())
                .toList();
        if (type.isEmpty() || !unknown.isEmpty() || !labels.contains("Entity")) {
            return Stream.of("a node with the labels " + labels);
        }
        return properties.entrySet().stream()
                .filter(said -> !said(type.get(), said.getKey(), said.getValue()))
                .map(said -> "%s.%s = %s".formatted(type.get().label(), said.getKey(), said.getValue()));
    }

    private static boolean said(EntityType type, String name, Object value) {
        if (NOTES.containsKey(name)) {
            return Objects.requireNonNull(NOTES.get(name)).isInstance(value);
        }
        boolean common =
                EntityType.COMMON.stream().anyMatch(property -> property.name().equals(name));
        return common
                ? LISTS.contains(name) == value instanceof List<?>
                : type.property(name).map(property -> accepts(property, value)).orElse(false);
    }

    private static boolean accepts(Property property, Object value) {
        return property.accepts(value instanceof Point point ? new Coordinates(point.y(), point.x()) : value);
    }

    private Stream<String> identities() {
        return Stream.concat(
                graph
                        .rows("MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:IDENTIFIED_BY]->(:Identifier {value: n.id}) }"
                                + " RETURN n.id AS id")
                        .stream()
                        .map(row -> row.get("id") + " is not identified by its id"),
                graph
                        .rows("MATCH (n:Entity) WHERE n.name IS NULL OR size(n.names) <> size(n.nameLanguages)"
                                + " RETURN n.id AS id")
                        .stream()
                        .map(row -> row.get("id") + " has no name or not a language for each"));
    }

    private Stream<String> links() {
        return graph
                .rows("MATCH (a:Entity)-[r]->(b) WHERE NOT b:Identifier"
                        + " RETURN type(r) AS type, properties(r) AS properties, a.id < b.id AS rising")
                .stream()
                .flatMap(row -> link(
                        String.valueOf(row.get("type")),
                        map(row.get("properties")),
                        Boolean.TRUE.equals(row.get("rising"))));
    }

    private static Stream<String> link(String name, Map<String, Object> properties, boolean rising) {
        Optional<LinkType> type =
                Stream.of(LinkType.values()).filter(t -> t.name().equals(name)).findFirst();
        if (type.isEmpty()) {
            return Stream.of("a link " + name);
        }
        if (type.get() == LinkType.COLLABORATES_WITH && !rising) {
            return Stream.of("a collaboration from the larger id to the smaller");
        }
        return properties.entrySet().stream()
                .filter(said -> !said(type.get(), said.getKey(), said.getValue()))
                .map(said -> "%s.%s = %s".formatted(name, said.getKey(), said.getValue()));
    }

    private static boolean said(LinkType type, String name, Object value) {
        return Set.of("datasets", "vanished").contains(name)
                ? value instanceof List<?> && !type.derived()
                : type.property(name).map(property -> accepts(property, value)).orElse(false);
    }

    private static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> map(@Nullable Object map) {
        return ((Map<?, ?>) Objects.requireNonNull(map))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> Objects.requireNonNull(entry.getValue())));
    }
}
