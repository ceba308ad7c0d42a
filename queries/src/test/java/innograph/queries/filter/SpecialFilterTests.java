package innograph.queries.filter;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.Slice;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Values;

class SpecialFilterTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @BeforeEach
    void threeOrganizations() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.ORGANIZATION, "plan:a", "Kite Works")
                        .aliases("KW", "Kites")
                        .with("location", Values.point(4326, 114.49, 36.61).asPoint()))
                .entity(new Node(EntityType.ORGANIZATION, "plan:b", "Kite University")
                        .aliases("KU")
                        .with("location", Values.point(4326, 116.4, 39.9).asPoint()))
                .entity(new Node(EntityType.ORGANIZATION, "plan:c", "邯郸风筝厂"))
                .entity(new Node(EntityType.PROJECT, "plan:d", "Kite"));
    }

    private List<String> organizations(Filter filter) {
        return new Entities(new GivenGraph(graph).reader())
                .list(EntityType.ORGANIZATION, filter, List.of(), Slice.first(10)).items().stream()
                        .map(Entity::id)
                        .toList();
    }

    @Test
    void aTextFindsNames() {
        assertThat(organizations(new Filter.Matching("kite"))).containsExactly("plan:a", "plan:b");
    }

    @Test
    void aTextFindsChineseNames() {
        assertThat(organizations(new Filter.Matching("风筝"))).containsExactly("plan:c");
    }

    @Test
    void twoTextsHaveToMatchBoth() {
        Filter both = new Filter.All(List.of(new Filter.Matching("kite"), new Filter.Matching("works")));
        assertThat(organizations(both)).containsExactly("plan:a");
    }

    @Test
    void aTextMayBeOneOfSeveralConditions() {
        Filter either = new Filter.Any(List.of(new Filter.Matching("works"), new Filter.Matching("风筝")));
        assertThat(organizations(either)).containsExactly("plan:a", "plan:c");
    }

    @Test
    void whatDoesNotMatchATextIsFoundToo() {
        assertThat(organizations(new Filter.Not(new Filter.Matching("kite")))).containsExactly("plan:c");
    }

    @Test
    void aTextWithoutWordsMatchesNothing() {
        assertThat(organizations(new Filter.Matching("*:*"))).isEmpty();
    }

    @Test
    void aListHasOneOfSomeValues() {
        assertThat(organizations(new Filter.Compared("aliases", Comparison.ANY, List.of("KU", "KW"))))
                .containsExactly("plan:a", "plan:b");
    }

    @Test
    void aListHasAllOfSomeValues() {
        assertThat(organizations(new Filter.Compared("aliases", Comparison.ALL, List.of("Kites", "KW"))))
                .containsExactly("plan:a");
    }

    @Test
    void anEntityIsOfOneOfSomeTypes() {
        Filter types = new Filter.OfTypes(List.of(EntityType.PROJECT, EntityType.ORGANIZATION));
        assertThat(organizations(types)).containsExactly("plan:a", "plan:b", "plan:c");
    }

    @Test
    void noEntityIsOfNoType() {
        assertThat(organizations(new Filter.OfTypes(List.of()))).isEmpty();
    }

    @Test
    void whatIsUnderAnEntityIsFoundByAnySpellingOfItsIdentifier() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.ORGANIZATION, "plan:top", "Top").identifiedBy("ror:03yrm5c26"))
                .link("plan:a", LinkType.PART_OF, "plan:top")
                .link("plan:b", LinkType.PART_OF, "plan:a");
        Filter under = new Filter.Under(EntityType.ORGANIZATION, LinkType.PART_OF, "https://ror.org/03YRM5C26");
        assertThat(organizations(under)).containsExactly("plan:a", "plan:b", "plan:top");
    }

    @Test
    void nothingIsUnderAnEntityOfAnotherType() {
        Filter under = new Filter.Under(EntityType.REGION, LinkType.PART_OF, "plan:a");
        assertThat(organizations(under)).isEmpty();
    }

    @Test
    void aPlaceIsNearAnother() {
        Filter near = new Filter.Near("location", new Coordinates(36.6, 114.5), 5_000);
        assertThat(organizations(near)).containsExactly("plan:a");
    }
}
