package innograph.loaders.embed;

import innograph.model.EntityType;
import innograph.model.meaning.EmbeddedText;
import innograph.model.meaning.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Makes a vector of each text in the graph that has none, or of which the text has changed. May be stopped at any point: what was
 * made stays, and the next run goes on from there.
 */
public final class Embedding {
    private static final int READ_AT_A_TIME = 1_000;

    /** Texts of a transaction: a few seconds of work, which is what a run that is killed loses. */
    private static final int WRITTEN_AT_A_TIME = 32;

    private static final String WITHOUT_ENTITY = """
            MATCH (v:TextVector) WHERE NOT EXISTS { (v)-[:OF]->() }
            CALL (v) { DELETE v } IN TRANSACTIONS OF 10000 ROWS
            RETURN count(*) AS number
            """;

    private static final String TEXTS = "MATCH (n:%s) WHERE n.`%s` IS NOT NULL RETURN count(*) AS number";

    private static final String NEXT = """
            MATCH (n:%1$s) WHERE n.id > $after AND n.`%2$s` IS NOT NULL
            WITH n ORDER BY n.id LIMIT $most
            OPTIONAL MATCH (v:TextVector)-[:OF]->(n)
            RETURN n.id AS id, n.name AS name, n.`%2$s` AS description, v.hash AS hash
            ORDER BY id
            """;

    private static final String WRITE = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.id})
            MERGE (v:TextVector {id: row.id})
            SET v.hash = row.hash, v.zh = null, v.en = null
            MERGE (v)-[:OF]->(n)
            WITH v, row
            CALL db.create.setNodeVectorProperty(v, row.language, row.vector)
            """;

    private final Driver driver;

    public Embedding(Driver driver) {
        this.driver = driver;
    }

    /** Hears how it gets on. */
    @FunctionalInterface
    public interface Listener {
        /** Texts that have been looked at, of those that there are. */
        void embedded(long texts, long of);
    }

    /**
     * What was done.
     *
     * @param texts in the graph
     * @param embedded of which a vector was made now
     * @param removed vectors of entities that are gone
     */
    public record Outcome(long texts, long embedded, long removed) {}

    public Outcome run(Listener listener) {
        try (Session session = driver.session()) {
            long removed = session.run(WITHOUT_ENTITY).single().get("number").asLong();
            Run run = new Run(session, listener);
            for (EntityType type : EntityType.values()) {
                EmbeddedText.property(type).ifPresent(property -> run.texts += number(session, type, property));
            }
            for (EntityType type : EntityType.values()) {
                EmbeddedText.property(type).ifPresent(property -> run.embed(type, property));
            }
            return new Outcome(run.texts, run.embedded, removed);
        }
    }

    private static long number(Session session, EntityType type, String property) {
        return session.run(TEXTS.formatted(type.label(), property))
                .single()
                .get("number")
                .asLong();
    }

    /** A text that has no vector of its own. */
    private record Missing(String id, EmbeddedText text) {
        static Optional<Missing> of(Record row) {
            EmbeddedText text = EmbeddedText.of(
                    row.get("name").asString(""), row.get("description").asString());
            return text.hash().equals(row.get("hash").asString(""))
                    ? Optional.empty()
                    : Optional.of(new Missing(row.get("id").asString(), text));
        }

        Map<String, Object> vector() {
            TextLanguage language = TextLanguage.of(text.text());
            return Map.of(
                    "id", id,
                    "hash", text.hash(),
                    "language", language.code(),
                    "vector", language.vectorOf(text.text()));
        }
    }

    private static final class Run {
        private final Session session;
        private final Listener listener;
        private long texts;
        private long seen;
        private long embedded;

        Run(Session session, Listener listener) {
            this.session = session;
            this.listener = listener;
        }

        void embed(EntityType type, String property) {
            String after = "";
            for (List<Record> next = next(type, property, after); !next.isEmpty(); next = next(type, property, after)) {
                List<Missing> missing = new ArrayList<>();
                for (Record row : next) {
                    Missing.of(row).ifPresentOrElse(missing::add, () -> seen++);
                }
                for (int from = 0; from < missing.size(); from += WRITTEN_AT_A_TIME) {
                    write(missing.subList(from, Math.min(missing.size(), from + WRITTEN_AT_A_TIME)));
                }
                listener.embedded(seen, texts);
                after = next.getLast().get("id").asString();
            }
        }

        private List<Record> next(EntityType type, String property, String after) {
            String statement = NEXT.formatted(type.label(), property);
            return session.executeRead(tx -> tx.run(statement, Map.of("after", after, "most", READ_AT_A_TIME))
                    .list());
        }

        private void write(List<Missing> missing) {
            List<Map<String, Object>> rows =
                    missing.stream().map(Missing::vector).toList();
            session.executeWriteWithoutResult(
                    tx -> tx.run(WRITE, Map.of("rows", rows)).consume());
            seen += rows.size();
            embedded += rows.size();
            listener.embedded(seen, texts);
        }
    }
}
