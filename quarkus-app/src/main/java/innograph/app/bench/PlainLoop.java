package innograph.app.bench;

import innograph.loaders.load.LoadPhase;
import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.model.Coordinates;
import innograph.model.LinkType;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/**
 * The loop that everybody writes first: one session, batches of 1,000, {@code UNWIND … MERGE}. It reads the same records by the
 * same adapter and writes what they say, without identity, provenance, checkpoints or rejects. The loader is measured against it.
 */
final class PlainLoop {
    private static final int BATCH = 1_000;

    private static final String ENTITIES = """
            UNWIND $rows AS row
            MERGE (e:Entity {id: row.id})
            SET e += row.properties
            """;

    private final Session session;
    private long relationships;

    private PlainLoop(Session session) {
        this.session = session;
    }

    /**
     * Loads everything into an empty graph that has the constraints and indexes of the model.
     *
     * @return how long the relationships took, and how many statements of them there were
     */
    static Measured load(Driver driver, Source source, List<Input> inputs) throws IOException {
        try (Session session = driver.session()) {
            PlainLoop loop = new PlainLoop(session);
            loop.read(LoadPhase.ENTITIES, source, inputs);
            long began = System.nanoTime();
            loop.read(LoadPhase.LINKS, source, inputs);
            return new Measured(loop.relationships, (System.nanoTime() - began) / 1e9);
        }
    }

    /**
     * A time.
     *
     * @param relationships statements read
     */
    record Measured(long relationships, double seconds) {
        double perSecond() {
            return relationships / seconds;
        }
    }

    private void read(LoadPhase phase, Source source, List<Input> inputs) throws IOException {
        Batches batches = new Batches(phase);
        for (Input input : inputs) {
            source.read(input, batches);
        }
        batches.flush();
    }

    private final class Batches implements RecordSink {
        private final LoadPhase phase;
        private final List<Map<String, Object>> entities = new ArrayList<>();
        private final Map<LinkType, List<Map<String, Object>>> links = new EnumMap<>(LinkType.class);

        Batches(LoadPhase phase) {
            this.phase = phase;
        }

        @Override
        public void entity(Place place, EntityRecord entity) {
            if (phase == LoadPhase.ENTITIES) {
                entities.add(
                        Map.of("id", entity.identifiers().getFirst().toString(), "properties", properties(entity)));
                if (entities.size() == BATCH) {
                    write(ENTITIES, entities);
                }
            }
        }

        @Override
        public void link(Place place, LinkRecord link) {
            if (phase == LoadPhase.LINKS) {
                relationships++;
                List<Map<String, Object>> rows = links.computeIfAbsent(link.type(), type -> new ArrayList<>());
                rows.add(Map.of(
                        "from", link.from().toString(), "to", link.to().toString(), "properties", link.properties()));
                if (rows.size() == BATCH) {
                    write(statement(link.type()), rows);
                }
            }
        }

        @Override
        public void reject(Reject reject) {
            // the plain loop has no place for it
        }

        void flush() {
            write(ENTITIES, entities);
            links.forEach((type, rows) -> write(statement(type), rows));
        }
    }

    /** The type can't be a parameter; it comes from an enum. */
    private static String statement(LinkType type) {
        return """
                UNWIND $rows AS row
                MERGE (a:Entity {id: row.from})
                MERGE (b:Entity {id: row.to})
                MERGE (a)-[r:%s]->(b)
                SET r += row.properties
                """.formatted(type);
    }

    private void write(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(statement, Map.of("rows", rows)).consume());
            rows.clear();
        }
    }

    private static Map<String, Object> properties(EntityRecord entity) {
        Map<String, Object> properties = new TreeMap<>();
        entity.properties().forEach((name, value) -> properties.put(name, stored(value)));
        properties.put("name", entity.names().getFirst().value());
        return properties;
    }

    private static Object stored(Object value) {
        return value instanceof Coordinates place
                ? Values.point(4326, place.longitude(), place.latitude()).asPoint()
                : value;
    }
}
