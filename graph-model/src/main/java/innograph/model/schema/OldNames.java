package innograph.model.schema;

import innograph.model.EntityType;
import innograph.model.name.SearchForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Gives the entities of a graph that an earlier release wrote what their names are also searched by. May be repeated. */
final class OldNames {
    private static final int AT_A_TIME = 5_000;

    private static final String NEXT = """
            MATCH (e:Entity) WHERE e.id > $after
            RETURN e.id AS id, labels(e) AS labels, coalesce(e.names, [e.name]) + coalesce(e.aliases, []) AS names
            ORDER BY e.id LIMIT $most
            """;

    private static final String WRITE = """
            UNWIND $rows AS row
            MATCH (e:Entity {id: row.id})
            SET e.searchForms = row.forms
            """;

    private OldNames() {}

    static void write(Session session) {
        String after = "";
        for (List<Record> next = next(session, after); !next.isEmpty(); next = next(session, after)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Record row : next) {
                List<String> forms = forms(row);
                if (!forms.isEmpty()) {
                    rows.add(Map.of("id", row.get("id").asString(), "forms", forms));
                }
            }
            session.executeWriteWithoutResult(
                    tx -> tx.run(WRITE, Map.of("rows", rows)).consume());
            after = next.getLast().get("id").asString();
        }
    }

    private static List<Record> next(Session session, String after) {
        return session.executeRead(
                tx -> tx.run(NEXT, Map.of("after", after, "most", AT_A_TIME)).list());
    }

    private static List<String> forms(Record row) {
        return EntityType.among(row.get("labels").asList(Value::asString))
                .map(type -> SearchForms.of(type, row.get("names").asList(Value::asString)))
                .orElse(List.of());
    }
}
