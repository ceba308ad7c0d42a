package innograph.queries.testing;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.name.SearchForms;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts entities and links into a graph, shaped as the loaders write them. */
public final class GivenGraph {
    private static final String ENTITY = """
            CREATE (n:Entity:$($labels)) SET n = $properties
            WITH n UNWIND $identifiers AS value
            CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: value})
            """;

    private static final String LINK =
            "MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) CREATE (a)-[r:$($type)]->(b) SET r = $properties";

    private final TestGraph graph;
    private boolean isAsked;

    public GivenGraph(TestGraph graph) {
        this.graph = graph;
    }

    /** A reader with time enough; all that was put into the graph can be searched from now on. */
    public Reader reader() {
        isAsked = true;
        graph.awaitSearch();
        return new Reader(graph.driver(), Duration.ofSeconds(30));
    }

    public GivenGraph organization(String id, String name) {
        return entity(new Node(EntityType.ORGANIZATION, id, name));
    }

    public GivenGraph entity(Node node) {
        node.with(SearchForms.PROPERTY, SearchForms.of(node.type, node.allNames()));
        graph.rows(
                ENTITY, Map.of("labels", node.labels, "properties", node.properties, "identifiers", node.identifiers));
        if (isAsked) { // waiting after each would take most of the time
            graph.awaitSearch();
        }
        return this;
    }

    public GivenGraph link(String from, LinkType type, String to) {
        return link(from, type, to, Map.of("datasets", List.of("test")));
    }

    public GivenGraph link(String from, LinkType type, String to, Map<String, Object> properties) {
        graph.rows(LINK, Map.of("from", from, "to", to, "type", type.name(), "properties", properties));
        return this;
    }

    /** An entity with one English name that nothing else is said of. */
    public static final class Node {
        private final EntityType type;
        private final List<String> labels = new ArrayList<>();
        private final List<String> identifiers = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final Map<String, Object> properties = new HashMap<>();

        public Node(EntityType type, String id, String name) {
            this.type = type;
            labels.add(type.label());
            identifiers.add(id);
            properties.put("id", id);
            properties.put("name", name);
            properties.put("aliases", List.of());
            properties.put("datasets", List.of("test"));
            name(name, "en");
        }

        public Node name(String value, String language) {
            names.add(value);
            languages.add(language);
            return with("names", List.copyOf(names)).with("nameLanguages", List.copyOf(languages));
        }

        private List<String> allNames() {
            return Stream.concat(names.stream(), aliases.stream()).toList();
        }

        public Node aliases(String... aliases) {
            this.aliases.addAll(List.of(aliases));
            return with("aliases", List.of(aliases));
        }

        public Node kinds(OrganizationKind... kinds) {
            Arrays.stream(kinds).map(OrganizationKind::label).forEach(labels::add);
            return this;
        }

        public Node identifiedBy(String identifier) {
            identifiers.add(identifier);
            return this;
        }

        public Node with(String property, Object value) {
            properties.put(property, value);
            return this;
        }
    }
}
