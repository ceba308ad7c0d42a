package innograph.queries.sharpen;

import innograph.model.EntityType;
import innograph.model.Openness;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Candidates;
import innograph.queries.search.FoundBy;
import innograph.queries.search.Meaning;
import innograph.queries.search.Search;
import innograph.queries.sharpen.Sharpening.Meant;
import innograph.queries.sharpen.Sharpening.Similar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Sharpens demands: those of the graph, and those that somebody is still writing. */
public final class DemandSharpener {
    /** Hits of the index that are looked through. */
    private static final int LOOKED = 20_000;

    private static final int CANDIDATES = 40;
    private static final int MOST_MEANT = 10;
    private static final int MOST_SIMILAR = 5;

    /** So much of a technology's name has to be in the text, unless its meaning is near. */
    private static final double MOST_OF_A_NAME = 0.6;

    /** So many words two demands share at least that need the like. */
    private static final int SHARED = 2;

    private static final String DEMAND = """
            MATCH (:Identifier {value: $id})<-[:IDENTIFIED_BY]-(n:Demand)
            RETURN %s AS entity,
              COLLECT { MATCH (n)-[:ABOUT]->()-[:BROADER*0..]->(t:Technology) RETURN DISTINCT t.id } AS technologies,
              head(COLLECT { MATCH (n)-[:LOCATED_IN]->(r) RETURN r.name ORDER BY r.id }) AS region
            LIMIT 1
            """.formatted(Entity.PROJECTION);

    private static final String WORDS = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $looked}) YIELD node AS n, score
            WHERE n:%s AND n.id <> $self AND %s
            WITH n, score ORDER BY score DESC, n.id LIMIT $candidates
            RETURN %s AS entity
            """;

    private static final String TECHNOLOGIES = WORDS.formatted("Technology", "true", Entity.PROJECTION);

    private static final String OPEN_DEMANDS = WORDS.formatted("Demand", Openness.of("n"), Entity.PROJECTION);

    private final Reader reader;
    private final Search search;

    public DemandSharpener(Reader reader, Search search) {
        this.reader = reader;
        this.search = search;
    }

    private record Known(Entity entity, Set<String> technologies, String region) {
        String text() {
            return Stream.of(
                            entity.names().stream().map(Entity.Name::value),
                            entity.text("description").stream(),
                            entity.properties().get("keywords") instanceof List<?> words
                                    ? words.stream().map(String::valueOf)
                                    : Stream.<String>empty())
                    .flatMap(texts -> texts)
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * Sharpens a demand of the graph.
     *
     * @param id any identifier of it
     * @return empty if the graph has no such demand
     */
    public Optional<Sharpening> demand(String id) {
        return reader.rows(DEMAND, Map.of("id", id), DemandSharpener::known).stream()
                .findFirst()
                .map(known -> sharpened(known.text(), Optional.of(known)));
    }

    /** Sharpens a text that may become a demand. */
    public Sharpening text(String text) {
        return sharpened(text, Optional.empty());
    }

    private static Known known(Record row) {
        return new Known(
                Entity.of(row.get("entity")),
                new HashSet<>(row.get("technologies").asList(Value::asString)),
                row.get("region").asString(""));
    }

    private Sharpening sharpened(String text, Optional<Known> known) {
        SearchText words = SearchText.of(text);
        SharedWords shared = new SharedWords(text);
        List<Meant> meant = words.isEmpty() ? List.of() : meant(words, shared, known);
        List<Similar> similar = words.isEmpty() ? List.of() : similar(words, shared, known);
        List<String> named = meant.stream()
                .filter(technology -> !technology.words().isEmpty())
                .map(technology -> technology.technology().name())
                .limit(MOST_SIMILAR)
                .toList();
        Checklist checklist = new Checklist(text, known.map(Known::entity));
        return new Sharpening(checklist.points(named, known.map(Known::region).orElse("")), meant, similar);
    }

    private record Weighed(Meant meant, double weight) {}

    private List<Meant> meant(SearchText words, SharedWords shared, Optional<Known> known) {
        Map<String, Weighed> weighed = new LinkedHashMap<>();
        Set<String> linked = known.map(Known::technologies).orElse(Set.of());
        for (Entity technology : candidates(TECHNOLOGIES, words, known)) {
            List<SharedWords.Shared> said = names(technology)
                    .map(shared::with)
                    .filter(name -> name.part() >= MOST_OF_A_NAME)
                    .toList();
            if (!said.isEmpty()) {
                List<String> all = said.stream()
                        .flatMap(name -> name.words().stream())
                        .distinct()
                        .toList();
                weighed.put(
                        technology.id(),
                        new Weighed(new Meant(technology, all, linked.contains(technology.id())), weight(said)));
            }
        }
        near(words, EntityType.TECHNOLOGY)
                .forEach(technology -> weighed.putIfAbsent(
                        technology.id(),
                        new Weighed(new Meant(technology, List.of(), linked.contains(technology.id())), 0)));
        return weighed.values().stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .map(Weighed::meant)
                .limit(MOST_MEANT)
                .toList();
    }

    /** A long name that is wholly said means more than a short one. */
    private static double weight(List<SharedWords.Shared> said) {
        return said.stream()
                .mapToDouble(name -> name.part() + name.words().size())
                .max()
                .orElse(0);
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(entity.names().stream().map(Entity.Name::value), entity.aliases().stream());
    }

    private List<Similar> similar(SearchText words, SharedWords shared, Optional<Known> known) {
        List<Similar> similar = new ArrayList<>();
        for (Entity demand : candidates(OPEN_DEMANDS, words, known)) {
            List<String> both =
                    shared.with(new Known(demand, Set.of(), "").text()).words();
            if (both.size() >= SHARED) {
                similar.add(new Similar(demand, both.stream().limit(MOST_MEANT).toList()));
            }
        }
        return similar.stream()
                .sorted(Comparator.comparingInt((Similar one) -> one.words().size())
                        .reversed())
                .limit(MOST_SIMILAR)
                .toList();
    }

    private List<Entity> candidates(String statement, SearchText words, Optional<Known> known) {
        return reader.rows(
                statement,
                Map.of(
                        "index", words.index(),
                        "query", words.luceneAny(),
                        "looked", LOOKED,
                        "candidates", CANDIDATES,
                        "self", known.map(demand -> demand.entity().id()).orElse("")),
                row -> Entity.of(row.get("entity")));
    }

    /** What is near in meaning, the nearest first; nothing if the graph has no vectors. */
    private List<Entity> near(SearchText words, EntityType type) {
        Optional<Meaning> meaning = search.meaning(words);
        return meaning.isEmpty()
                ? List.of()
                : search
                        .hits(
                                new Candidates(words, meaning.get(), new Filter.OfTypes(List.of(type)), CANDIDATES),
                                Slice.first(MOST_MEANT, null))
                        .items()
                        .stream()
                        .filter(hit -> hit.foundBy().contains(FoundBy.MEANING))
                        .map(Search.Hit::entity)
                        .toList();
    }
}
