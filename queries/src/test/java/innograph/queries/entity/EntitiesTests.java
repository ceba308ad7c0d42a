package innograph.queries.entity;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.filter.Filter;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntitiesTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private Entities entities() {
        return new Entities(given().reader());
    }

    private static Node organization(String id) {
        return new Node(EntityType.ORGANIZATION, id, "Organization " + id);
    }

    @Nested
    class AnEntity {
        private Entity entity() {
            given().entity(organization("pic:999000001")
                    .identifiedBy("wikidata:Q42")
                    .name("示例公司", "zh")
                    .aliases("EC")
                    .kinds(OrganizationKind.UNIVERSITY, OrganizationKind.ENTERPRISE)
                    .with("city", "Ulm"));
            return Objects.requireNonNull(
                    entities().named(List.of("wikidata:Q42")).get("wikidata:Q42"));
        }

        @Test
        void isFoundByAnyOfItsIdentifiers() {
            assertThat(entity().id()).isEqualTo("pic:999000001");
        }

        @Test
        void hasItsTypeAndKinds() {
            assertThat(entity())
                    .extracting(Entity::type, Entity::kinds)
                    .containsExactly(
                            EntityType.ORGANIZATION, List.of(OrganizationKind.ENTERPRISE, OrganizationKind.UNIVERSITY));
        }

        @Test
        void isNamedInTheLanguageAskedFor() {
            assertThat(entity().name("ZH")).isEqualTo("示例公司");
        }

        @Test
        void isNamedAsUsualInALanguageItHasNoNameIn() {
            assertThat(entity().name("fr")).isEqualTo("Organization pic:999000001");
        }

        @Test
        void tellsAllNamesWithTheirLanguages() {
            assertThat(entity().names())
                    .containsExactly(
                            new Entity.Name("Organization pic:999000001", Optional.of("en")),
                            new Entity.Name("示例公司", Optional.of("zh")));
        }

        @Test
        void tellsAliasesAndDataSets() {
            assertThat(entity())
                    .extracting(Entity::aliases, Entity::datasets)
                    .containsExactly(List.of("EC"), List.of("test"));
        }

        @Test
        void tellsNothingThatIsUnknown() {
            assertThat(entity().text("country")).isEmpty();
        }

        @Test
        void hasAnUnknownLanguageWhereTheSourceDidNotSay() {
            given().entity(organization("plan:a").name("Sans langue", ""));
            assertThat(entities().named(List.of("plan:a")).values())
                    .singleElement()
                    .satisfies(entity ->
                            assertThat(entity.names()).contains(new Entity.Name("Sans langue", Optional.empty())));
        }
    }

    @Nested
    class WhenSeveralAreAskedFor {
        @Test
        void eachIsFoundUnderTheIdentifierAskedFor() {
            given().entity(organization("plan:a").identifiedBy("wikidata:Q1")).organization("plan:b", "Bee");
            assertThat(entities().named(List.of("wikidata:Q1", "plan:b", "plan:nobody")))
                    .containsOnlyKeys("wikidata:Q1", "plan:b");
        }

        @Test
        void oneStatementIsEnough() {
            Reader reader = given().reader();
            new Entities(reader).named(List.of("plan:a", "plan:b", "plan:c"));
            assertThat(reader.statements()).isEqualTo(1);
        }

        @Test
        void theIdentifiersOfEachComeInTheirOrder() {
            given().entity(organization("ror:0aaaaaa42")
                    .identifiedBy("wikidata:Q1")
                    .identifiedBy("grid:grid.1.2"));
            assertThat(entities().identifiers(List.of("ror:0aaaaaa42", "plan:nobody")))
                    .containsOnly(java.util.Map.entry(
                            "ror:0aaaaaa42", List.of("grid:grid.1.2", "ror:0aaaaaa42", "wikidata:Q1")));
        }
    }

    @Nested
    class AList {
        @BeforeEach
        void fiveOrganizations() {
            given().entity(organization("plan:d").with("country", "DE").kinds(OrganizationKind.FUND))
                    .entity(organization("plan:b").with("country", "CN").kinds(OrganizationKind.FUND))
                    .entity(organization("plan:e").with("country", "CN"))
                    .entity(organization("plan:a").with("country", "DE").kinds(OrganizationKind.LABORATORY))
                    .entity(organization("plan:c").with("country", "CN").kinds(OrganizationKind.HOSPITAL))
                    .entity(new Node(EntityType.PROJECT, "plan:0", "A project"));
        }

        private Page<Entity> page(Filter filter, String after, int size) {
            return entities().list(EntityType.ORGANIZATION, filter, List.of(), Slice.first(size, Position.of(after)));
        }

        private List<String> ids(Page<Entity> page) {
            return page.items().stream().map(Entity::id).toList();
        }

        @Test
        void isInTheOrderOfTheIdentifiers() {
            assertThat(ids(page(Filter.NONE, "", 10)))
                    .containsExactly("plan:a", "plan:b", "plan:c", "plan:d", "plan:e");
        }

        @Test
        void beginsAtTheStart() {
            assertThat(ids(entities().list(EntityType.ORGANIZATION, Filter.NONE, List.of(), Slice.first(2))))
                    .containsExactly("plan:a", "plan:b");
        }

        @Test
        void goesOnBehindThePageBefore() {
            assertThat(ids(page(Filter.NONE, "plan:b", 2))).containsExactly("plan:c", "plan:d");
        }

        @Test
        void tellsThatThereIsMore() {
            assertThat(page(Filter.NONE, "", 4).hasMore()).isTrue();
        }

        @Test
        void tellsThatThereIsNoMore() {
            assertThat(page(Filter.NONE, "", 5).hasMore()).isFalse();
        }

        @Test
        void goesOnAtTheSamePlaceAfterSomethingWasAddedBeforeIt() {
            given().organization("plan:aa", "Added");
            assertThat(ids(page(Filter.NONE, "plan:b", 2))).containsExactly("plan:c", "plan:d");
        }

        @Test
        void ofATypeThatTheGraphDoesNotHoldIsEmpty() {
            assertThat(entities().list(EntityType.PLAN, Filter.NONE, List.of(), Slice.first(10)))
                    .isEqualTo(new Page<>(List.of(), false));
        }
    }
}
