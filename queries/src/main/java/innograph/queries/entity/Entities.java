package innograph.queries.entity;

import innograph.model.EntityType;
import innograph.model.identifier.Identifier;
import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities by identifier and by type. */
public final class Entities {
    private static final String BY_IDENTIFIER = """
            UNWIND $spellings AS spelling
            MATCH (:Identifier {value: spelling.normal})<-[:IDENTIFIED_BY]-(n:Entity)
            RETURN spelling.written AS written, %s AS entity
            """;

    private static final String IDENTIFIERS = """
            UNWIND $ids AS id
            MATCH (:Entity {id: id})-[:IDENTIFIED_BY]->(i:Identifier)
            RETURN id, collect(i.value) AS identifiers
            """;

    private final Reader reader;

    public Entities(Reader reader) {
        this.reader = reader;
    }

    /**
     * The entities that these identifiers name.
     *
     * @param identifiers any of an entity's, as {@code scheme:value} or as its authority's web address
     * @return by the identifier that was asked for; what the graph does not hold is absent
     */
    public Map<String, Entity> named(Collection<String> identifiers) {
        return named(identifiers, Projection.ALL);
    }

    /** The same, of which only some properties are read. */
    public Map<String, Entity> named(Collection<String> identifiers, Projection projection) {
        Map<String, Entity> found = new HashMap<>();
        List<Map<String, String>> spellings = identifiers.stream()
                .map(written -> Map.of(
                        "written",
                        written,
                        "normal",
                        Identifier.parse(written).map(Identifier::toString).orElse(written)))
                .toList();
        ProjectionCypher wanted = new ProjectionCypher(projection, "n");
        Map<String, Object> parameters = wanted.parameters();
        parameters.put("spellings", spellings);
        reader.rows(
                BY_IDENTIFIER.formatted(wanted.text()),
                parameters,
                row -> found.put(row.get("written").asString(), Entity.of(row.get("entity"), projection)));
        return found;
    }

    /** All identifiers of each entity, as {@code scheme:value}, in their alphabetic order. */
    public Map<String, List<String>> identifiers(Collection<String> ids) {
        Map<String, List<String>> found = new HashMap<>();
        reader.rows(
                IDENTIFIERS,
                Map.of("ids", List.copyOf(ids)),
                row -> found.put(
                        row.get("id").asString(),
                        row.get("identifiers").asList(value -> value.asString()).stream()
                                .sorted()
                                .toList()));
        return found;
    }

    /**
     * A page of the entities of a type.
     *
     * @param orders the first decides, the next among equals, and so on; the identifier at last
     */
    public Page<Entity> list(EntityType type, Filter filter, List<Order> orders, Slice slice) {
        return list(type, filter, orders, slice, Projection.ALL);
    }

    /**
     * The same, of which only some properties are read.
     *
     * @param projection has what the orders go by, if the places of the entities are of interest
     */
    public Page<Entity> list(EntityType type, Filter filter, List<Order> orders, Slice slice, Projection projection) {
        if (orders.isEmpty()) {
            return Page.of(read(type, new Part(filter, Order.keyset(orders, "n"), slice), projection), slice);
        }
        List<Entity> found = new ArrayList<>();
        for (Part part : parts(filter, orders, slice)) {
            int missing = slice.andOneMore() - found.size();
            if (missing > 0) {
                found.addAll(read(type, part.ofSize(missing), projection));
            }
        }
        return Page.of(found, slice);
    }

    /** A part of a list that one statement reads. */
    private record Part(Filter filter, Keyset keyset, Slice slice, int limit) {
        Part(Filter filter, Keyset keyset, Slice slice) {
            this(filter, keyset, slice, slice.andOneMore());
        }

        Part ofSize(int most) {
            return new Part(filter, keyset, slice, most);
        }
    }

    /**
     * What has the first key and what lacks it are read one after the other, since an index knows only those that have it. The
     * second part is seldom needed: it is the end of the list.
     */
    private static List<Part> parts(Filter filter, List<Order> orders, Slice slice) {
        Order first = orders.getFirst();
        List<Order> rest = orders.subList(1, orders.size());
        Filter known = new Filter.Known(first.property());
        List<Keyset.Key> keys = new ArrayList<>();
        keys.add(first.key("n", false));
        rest.forEach(order -> keys.add(order.key("n", true)));
        Position from = slice.from();
        boolean beginsKnown = from != null && from.keys().getFirst() != null;
        boolean beginsUnknown = from != null && from.keys().getFirst() == null;
        Part with = new Part(
                new Filter.All(List.of(known, filter)),
                new Keyset(keys, "n.id"),
                beginsKnown ? slice : new Slice(slice.size(), slice.backward(), null));
        Part without = new Part(
                new Filter.All(List.of(new Filter.Not(known), filter)),
                Order.keyset(rest, "n"),
                new Slice(slice.size(), slice.backward(), from == null ? null : behindUnknown(from)));
        if (slice.backward()) {
            return beginsKnown ? List.of(with) : List.of(without, with);
        }
        return beginsUnknown ? List.of(without) : List.of(with, without);
    }

    /** The place among those without the first key; null if the place is among those that have it. */
    private static @Nullable Position behindUnknown(Position from) {
        return from.keys().getFirst() == null
                ? new Position(from.keys().subList(1, from.keys().size()), from.id())
                : null;
    }

    private List<Entity> read(EntityType type, Part part, Projection projection) {
        FilterCypher filter = new FilterCypher(part.filter);
        ProjectionCypher wanted = new ProjectionCypher(projection, "n");
        Map<String, Object> parameters = filter.parameters();
        parameters.putAll(wanted.parameters());
        parameters.put("limit", part.limit);
        boolean backward = part.slice.backward();
        String place = part.keyset.behind(part.slice, parameters);
        String order = part.keyset.order(backward);
        if (type == EntityType.ORGANIZATION && part.keyset.keys().isEmpty() && isOfOneCountry(part.filter)) {
            // an index of both has them in this order, if both are named; else a small country is looked for among all
            place = "n.id IS NOT NULL AND " + place;
            order = "n.country%s, %s".formatted(backward ? " DESC" : "", order);
        }
        // a label can't be a parameter of a plan that uses an index; it comes from an enum
        String statement = """
                %1$s AND %2$s
                WITH n ORDER BY %3$s LIMIT $limit
                RETURN %4$s AS entity ORDER BY %3$s
                """.formatted(filter.matchAll(type), place, order, wanted.text());
        return reader.rows(statement, parameters, row -> Entity.of(row.get("entity"), projection));
    }

    private static boolean isOfOneCountry(Filter filter) {
        return switch (filter) {
            case Filter.Compared compared ->
                compared.property().equals("country") && compared.comparison() == Comparison.EQUAL;
            case Filter.All all -> all.filters().stream().anyMatch(Entities::isOfOneCountry);
            default -> false;
        };
    }
}
