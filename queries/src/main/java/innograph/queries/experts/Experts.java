package innograph.queries.experts;

import innograph.queries.Reader;
import innograph.queries.Year;
import innograph.queries.filter.FilterCypher;
import innograph.queries.filter.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Recommends experts, by the works that show what they know. */
public final class Experts {
    /** Works that are looked through, those that fit best. */
    private static final int LOOKED_THROUGH = 1_000;

    /** Part that a work keeps for each year that it is older than the latest. */
    private static final double KEPT = 0.9;

    /** A work of which no year is known is taken to be so old. */
    private static final int OLD = 10;

    /** So many works of a person are taken to be about something else, since the graph hardly knows all. */
    private static final double UNKNOWN_WORKS = 3;

    private static final String BY_TEXT = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: 3 * $limit}) YIELD node AS w, score
            WHERE w:Publication OR w:Patent OR w:Project
            RETURN w.id AS id, score ORDER BY score DESC, id LIMIT $limit
            """;

    private static final String BY_TECHNOLOGY = """
            UNWIND $technologies AS technology
            MATCH (:Technology {id: technology})<-[:BROADER]-{0,8}(t:Technology)
            WITH DISTINCT technology, t
            MATCH (t)<-[:ABOUT]-(w:Publication|Patent|Project)
            WITH w, count(DISTINCT technology) AS hits
            RETURN w.id AS id, toFloat(hits) AS score ORDER BY hits DESC, coalesce(%s, 0) DESC, id LIMIT $limit
            """.formatted(Year.of("w"));

    private static final String PERSONS = """
            %1$sUNWIND $works AS work
            MATCH (w:Entity {id: work.id})-[:AUTHORED_BY|INVENTED_BY|PARTICIPATES_IN]-(n:Person)
            WHERE %2$s
            RETURN n.id AS person, w.id AS work, work.fits AS fits, %3$s AS year,
              COUNT { (w)-[:AUTHORED_BY|INVENTED_BY|PARTICIPATES_IN]-(:Person) } AS team,
              COUNT { (w)<-[:CITES]-() } AS cited,
              COUNT { (n)-[:AUTHORED_BY|INVENTED_BY|PARTICIPATES_IN]-() } AS all
            """;

    private final Reader reader;

    public Experts(Reader reader) {
        this.reader = reader;
    }

    /** A work of a person. */
    private record Work(String id, double fits, int year, int team, int cited, int all) {
        static Work of(Record row) {
            return new Work(
                    row.get("work").asString(),
                    row.get("fits").asDouble(),
                    row.get("year").asInt(0),
                    Math.max(1, row.get("team").asInt()),
                    row.get("cited").asInt(),
                    row.get("all").asInt());
        }

        double weight(int latest) {
            return fits * Math.pow(KEPT, year == 0 ? OLD : latest - year) / Math.sqrt(team);
        }
    }

    /**
     * The best experts, the best first.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<Expert> recommend(ExpertQuestion question) {
        Map<String, Double> fits = new HashMap<>();
        if (question.text() != null) {
            SearchText text = SearchText.of(question.text());
            if (!text.isEmpty()) {
                add(fits, BY_TEXT, Map.of("index", text.index(), "query", text.luceneAny(), "limit", LOOKED_THROUGH));
            }
        }
        if (!question.technologies().isEmpty()) {
            add(fits, BY_TECHNOLOGY, Map.of("technologies", question.technologies(), "limit", LOOKED_THROUGH));
        }
        FilterCypher filter = new FilterCypher(question.filter());
        Map<String, Object> parameters = filter.parameters();
        parameters.put(
                "works",
                fits.entrySet().stream()
                        .map(work -> Map.of("id", work.getKey(), "fits", work.getValue()))
                        .toList());
        Map<String, List<Work>> persons = new HashMap<>();
        reader.rows(
                PERSONS.formatted(filter.prelude(), filter.condition(), Year.of("w")),
                parameters,
                row -> persons.computeIfAbsent(row.get("person").asString(), person -> new ArrayList<>())
                        .add(Work.of(row)));
        int latest = persons.values().stream()
                .flatMap(List::stream)
                .mapToInt(Work::year)
                .max()
                .orElse(0);
        return persons.entrySet().stream()
                .map(person -> expert(person.getKey(), person.getValue(), latest))
                .sorted(Comparator.comparingDouble(Expert::score).reversed().thenComparing(Expert::person))
                .limit(question.most())
                .toList();
    }

    /** Adds works, each by the square of how well it fits as a part of the best; what a text and technologies both lead to counts twice. */
    private void add(Map<String, Double> fits, String statement, Map<String, Object> parameters) {
        Map<String, Double> found = new HashMap<>();
        reader.rows(
                statement,
                parameters,
                row -> found.put(row.get("id").asString(), row.get("score").asDouble()));
        double best = found.values().stream().max(Double::compare).orElse(1.0);
        found.forEach((work, score) -> fits.merge(work, Math.pow(score / best, 2), Double::sum));
    }

    private static Expert expert(String person, List<Work> works, int latest) {
        works.sort(Comparator.comparingDouble((Work work) -> work.weight(latest))
                .reversed()
                .thenComparing(Work::id));
        double weight = works.stream().mapToDouble(work -> work.weight(latest)).sum();
        double focus = works.size() / (works.getFirst().all() + UNKNOWN_WORKS);
        int last = works.stream().mapToInt(Work::year).max().orElse(0);
        int cited = works.stream().mapToInt(Work::cited).sum();
        List<Expert.Reason> reasons = new ArrayList<>();
        add(reasons, ExpertFeature.WORKS, weight, 1 - Math.exp(-weight));
        add(reasons, ExpertFeature.FOCUS, focus, focus);
        add(reasons, ExpertFeature.LAST, last, last == 0 ? 0 : Math.max(0, 1 - (latest - last) / (double) OLD));
        add(reasons, ExpertFeature.CITED, cited, cited / (cited + 10.0));
        reasons.sort(Comparator.comparingDouble(Expert.Reason::contribution).reversed());
        return new Expert(
                person,
                reasons.stream().mapToDouble(Expert.Reason::contribution).sum(),
                reasons,
                works.stream().limit(Expert.MOST_WORKS).map(Work::id).toList());
    }

    /** @param part of the most that there could be, 0 to 1 */
    private static void add(List<Expert.Reason> reasons, ExpertFeature feature, double value, double part) {
        if (part > 0) {
            reasons.add(new Expert.Reason(feature, value, feature.weight() * part));
        }
    }
}
