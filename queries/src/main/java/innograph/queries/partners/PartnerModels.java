package innograph.queries.partners;

import innograph.queries.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Where the learned weights are: in the graph from whose past they were learned, or else in the program. */
public final class PartnerModels {
    private static final String LATEST =
            "MATCH (m:PartnerModel {id: 'latest'}) RETURN m.curves AS curves ORDER BY m.learned DESC LIMIT 1";

    private static final String SAVE = """
            MERGE (m:PartnerModel {id: 'latest'})
            SET m.curves = $curves, m.learnedFrom = $learnedFrom, m.learned = datetime()
            """;

    private final Reader reader;

    public PartnerModels(Reader reader) {
        this.reader = reader;
    }

    /** Those that were learned last from this graph; else those that come with the program. */
    public PartnerModel latest() {
        List<String> saved =
                reader.rows(LATEST, Map.of(), row -> row.get("curves").asString());
        return saved.isEmpty() ? shipped() : PartnerModel.read(saved.getFirst());
    }

    /** From now on all servers of this graph rank by these weights. */
    public static void save(PartnerModel model, Driver driver) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(SAVE, Map.of("curves", model.written(), "learnedFrom", model.learnedFrom())));
        }
    }

    /** Those that come with the program. */
    public static PartnerModel shipped() {
        try (InputStream in = PartnerModels.class.getResourceAsStream("shipped.weights")) {
            if (in == null) {
                throw new IllegalStateException("shipped.weights is missing from this build");
            }
            return PartnerModel.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
