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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Values;

/** Only what an operation asks for is read, in few statements, and nothing is missing that it asks for. */
class LookaheadTests {
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

    @Nested
    class WhenNeighboursComeAlong {
        @BeforeEach
        void ring() {
            Networks.ring(graph, 20);
        }

        private Answer answered(String query) {
            Answer answer = Answer.to(Serving.of(graph.driver()), query, Map.of(), Map.of("statistics", true));
            assertThat(answer.codes()).as(query).isEmpty();
            return answer;
        }

        /** A filter that lets everything through is answered level by level; the answers have to be the same. */
        private void isOneStatement(String query) {
            Answer along = answered(query.replace("FILTER", ""));
            Answer byLevel = answered(query.replace("FILTER", ", where: {}"));
            assertThat(along.at("/data").toPrettyString())
                    .isEqualTo(byLevel.at("/data").toPrettyString())
                    .contains("Ring");
            assertThat(along.statements()).as(query).isEqualTo(1);
            assertThat(byLevel.statements()).as(query).isGreaterThan(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "collaborators(first: 3 FILTER) { edges { weight cursor node { name projects(first: 2 FILTER) { edges { role project { name } cursor } } } } pageInfo { hasNextPage endCursor } }",
                    "projects(first: 3, orderBy: [{ by: START, direction: DESC }, { by: ID }] FILTER) { edges { project { name participants(first: 2 FILTER) { edges { cursor organization { name } } } } } pageInfo { endCursor } }",
                    "a: projects(first: 1 FILTER) { edges { project { id } } } b: projects(first: 2 FILTER) { edges { project { name start } } }",
                    "collaborators(first: 2 FILTER) { nodes { names { value } } edges { node { p: projects(first: 2 FILTER) { edges { project { id name } } } } } }",
                    "... on Organization { collaborators(first: 2 FILTER) { nodes { ...Ring } edges { node { ...Ring } } } }",
                    "projects(first: 2 FILTER) { ... @include(if: false) { edges { project { start } } } edges { project { name @skip(if: false) } } }",
                })
        void theAnswerIsThatOfAStatementForEachLevel(String fields) {
            isOneStatement("""
                    { organization(id: "plan:org-1") { name %s } }
                    %s
                    """.formatted(
                            fields,
                            fields.contains("...Ring")
                                    ? "fragment Ring on Organization { projects(first: 2 FILTER) { edges { project { name } } } }"
                                    : ""));
        }

        @Test
        void listsBringThemAlongToo() {
            isOneStatement(
                    "{ organizations(first: 5) { nodes { name projects(first: 2 FILTER) { edges { project { name } } } } } }");
        }

        /** The entity is one, but what is asked of it differs. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "projects(first: 2) { edges { organization { projects(first: 1 FILTER) { edges { project { name start } } } } project { id } } }",
                    "collaborators(first: 2) { nodes { projects(first: 1 FILTER) { edges { project { id } } } } edges { node { projects(first: 1 FILTER) { edges { project { name start } } } } } }",
                    "collaborators(first: 2) { nodes { projects(first: 1 FILTER) { edges { project { id } } } } edges { node { projects: collaborators(first: 1 FILTER) { nodes { name } } } } }",
                })
        void aPlaceNeverAnswersForAnother(String fields) {
            String query = "{ organization(id: \"plan:org-1\") { %s } }".formatted(fields);
            assertThat(answered(query.replace("FILTER", "")).at("/data").toPrettyString())
                    .isEqualTo(answered(query.replace("FILTER", ", where: {}"))
                            .at("/data")
                            .toPrettyString())
                    .contains("Ring");
        }

        @Test
        void whereThereAreManyEachLevelIsAskedForOnce() {
            Answer answer = answered(
                    "{ organizations(first: 65) { nodes { projects(first: 10) { edges { project { participants(first: 1) { edges { organization { name } } } } } } } } }");
            assertThat(answer.statements()).isEqualTo(3);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        first: 101                                  | API-204
                        first: 1, orderBy: [{ by: ID }, { by: ID }] | API-103
                        """)
        void aPageThatCanNotBeIsRefusedWhereItStands(String arguments, String code) {
            Answer answer = Answer.to(
                    Serving.of(graph.driver()),
                    "{ organization(id: \"plan:org-1\") { name projects(first: 1) { edges { project { participants(%s) { edges { organization { id } } } } } } } }"
                            .formatted(arguments),
                    Map.of(),
                    Map.of());
            assertThat(answer.codes()).containsExactly(code);
            assertThat(answer.at("/errors/0/path").toString()).contains("participants");
        }
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
