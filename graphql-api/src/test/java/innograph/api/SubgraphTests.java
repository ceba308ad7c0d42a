package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import innograph.model.EntityType;
import innograph.model.testing.TestGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a gateway of Apollo Federation asks. */
class SubgraphTests {
    private static final String ENTITIES =
            "query($representations: [_Any!]!) { _entities(representations: $representations)"
                    + " { __typename ... on Organization { id name identifiers { value } } } }";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Answer answer(String query, Map<String, Object> variables) {
        return Answer.to(Serving.of(graph.driver()), query, variables, Map.of("statistics", true));
    }

    private static Map<String, Object> representation(String type, String id) {
        return Map.of("__typename", type, "id", id);
    }

    @Test
    @DisplayName("entities are found by type and id, many by one statement")
    void findsEntities() {
        Networks.ring(graph, 4);
        List<String> ids = graph.rows("MATCH (o:Organization) RETURN o.id AS id ORDER BY id").stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();

        Answer answer = answer(
                ENTITIES,
                Map.of(
                        "representations",
                        List.of(
                                representation("Organization", ids.get(0)),
                                representation("Organization", ids.get(1)),
                                representation("Organization", "plan:nobody"),
                                representation("Patent", ids.get(2)))));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/_entities/0/id").asText()).isEqualTo(ids.get(0));
        assertThat(answer.at("/data/_entities/1/id").asText()).isEqualTo(ids.get(1));
        assertThat(answer.at("/data/_entities/2").isNull()).isTrue();
        assertThat(answer.at("/data/_entities/3").isNull())
                .as("of another type")
                .isTrue();
        assertThat(answer.statements()).as("entities, and their identifiers").isEqualTo(2);
    }

    @Test
    @DisplayName("what is no representation is refused with a code, and so are too many")
    void refusesWhatIsNone() {
        assertThat(answer(ENTITIES, Map.of("representations", List.of(Map.of("__typename", "Organization"))))
                        .codes())
                .containsExactly("API-103");
        assertThat(answer(ENTITIES, Map.of("representations", List.of("plan:org")))
                        .codes())
                .containsExactly("API-103");
        List<Map<String, Object>> many = IntStream.range(0, 101)
                .mapToObj(i -> representation("Organization", "plan:org-" + i))
                .toList();
        assertThat(answer(ENTITIES, Map.of("representations", many)).codes()).containsExactly("API-204");
    }

    @Test
    @DisplayName("the schema of the subgraph has a key for every type of entity, and the roles")
    void hasKeys() {
        String sdl = answer("{ _service { sdl } }", Map.of())
                .at("/data/_service/sdl")
                .asText();
        assertThat(new SchemaParser().parse(sdl).getTypes(ObjectTypeDefinition.class))
                .filteredOn(type -> Arrays.stream(EntityType.values())
                        .anyMatch(entity -> entity.label().equals(type.getName())))
                .hasSize(EntityType.values().length)
                .allSatisfy(type -> assertThat(type.getDirectives("key")).hasSize(1));
        assertThat(sdl).contains("@hasRole(role : EDITOR)", "specs.apollo.dev/federation/v2");
    }
}
