package innograph.queries.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphDigestTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private String digest() {
        return GraphDigest.of(given().reader()).digest();
    }

    private String digestAfter(String change) {
        graph.rows(change);
        return digest();
    }

    private void two() {
        given().organization("plan:a", "Ada")
                .organization("plan:b", "Bob")
                .link("plan:a", LinkType.RELATED_TO, "plan:b");
    }

    @Test
    void theSameInAnotherOrderIsTheSame() {
        two();
        String before = digest();
        graph.rows("MATCH (n:Entity|Identifier) DETACH DELETE n");
        given().organization("plan:b", "Bob")
                .organization("plan:a", "Ada")
                .link("plan:b", LinkType.RELATED_TO, "plan:a");
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void nodesAndLinksAreCounted() {
        two();
        GraphDigest digest = GraphDigest.of(given().reader());
        assertThat(List.of(digest.nodes(), digest.links())).containsExactly(4L, 3L);
    }

    @Test
    void anotherValueIsAnother() {
        two();
        String before = digest();
        assertThat(digestAfter("MATCH (n {id: 'plan:a'}) SET n.city = 'Ulm'")).isNotEqualTo(before);
    }

    @Test
    void anotherLabelIsAnother() {
        two();
        String before = digest();
        assertThat(digestAfter("MATCH (n {id: 'plan:a'}) SET n:Enterprise")).isNotEqualTo(before);
    }

    @Test
    void aLinkOfOneDirectionIsNotTheOther() {
        given().organization("plan:a", "Ada").organization("plan:b", "Bob").link("plan:a", LinkType.PART_OF, "plan:b");
        String before = digest();
        graph.rows("MATCH ()-[r:PART_OF]->() DELETE r");
        given().link("plan:b", LinkType.PART_OF, "plan:a", Map.of("datasets", List.of("test")));
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void whoSaidItWhenDoesNotMatter() {
        two();
        String before = digest();
        assertThat(digestAfter("MATCH (n {id: 'plan:a'}) SET n.runs = [7], n:Stale"))
                .isEqualTo(before);
    }
}
