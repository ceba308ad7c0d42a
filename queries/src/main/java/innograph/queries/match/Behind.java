package innograph.queries.match;

import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.match.Match.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organizations behind works that fit. */
final class Behind {
    private static final String ORGANIZATIONS = """
            UNWIND $works AS id
            MATCH (w:Entity {id: id})-[:PARTICIPATES_IN|APPLIED_BY|OFFERS]-(o:Organization)
            WHERE NOT o.id IN $owners
            WITH o, collect(DISTINCT id) AS works
            RETURN %s AS entity, works
            """.formatted(Entity.projection("o"));

    /** So many works bring half of the most. */
    private static final double HALF = 4;

    private Behind() {}

    /** @param works the best first of their kind */
    static Stream<Match> of(List<Match> works, Facts wanted, Reader reader) {
        Map<String, Match> byId = works.stream()
                .collect(Collectors.toMap(
                        work -> work.entity().id(), Function.identity(), (one, _) -> one, HashMap::new));
        return reader
                .rows(
                        ORGANIZATIONS,
                        Map.of("works", List.copyOf(byId.keySet()), "owners", wanted.owners()),
                        row -> match(
                                Entity.of(row.get("entity")),
                                row.get("works").asList(work -> byId.get(work.asString()))))
                .stream()
                .sorted(Matching.BEST_FIRST);
    }

    private static Match match(Entity organization, List<Match> works) {
        Match best = works.stream().min(Matching.BEST_FIRST).orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        MatchFeature work = MatchFeature.BEST_WORK;
        reasons.add(Fusion.reason(
                work,
                best.score(),
                work.naming(best.entity().name("en"), "en"),
                work.naming(best.entity().name("zh"), "zh")));
        MatchFeature number = MatchFeature.WORKS_OF_IT;
        double value = works.size() / (works.size() + HALF);
        reasons.add(
                Fusion.reason(number, value, number.sentence(works.size(), "en"), number.sentence(works.size(), "zh")));
        return new Match(
                organization,
                Optional.empty(),
                Optional.empty(),
                Fusion.score(reasons),
                best.goodFit(),
                Fusion.weightiestFirst(reasons),
                List.of());
    }
}
