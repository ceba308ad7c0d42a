package innograph.model.curated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Who stands behind offers and demands: who speaks for one, and the owners of those that are anonymous. It is kept in nodes without links
 * that are no entities, so that no question about the graph reaches it.
 */
final class Parties {
    private static final String KNOWN = """
            MATCH (party:DockingParty {entity: $id})
            RETURN [party.author] + party.speakers AS callers, party.speakers AS speakers
            """;

    private static final String KEEP = """
            MERGE (party:DockingParty {entity: $id})
            ON CREATE SET party.author = $by
            SET party.speakers = $speakers, party.owners = $owners
            """;

    private static final String SIGN = """
            MATCH (party:DockingParty {entity: $id})
            SET party.signatures = coalesce(party.signatures, []) + $signature
            """;

    private static final String NARROW = """
            MATCH (:Identifier {value: $region})<-[:IDENTIFIED_BY]-(r:Region)
            WHERE NOT coalesce(r.level IN ['COUNTRY', 'PROVINCE'], false) RETURN r.name AS name
            """;

    private static final Set<String> PROSE = Set.of("description", "keywords");

    private final Neo4jClient client;

    Parties(Neo4jClient client) {
        this.client = client;
    }

    /** @param callers the author first */
    private record Party(List<String> callers, List<String> speakers) {}

    private Party known(String id, String by) {
        return client.query(KNOWN)
                .bind(id)
                .to("id")
                .fetchAs(Party.class)
                .mappedBy((_, row) -> new Party(
                        row.get("callers").asList(Value::asString),
                        row.get("speakers").asList(Value::asString)))
                .first()
                .orElseGet(() -> new Party(List.of(by), List.of()));
    }

    /**
     * What is wrong with a draft whose owners are to be sealed.
     *
     * @param by who writes
     */
    List<Fault> faults(CuratedNode node, Draft draft, String by) {
        List<String> callers = new ArrayList<>(known(node.id, by).callers());
        callers.addAll(Objects.requireNonNullElse(draft.speakers(), List.of()));
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("names", draft.names().stream().map(Draft.Name::value).toList());
        draft.properties().entrySet().stream()
                .filter(said -> PROSE.contains(said.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(said -> texts.put(said.getKey(), texts(said.getValue())));
        List<Fault> faults = new ArrayList<>(
                OwnerWords.of(draft.linked("owners"), callers, client).faults(texts));
        faults.addAll(narrow(draft.linked("region")));
        if (node.version != null && !node.isAnonymous()) {
            faults.add(new Fault("anonymous", Fault.Kind.ALREADY_PUBLIC));
        }
        return faults;
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** A region smaller than a province has few who could be meant. */
    private List<Fault> narrow(List<String> regions) {
        return regions.stream()
                .flatMap(region -> client
                        .query(NARROW)
                        .bind(region)
                        .to("region")
                        .fetchAs(Fault.class)
                        .mappedBy((_, row) -> new Fault(
                                "region",
                                Fault.Kind.IDENTIFYING,
                                row.get("name").asString(region)))
                        .first()
                        .stream())
                .toList();
    }

    /**
     * Keeps who stands behind it.
     *
     * @param owners ids of those that are sealed; empty if everybody may know them
     * @param by who writes, and is the author if it is new
     */
    void keep(String id, Draft draft, Stream<String> owners, String by) {
        List<String> speakers = Objects.requireNonNullElseGet(
                draft.speakers(), () -> known(id, by).speakers());
        client.query(KEEP)
                .bindAll(Map.of("id", id, "by", by, "speakers", speakers, "owners", owners.toList()))
                .run();
    }

    /** Keeps who wrote what everybody may read that it was written. */
    void sign(String id, long edit, String by) {
        client.query(SIGN)
                .bindAll(Map.of("id", id, "signature", List.of(edit + " " + by)))
                .run();
    }
}
