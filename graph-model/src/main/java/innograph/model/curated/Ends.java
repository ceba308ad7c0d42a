package innograph.model.curated;

import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/** What the identifiers in a draft name. */
final class Ends {
    private static final String NAMED = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(n:Entity)
            RETURN identifier, n.id AS id, labels(n) AS labels, coalesce(n.anonymous, false) AS anonymous
            """;

    private record Named(String identifier, String id, EntityType type, boolean anonymous) {}

    private final Map<String, Named> named = new HashMap<>();

    private Ends() {}

    static Ends of(Draft draft, Neo4jClient client) {
        Set<String> identifiers = new LinkedHashSet<>();
        draft.links().values().forEach(identifiers::addAll);
        Ends ends = new Ends();
        client.query(NAMED)
                .bind(List.copyOf(identifiers))
                .to("identifiers")
                .fetchAs(Named.class)
                .mappedBy((_, row) -> new Named(
                        row.get("identifier").asString(),
                        row.get("id").asString(),
                        EntityType.among(row.get("labels").asList(Value::asString))
                                .orElseThrow(),
                        row.get("anonymous").asBoolean()))
                .all()
                .forEach(end -> ends.named.put(end.identifier(), end));
        return ends;
    }

    List<Fault> faults(CuratedType type, Draft draft) {
        List<Fault> faults = new ArrayList<>();
        for (CuratedType.Link link : type.links()) {
            for (String identifier : draft.linked(link.field())) {
                Named end = named.get(identifier);
                if (end == null) {
                    faults.add(new Fault(link.field(), Fault.Kind.NOT_FOUND, identifier));
                } else if (!link.connects(type.entity(), end.type())) {
                    faults.add(new Fault(
                            link.field(),
                            Fault.Kind.WRONG_TYPE,
                            identifier,
                            end.type().label()));
                } else if (end.anonymous()) { // the other ends of what is written would tell whose it is
                    faults.add(new Fault(link.field(), Fault.Kind.IDENTIFYING, identifier));
                }
            }
        }
        return faults;
    }

    /** Who sells to itself has no contract. */
    List<Fault> onBothSides(Draft draft) {
        Set<String> sellers = draft.linked("sellers").stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(Named::id)
                .collect(Collectors.toSet());
        return draft.linked("buyers").stream()
                .map(named::get)
                .filter(buyer -> buyer != null && sellers.contains(buyer.id()))
                .map(buyer -> new Fault("buyers", Fault.Kind.SAME_PARTY, buyer.id()))
                .toList();
    }

    /** One statement for each entity, however many of its identifiers are given. */
    List<Statement> statements(List<String> identifiers) {
        return ids(identifiers).map(id -> new Statement(new Statement.End(id))).toList();
    }

    /** The id of each entity, however many of its identifiers are given. */
    Stream<String> ids(List<String> identifiers) {
        return identifiers.stream()
                .map(identifier -> Objects.requireNonNull(named.get(identifier)).id())
                .distinct();
    }
}
