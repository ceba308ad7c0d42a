package innograph.queries.edit;

import innograph.queries.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Who wrote what through the API. */
public final class Edits {
    private static final String OF = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})<-[:OF]-(e:Edit)
            RETURN id, e.number AS number, e.action AS action, e.by AS by, e.at AS at, e.state AS state, e.note AS note
            ORDER BY number
            """;

    private final Reader reader;

    public Edits(Reader reader) {
        this.reader = reader;
    }

    /** The edits of each of these entities, the first one first. */
    public Map<String, List<Edit>> of(Collection<String> ids) {
        Map<String, List<Edit>> edits = new HashMap<>();
        ids.forEach(id -> edits.put(id, new ArrayList<>()));
        record Row(String id, Edit edit) {}
        reader.rows(
                        OF,
                        Map.of("ids", List.copyOf(ids)),
                        row -> new Row(row.get("id").asString(), edit(row)))
                .forEach(row -> edits.getOrDefault(row.id(), new ArrayList<>()).add(row.edit()));
        return edits;
    }

    private static Edit edit(Record row) {
        return new Edit(
                row.get("number").asLong(),
                row.get("action").asString(),
                row.get("by").asString(),
                row.get("at").asOffsetDateTime(),
                row.get("state").asString(null),
                row.get("note").asString(null));
    }
}
