package innograph.queries.push;

import innograph.model.Openness;
import innograph.model.push.Fit;
import innograph.queries.Reader;
import innograph.queries.match.Match;
import innograph.queries.match.Matching;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the matching calls a good fit. */
public final class DemandFits implements Fits {
    private static final String OPEN_OFFERS = """
            MATCH (n:Offer)
            WHERE %s
            RETURN n.id AS id ORDER BY id
            """.formatted(Openness.of("n"));

    private final Reader reader;
    private final Matching matching;

    public DemandFits(Reader reader, Matching matching) {
        this.reader = reader;
        this.matching = matching;
    }

    @Override
    public Map<String, List<Fit>> of(Collection<String> demands, int most) {
        List<String> offers =
                reader.rows(OPEN_OFFERS, Map.of(), row -> row.get("id").asString());
        Map<String, List<Fit>> fits = matching.goodFits(demands, offers).stream()
                .collect(Collectors.groupingBy(
                        Matching.Fit::demand,
                        LinkedHashMap::new,
                        Collectors.mapping(fit -> fit(fit.match()), Collectors.toList())));
        fits.replaceAll((_, all) -> all.subList(0, Math.min(most, all.size())));
        return fits;
    }

    private static Fit fit(Match match) {
        return new Fit(
                match.entity().id(),
                match.score(),
                match.reasons().stream().map(Match.Reason::english).toList(),
                match.reasons().stream().map(Match.Reason::chinese).toList());
    }
}
