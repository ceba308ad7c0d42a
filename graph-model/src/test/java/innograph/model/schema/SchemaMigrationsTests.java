package innograph.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.EntityType;
import innograph.model.testing.TestGraph;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.internal.schema.IndexPrototype;
import org.neo4j.internal.schema.IndexProviderDescriptor;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

class SchemaMigrationsTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final SchemaMigrations migrations() {
        return new SchemaMigrations(graph.driver());
    }

    @AfterEach
    void restore() {
        graph.rows("MATCH (m:SchemaMigration) WHERE m.checksum = 'foreign' DELETE m");
        migrations().apply();
    }

    @Test
    void aSecondCallAppliesNothing() {
        assertThat(migrations().apply()).isEmpty();
    }

    @Test
    void whatWasInterruptedIsAppliedAgain() {
        graph.rows("MATCH (m:SchemaMigration) DELETE m");
        assertThat(migrations().apply())
                .containsExactly(
                        "V0001__identity_and_search",
                        "V0002__all_entities",
                        "V0003__search_in_the_background",
                        "V0004__orders",
                        "V0005__edits",
                        "V0006__keys",
                        "V0007__search_forms",
                        "V0008__meanings",
                        "V0009__merges",
                        "V0010__screening_cases",
                        "V0011__derivations",
                        "V0012__docking",
                        "V0013__push",
                        "V0014__contract_states",
                        "V0015__texts_of_works",
                        "V0016__organizations_of_a_country");
    }

    @Test
    void theIndexOfAConstraintThatAKilledStoreLeftBehindIsMadeAnew() throws Exception {
        graph.rows("MATCH (m:SchemaMigration {name: 'V0008__meanings'}) DELETE m");
        graph.rows("DROP CONSTRAINT text_vector_id");
        try (InternalTransaction halfOfIt = (InternalTransaction) graph.store().beginTx()) {
            KernelTransaction kernel = halfOfIt.kernelTransaction();
            int label = kernel.tokenRead().nodeLabel("TextVector");
            int id = kernel.tokenRead().propertyKey("id");
            kernel.indexUniqueCreate(IndexPrototype.uniqueForSchema(
                            SchemaDescriptors.forLabel(label, id), new IndexProviderDescriptor("range", "1.0"))
                    .withName("text_vector_id"));
            halfOfIt.commit();
        }
        assertThat(migrations().apply()).containsExactly("V0008__meanings");
        assertThat(graph.rows("SHOW INDEXES YIELD name, owningConstraint WHERE name = 'text_vector_id'"))
                .extracting(row -> row.get("owningConstraint"))
                .containsExactly("text_vector_id");
    }

    @Test
    void somebodyElsesIndexOfTheSameNameIsLeftAlone() {
        graph.rows("MATCH (m:SchemaMigration {name: 'V0008__meanings'}) DELETE m");
        graph.rows("DROP CONSTRAINT text_vector_id");
        graph.rows("CREATE INDEX text_vector_id FOR (n:Customer) ON (n.id)");
        try {
            assertThatThrownBy(() -> migrations().apply()).hasMessageContaining("text_vector_id");
            assertThat(graph.rows("SHOW INDEXES YIELD name, labelsOrTypes WHERE name = 'text_vector_id'"))
                    .extracting(row -> row.get("labelsOrTypes"))
                    .containsExactly(List.of("Customer"));
        } finally {
            graph.rows("DROP INDEX text_vector_id");
        }
    }

    @Test
    void anIndexThatALaterFileDropsIsNotFilledBefore() {
        String first = "V0001__identity_and_search";
        assertThat(SchemaMigrations.statements(first, List.of("V0002__all_entities")))
                .anyMatch(statement -> statement.contains("entity_text_cjk"));
        assertThat(SchemaMigrations.statements(
                        first, List.of("V0002__all_entities", "V0003__search_in_the_background")))
                .noneMatch(statement -> statement.contains("entity_text_"))
                .anyMatch(statement -> statement.contains("entity_id"));
    }

    @Test
    void whatAnEarlierReleaseWroteIsSearchedByItsFormsToo() {
        graph.rows("MATCH (m:SchemaMigration {name: 'V0007__search_forms'}) DELETE m");
        graph.rows("CREATE (:Entity:Organization {id: 'plan:a', name: '清華大學', names: ['清華大學'], aliases: []})");
        migrations().apply();
        assertThat(graph.rows("MATCH (e:Entity) RETURN e.searchForms AS forms"))
                .extracting(row -> row.get("forms"))
                .containsExactly(List.of("清华大学", "qing0 hua0 da0 xue0", "qinghuadaxue", "qhdx"));
    }

    @Test
    void aFileThatWasAppliedWithAnotherContentIsRefused() {
        graph.rows("MATCH (m:SchemaMigration) SET m.checksum = 'foreign'");
        assertThatThrownBy(() -> migrations().apply())
                .isInstanceOf(SchemaChangedException.class)
                .hasMessageContaining("V0001__identity_and_search")
                .hasMessageContaining("data folder");
    }

    @Test
    void everyTypeOfEntityHasAnIndexThatGivesItsOrder() {
        assertThat(graph.rows("SHOW RANGE INDEXES YIELD labelsOrTypes, properties WHERE properties = ['id']"
                        + " RETURN labelsOrTypes[0] AS label"))
                .extracting(row -> row.get("label"))
                .containsAll(Arrays.stream(EntityType.values())
                        .map(EntityType::label)
                        .toList());
    }

    @Test
    void chineseIsIndexedByPairsOfCharacters() {
        graph.rows("CREATE (:Entity {id: 'plan:a', name: '河北工程大学'})");
        graph.awaitSearch();
        assertThat(graph.number(
                        "CALL db.index.fulltext.queryNodes('entity_text_cjk', '工程') YIELD node RETURN count(*)"))
                .isEqualTo(1);
    }

    @Test
    void accentsDoNotMatter() {
        graph.rows("CREATE (:Entity {id: 'plan:a', name: 'Université Géographie'})");
        graph.awaitSearch();
        assertThat(
                        graph.number(
                                "CALL db.index.fulltext.queryNodes('entity_text_latin', 'universite') YIELD node RETURN count(*)"))
                .isEqualTo(1);
    }
}
