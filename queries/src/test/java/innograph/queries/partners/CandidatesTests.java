package innograph.queries.partners;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a landscape of so many organizations not all come into question; those that matter have to. */
class CandidatesTests {
    private static final int ORGANIZATIONS = 60_000;

    private static Landscape landscape = new LandscapeBuilder(List.of(), List.of()).build();

    @BeforeAll
    static void makeALargeLandscape() {
        List<OrganizationFacts> facts = IntStream.range(0, ORGANIZATIONS)
                .mapToObj(i -> new OrganizationFacts(id(i), Set.of(), null, null, null, Set.of(), false))
                .toList();
        LandscapeBuilder builder = new LandscapeBuilder(facts, List.of("plan:rare"));
        builder.work(2020, List.of(id(0), id(1)), List.of("plan:rare"));
        builder.work(2020, List.of(id(1), id(2)), List.of());
        builder.work(2015, List.of(id(3)), List.of("plan:rare"));
        for (int i = 100; i < ORGANIZATIONS - 1; i++) {
            builder.work(2020, List.of(id(i), id(i + 1)), List.of());
        }
        landscape = builder.build();
    }

    private static String id(int organization) {
        return "plan:%05d".formatted(organization);
    }

    @Test
    void thePartnerOfAPartnerAndWhoSharesARareTechnologyComeIntoQuestion() {
        Vitals vitals = Vitals.of(landscape);
        Candidates candidates = Candidates.of(landscape, vitals, Seed.of(landscape, 0), other -> true);
        List<String> ids = IntStream.range(0, candidates.count())
                .mapToObj(i -> landscape.id(candidates.organization(i)))
                .toList();
        assertThat(ids).contains(id(2), id(3)).doesNotContain(id(0), id(1));
        assertThat(ids.size()).isLessThan(ORGANIZATIONS);
    }
}
