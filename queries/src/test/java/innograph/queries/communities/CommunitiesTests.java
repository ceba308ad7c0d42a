package innograph.queries.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import innograph.queries.partners.PartnerFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten organizations in Germany who sense, ten in Italy who paint; the first Italian works with Germans too. */
class CommunitiesTests {
    private final Landscape landscape = landscape();

    private static Landscape landscape() {
        List<OrganizationFacts> facts = IntStream.range(0, 20)
                .mapToObj(i -> new OrganizationFacts(
                        id(i),
                        Set.of(),
                        i < 10 ? "DE" : "IT",
                        null,
                        null,
                        Set.of(i < 10 ? "plan:north" : "plan:south"),
                        false))
                .toList();
        LandscapeBuilder builder = new LandscapeBuilder(facts, List.of("plan:sensors", "plan:paints"));
        for (int i = 0; i < 10; i++) {
            for (int other = 0; other < i; other++) {
                builder.work(2020, List.of(id(i), id(other)), List.of("plan:sensors"));
                builder.work(2019, List.of(id(10 + i), id(10 + other)), List.of("plan:paints"));
            }
        }
        builder.work(2020, List.of(id(10), id(0)), List.of("plan:paints"));
        builder.work(2020, List.of(id(10), id(1)), List.of("plan:paints"));
        return builder.build();
    }

    private static String id(int organization) {
        return "plan:%02d".formatted(organization);
    }

    private List<Community> communities() {
        return Division.of(landscape, IntStream.range(0, 20).toArray(), 1);
    }

    @Test
    void thoseWhoWorkWithEachOtherAreACommunity() {
        assertThat(communities()).hasSize(2).allSatisfy(community -> {
            assertThat(community.profile().size()).isEqualTo(10);
            assertThat(community.cohesion()).isCloseTo(90 / 92.0, within(1e-9));
            assertThat(community.modularity()).isCloseTo(180 / 184.0 - 0.5, within(1e-9));
        });
        assertThat(communities().getFirst().members())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(CommunitiesTests::id).toList());
    }

    @Test
    void itIsNamedByWhatItDoesAndWhere() {
        UnaryOperator<String> names = id -> id.equals("plan:paints") ? "Paints" : "Sensors";
        assertThat(communities())
                .extracting(community -> community.profile().name(names, "en"))
                .containsExactly("Sensors · Germany", "Paints · Italy");
        assertThat(communities().getLast().profile().name(id -> "涂料", "zh")).isEqualTo("涂料 · 意大利");
    }

    @Test
    void whoWorksWithOthersTooLinksItWithThem() {
        Community.Broker broker = communities().getLast().brokers().getFirst();
        assertThat(broker.organization()).isEqualTo(id(10));
        assertThat(broker.participation()).isCloseTo(1 - (81 + 4) / 121.0, within(1e-9));
        assertThat(broker.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.number()).isEqualTo(1);
            assertThat(tie.weight()).isEqualTo(2);
        });
    }

    @Test
    void onlyLinksBetweenThoseInQuestionCount() {
        assertThat(Division.of(landscape, new int[] {0, 1, 2, 10}, 1))
                .singleElement()
                .satisfies(community -> assertThat(community.profile().size()).isEqualTo(4));
        assertThat(Division.of(landscape, new int[] {2, 15}, 1)).isEmpty();
    }

    @Test
    void nobodyIsInTwoCommunities() {
        List<String> members = new ArrayList<>();
        communities().forEach(community -> members.addAll(community.members()));
        assertThat(members).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aResolutionIsBetweenATenthAndAHundred() {
        assertThatThrownBy(() -> new CommunityQuestion(PartnerFilter.NONE, 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0.0 is no resolution between 0.1 and 100.0");
    }
}
