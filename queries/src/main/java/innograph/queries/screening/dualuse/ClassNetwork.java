package innograph.queries.screening.dualuse;

import innograph.queries.Reader;
import innograph.queries.screening.dualuse.DualUseIndicators.Centrality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Which subclasses of patents occur together, and how central each is among them. */
final class ClassNetwork {
    /** The first four characters of a symbol name its subclass. */
    static final int SUBCLASS = 4;

    private static final String TOGETHER = """
            MATCH (p:Patent)
            WITH COLLECT {
              MATCH (p)-[:ABOUT]->(t:Technology) WHERE t.id STARTS WITH 'ipc:' OR t.id STARTS WITH 'cpc:'
              RETURN DISTINCT left(replace(t.notation, ' ', ''), %d) AS subclass } AS subclasses
            UNWIND subclasses AS one
            UNWIND subclasses AS other
            WITH one, other WHERE one < other
            RETURN DISTINCT one, other
            """.formatted(SUBCLASS);

    private final Map<String, Centrality> centralities;

    private ClassNetwork(Map<String, Centrality> centralities) {
        this.centralities = centralities;
    }

    static ClassNetwork read(Reader reader) {
        Graph<String, DefaultEdge> network = new SimpleGraph<>(DefaultEdge.class);
        reader.rows(TOGETHER, Map.of(), row -> {
            String one = row.get("one").asString();
            String other = row.get("other").asString();
            network.addVertex(one);
            network.addVertex(other);
            return network.addEdge(one, other);
        });
        Map<String, Double> scores = new BetweennessCentrality<>(network, true).getScores();
        List<String> ranked = scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String subclass) -> scores.getOrDefault(subclass, 0.0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Centrality> centralities = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            String subclass = ranked.get(i);
            double score = scores.getOrDefault(subclass, 0.0);
            // JGraphT divides by ordered pairs, but counts each way once; of two vertices none lies between others
            double part = Double.isNaN(score) ? 0 : 2 * score;
            centralities.put(subclass, new Centrality(subclass, part, i + 1, ranked.size()));
        }
        return new ClassNetwork(centralities);
    }

    Optional<Centrality> centrality(String subclass) {
        return Optional.ofNullable(centralities.get(subclass));
    }
}
