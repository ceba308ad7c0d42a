package innograph.loaders.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.embed.Embedding.Outcome;
import innograph.model.testing.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddingTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Outcome embed() {
        return new Embedding(graph.driver()).run((_, _) -> {});
    }

    private void offer(String id, String name, String description) {
        graph.rows(
                "CREATE (:Entity:Offer {id: $id, name: $name, description: $description})",
                Map.of("id", id, "name", name, "description", description));
    }

    private void offers(int number) {
        graph.rows(
                "UNWIND range(1, $number) AS i CREATE (:Entity:Offer {id: 'plan:' + i, name: 'Offer', description: 'No. ' + i})",
                Map.of("number", number));
    }

    private List<Map<String, Object>> vectors() {
        return graph.rows(
                "MATCH (v:TextVector)-[:OF]->(n) RETURN n.id AS id, size(v.zh) AS zh, size(v.en) AS en ORDER BY id");
    }

    @Test
    void eachTextGetsAVectorOfItsLanguage() {
        offer("plan:a", "Kites", "They fly by the wind.");
        offer("plan:b", "风筝", "靠风飞行。");
        embed();
        assertThat(vectors())
                .extracting(row -> row.get("id") + " " + row.get("zh") + " " + row.get("en"))
                .containsExactly("plan:a null 384", "plan:b 512 null");
    }

    @Test
    void whatHasNoTextGetsNone() {
        graph.rows(
                "CREATE (:Entity:Offer {id: 'plan:a', name: 'Kites'}), (:Entity:Organization {id: 'plan:b', name: 'Kites', description: 'Kites'})");
        assertThat(embed()).isEqualTo(new Outcome(0, 0, 0));
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        offers(3);
        embed();
        assertThat(embed()).isEqualTo(new Outcome(3, 0, 0));
    }

    @Test
    void whatHasChangedIsMadeAnew() {
        offers(3);
        embed();
        graph.rows("MATCH (n:Offer {id: 'plan:2'}) SET n.description = '靠风飞行，靠风飞行。'");
        assertThat(List.of(embed().embedded(), vectors().get(1).get("zh"))).containsExactly(1L, 512L);
    }

    @Test
    void whatIsGoneIsRemoved() {
        offers(3);
        embed();
        graph.rows("MATCH (n:Offer {id: 'plan:2'}) DETACH DELETE n");
        assertThat(embed()).isEqualTo(new Outcome(2, 0, 1));
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        offers(40);
        Embedding embedding = new Embedding(graph.driver());
        assertThatThrownBy(() -> embedding.run((_, _) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(embed()).isEqualTo(new Outcome(40, 8, 0));
    }

    @Test
    void progressIsToldOfAllTextsThatThereAre() {
        offers(33);
        List<String> told = new ArrayList<>();
        new Embedding(graph.driver()).run((texts, of) -> told.add(texts + "/" + of));
        assertThat(told).containsExactly("32/33", "33/33", "33/33");
    }
}
