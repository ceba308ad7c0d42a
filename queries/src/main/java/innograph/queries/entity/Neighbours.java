package innograph.queries.entity;

import innograph.queries.Keyset;
import innograph.queries.Neighbourhood;
import innograph.queries.Page;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The neighbours of entities: one statement for a page of each. */
public final class Neighbours {
    /** The prelude of the filter comes before it, and its variables go along. */
    private static final String PAGES = """
            %1$sUNWIND $ids AS id
            MATCH (o:Entity {id: id})
            CALL (o%2$s) {
              MATCH %3$s AND %4$s
              WITH r, n, toFloat(%5$s) AS rank
              WHERE %6$s
              RETURN r, n, rank ORDER BY %7$s LIMIT $limit
            }
            RETURN id, %9$s AS link, rank, %8$s AS entity
            ORDER BY id, %7$s
            """;

    private final Reader reader;

    public Neighbours(Reader reader) {
        this.reader = reader;
    }

    /**
     * A page of the neighbours of each entity.
     *
     * @param ids node ids
     * @param filter for the neighbours
     * @param orders of the neighbours; empty for the usual order of the neighbourhood
     * @param slice of the list of each of them
     * @param projection of the neighbours and of the links to them; has what the orders go by
     * @return a page for each id; an empty one for what has no such neighbours or is not in the graph
     */
    public Map<String, Page<Neighbour>> of(
            Collection<String> ids,
            Neighbourhood neighbourhood,
            Filter filter,
            List<Order> orders,
            Slice slice,
            Projection projection) {
        FilterCypher narrowed = new FilterCypher(filter);
        ProjectionCypher wanted = new ProjectionCypher(projection, "n");
        Keyset keyset = keyset(orders, "n", "rank");
        Map<String, Object> parameters = narrowed.parameters();
        parameters.putAll(wanted.parameters());
        parameters.put("ids", List.copyOf(ids));
        parameters.put("limit", slice.andOneMore());
        String statement = PAGES.formatted(
                narrowed.prelude(),
                narrowed.imports(),
                neighbourhood.between("o", "r", "n"),
                narrowed.condition(),
                neighbourhood.rank("r", "n"),
                keyset.behind(slice, parameters),
                keyset.order(slice.backward()),
                wanted.text(),
                projection.links().cypher("r"));
        Map<String, List<Neighbour>> found = new HashMap<>();
        reader.rows(
                statement,
                parameters,
                row -> found.computeIfAbsent(row.get("id").asString(), id -> new ArrayList<>())
                        .add(Neighbour.of(row::get, orders, projection)));
        Map<String, Page<Neighbour>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(id, Page.of(found.getOrDefault(id, List.of()), slice)));
        return pages;
    }

    /**
     * The order of neighbours.
     *
     * @param orders empty for the usual order of a neighbourhood
     * @param far variable of the neighbour
     * @param rank variable of what the usual order goes by
     */
    static Keyset keyset(List<Order> orders, String far, String rank) {
        return orders.isEmpty()
                ? new Keyset(List.of(new Keyset.Key(rank, true, false)), far + ".id")
                : Order.keyset(orders, far);
    }
}
