package innograph.queries.dataset;

import innograph.model.LinkType;
import innograph.queries.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A number that is the same for two graphs that say the same: all entities, identifiers, data sets and links with their labels
 * and properties, in whatever order they were written. Left out is who said it when: the runs, and marks of what is to be derived.
 *
 * @param nodes that went into it
 * @param links that went into it, those to identifiers included
 * @param digest 32 hexadecimal digits
 */
public record GraphDigest(long nodes, long links, String digest) {
    private static final Set<String> LEFT_OUT = Set.of("runs", "statementRuns");

    private static final String NODES = """
            MATCH (n:Entity|Identifier|Dataset)
            RETURN labels(n) AS labels, properties(n) AS properties
            """;

    private static final String LINKS = """
            MATCH (a:Entity)-[r]->(b)
            RETURN a.id AS from, type(r) AS type, coalesce(b.id, b.value) AS to, properties(r) AS properties
            """;

    /** Reads the whole graph once, in constant memory; some 100,000 nodes and links a second. */
    public static GraphDigest of(Reader reader) {
        Sum nodes = reader.read(NODES, Map.of(), rows -> Sum.of(rows.map(GraphDigest::node)));
        Sum links = reader.read(LINKS, Map.of(), rows -> Sum.of(rows.map(GraphDigest::link)));
        return new GraphDigest(nodes.number, links.number, hex(nodes.sum.add(links.sum)));
    }

    private static String node(Record row) {
        Set<String> labels = new TreeSet<>(row.get("labels").asList(Value::asString));
        labels.remove("Stale");
        return labels + text(row);
    }

    /** What says the same of both ends is the same in both directions. */
    private static String link(Record row) {
        String type = row.get("type").asString();
        String from = row.get("from").asString();
        String to = row.get("to").asString();
        boolean turned = from.compareTo(to) > 0
                && Stream.of(LinkType.values())
                        .anyMatch(link -> link.symmetric() && link.name().equals(type));
        return List.of(turned ? to : from, type, turned ? from : to) + text(row);
    }

    private static String text(Record row) {
        Map<String, String> properties = new TreeMap<>();
        Value all = row.get("properties");
        all.keys().forEach(name -> properties.put(name, all.get(name).toString()));
        properties.keySet().removeAll(LEFT_OUT);
        return properties.toString();
    }

    private static String hex(BigInteger sum) {
        return "%032x".formatted(sum.mod(BigInteger.ONE.shiftLeft(128)));
    }

    /** Adds up hashes, so that the order does not matter. */
    private static final class Sum {
        private final MessageDigest sha256 = sha256();
        private BigInteger sum = BigInteger.ZERO;
        private long number;

        static Sum of(Stream<String> texts) {
            Sum sum = new Sum();
            texts.forEach(sum::add);
            return sum;
        }

        private void add(String text) {
            number++;
            sum = sum.add(new BigInteger(1, sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
