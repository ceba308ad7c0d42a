package innograph.queries.screening.items;

import innograph.model.meaning.TextLanguage;
import innograph.queries.Reader;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The control lists of the graph in memory, kept up to date with it. A list of 600 items takes some 10 MB. */
final class ControlLists {
    private static final String LISTS = """
            MATCH (list:ControlList)
            RETURN list.id AS id, list.name AS name, list.issuer AS issuer, list.asOf AS asOf ORDER BY id
            """;

    /** What only has others under it, and no text of its own, is a chapter and no item. */
    private static final String ITEMS = """
            MATCH (item:ControlItem)-[:PART_OF*1..20]->(list:ControlList)
            WHERE item.text IS NOT NULL OR NOT EXISTS { (item)<-[:PART_OF]-(:ControlItem) }
            WITH DISTINCT item, list
            RETURN list.id AS list, item.id AS id, coalesce(item.code, '') AS code, item.name AS heading, item.text AS text,
              head(COLLECT { MATCH (v:TextVector)-[:OF]->(item) RETURN v.%s LIMIT 1 }) AS vector
            ORDER BY id
            """.formatted(TextLanguage.ENGLISH.code());

    private final Renewed<List<ListIndex>> latest;

    /** @param interval how long the lists are taken to be up to date; 0 for not at all */
    ControlLists(Reader reader, Reader patient, Duration interval) {
        this.latest = new Renewed<>(
                "control lists",
                new Counted(reader, "(:ControlItem)", "(:ControlList)", "(:TextVector)"),
                () -> read(patient),
                interval);
    }

    List<ListIndex> current() {
        return latest.current();
    }

    private static List<ListIndex> read(Reader reader) {
        Map<String, List<ListedItem>> items = new TreeMap<>();
        reader.rows(
                ITEMS,
                Map.of(),
                row -> items.computeIfAbsent(row.get("list").asString(), list -> new ArrayList<>())
                        .add(item(row)));
        return reader.rows(LISTS, Map.of(), row -> index(row, items));
    }

    private static ListIndex index(Record row, Map<String, List<ListedItem>> items) {
        List<ListedItem> own =
                Objects.requireNonNullElse(items.get(row.get("id").asString()), List.of());
        return new ListIndex(list(row, own), own);
    }

    private static ControlList list(Record row, List<ListedItem> items) {
        return new ControlList(
                row.get("id").asString(),
                row.get("name").asString(row.get("id").asString()),
                row.get("issuer").asString(null),
                row.get("asOf").isNull() ? null : row.get("asOf").asLocalDate(),
                edition(items));
    }

    private static String edition(List<ListedItem> items) {
        MessageDigest digest = sha256();
        for (ListedItem listed : items) {
            ControlItem item = listed.item();
            List<String> said = List.of(
                    item.id(),
                    item.code(),
                    item.heading(),
                    Objects.requireNonNullElse(item.text(), ""),
                    Boolean.toString(listed.meaning().isNone()));
            digest.update(String.join("\0", said).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ListedItem item(Record row) {
        ControlItem item = new ControlItem(
                row.get("id").asString(),
                row.get("code").asString(),
                row.get("heading").asString(row.get("id").asString()),
                row.get("text").asString(null));
        Value vector = row.get("vector");
        return ListedItem.of(item, vector.isNull() ? TextVector.NONE : TextVector.of(vector.asList(Value::asFloat)));
    }
}
