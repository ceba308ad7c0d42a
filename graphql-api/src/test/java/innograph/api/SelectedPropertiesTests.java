package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import innograph.model.EntityType;
import innograph.model.Property;
import innograph.model.testing.TestGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Values;

/** Only what an operation asks for is read, and nothing is missing that it asks for. */
class SelectedPropertiesTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private JsonNode answer(String query) {
        Answer answer = Answer.to(Serving.of(graph.driver()), query, Map.of(), Map.of());
        assertThat(answer.codes()).as(query).isEmpty();
        return answer.at("/data");
    }

    /** A field that is asked for alone has to say what it says when everything is asked for, so that all is read. */
    @ParameterizedTest
    @EnumSource(EntityType.class)
    void aFieldSaysTheSameAlone(EntityType type) {
        give(type);
        Fields fields = new Fields(Serving.of(graph.driver()).sdl());
        List<String> each = fields.of(type);
        JsonNode together = node(type, String.join(" ", each));
        assertThat(together.path("name").asText()).isEqualTo("A name");
        for (String field : each) {
            String name = field.split("[ (]", 2)[0];
            assertThat(node(type, field).path(name)).as(field).isEqualTo(together.path(name));
        }
    }

    private JsonNode node(EntityType type, String fields) {
        return answer("{ node(id: \"plan:one\") { ... on %s { %s } } }".formatted(type.label(), fields))
                .path("node");
    }

    private void give(EntityType type) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "id",
                "plan:one",
                "name",
                "A name",
                "names",
                List.of("A name", "Ein Name"),
                "nameLanguages",
                List.of("en", "de"),
                "aliases",
                List.of("AN"),
                "datasets",
                List.of("toys"),
                "vanished",
                List.of("toys"),
                "mention",
                true,
                "anonymous",
                true));
        type.properties().forEach(property -> said.put(property.name(), value(property)));
        if (type == EntityType.OFFER || type == EntityType.DEMAND) {
            said.put("status", "OPEN"); // so that the day decides whether it still is
        }
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
        graph.rows("CREATE (:Dataset {id: 'toys', title: 'Toys', revision: 1})");
        graph.rows(
                "CREATE (:Entity:%s $said)-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:one'})".formatted(type.label()),
                Map.of("said", said));
    }

    private static Object value(Property property) {
        return switch (property.type()) {
            case TEXT ->
                property.values().isEmpty() ? "text" : property.values().getFirst();
            case TEXTS -> List.of("one", "two");
            case URL -> "https://example.org/";
            case INTEGER -> 7L;
            case DECIMAL -> 7.5;
            case DATE -> LocalDate.of(2020, 2, 29);
            case POINT -> Values.point(4326, 10, 50);
        };
    }

    @Test
    void anEdgeShowsBothItsEnds() {
        graph.rows("""
                CREATE (o:Entity:Organization {id: 'plan:o', name: 'Works', names: ['Works'], nameLanguages: ['en'], city: 'Handan'})
                    -[:IDENTIFIED_BY]->(:Identifier {value: 'plan:o'})
                CREATE (o)-[:PARTICIPATES_IN {role: 'member', contribution: 2.5}]->
                    (:Entity:Project {id: 'plan:p', name: 'Coat', names: ['Coat'], nameLanguages: ['en'], currency: 'EUR', funding: 4.5})
                """);
        assertThat(answer("""
                { organization(id: "plan:o") { projects { edges { ...Said } } } }
                fragment Said on ParticipationEdge { contribution { amount currency } organization { city } project { funding { currency } } }
                """).at("/organization/projects/edges/0").toString())
                .isEqualTo("{\"contribution\":{\"amount\":2.5,\"currency\":\"EUR\"},"
                        + "\"organization\":{\"city\":\"Handan\"},\"project\":{\"funding\":{\"currency\":\"EUR\"}}}");
    }

    /** What an entity says of itself: the fields of the schema that need no argument and show no list of others. */
    private record Fields(TypeDefinitionRegistry types) {
        Fields(String sdl) {
            this(new SchemaParser().parse(sdl));
        }

        List<String> of(EntityType type) {
            return definitions(type.label()).stream()
                    .filter(field -> field.getInputValueDefinitions().isEmpty()
                            || field.getName().equals("name"))
                    .filter(field -> isOwn(typeOf(field)))
                    .map(field -> field.getName() + leaves(typeOf(field)))
                    .toList();
        }

        private List<FieldDefinition> definitions(String type) {
            return types.getTypeOrNull(type) instanceof ImplementingTypeDefinition<?> definition
                    ? definition.getFieldDefinitions()
                    : List.of();
        }

        private static String typeOf(FieldDefinition field) {
            return TypeInfo.typeInfo(field.getType()).getName();
        }

        /** Scalars, and what is made of scalars alone. */
        private boolean isOwn(String type) {
            return isLeaf(type)
                    || (!definitions(type).isEmpty()
                            && definitions(type).stream().allMatch(field -> isLeaf(typeOf(field))));
        }

        private boolean isLeaf(String type) {
            return types.scalars().containsKey(type) || types.getTypeOrNull(type) instanceof EnumTypeDefinition;
        }

        private String leaves(String type) {
            return isLeaf(type)
                    ? ""
                    : definitions(type).stream()
                            .map(FieldDefinition::getName)
                            .collect(Collectors.joining(" ", " { ", " }"));
        }
    }
}
