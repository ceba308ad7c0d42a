package innograph.queries.link;

import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The neighbours of entities: one statement for a page of each. */
public final class Neighbours {
    private static final Map<Neighbourhood, String> PAGES = new EnumMap<>(Neighbourhood.class);
    private static final Map<Neighbourhood, String> COUNTS = new EnumMap<>(Neighbourhood.class);

    static {
        for (Neighbourhood neighbourhood : Neighbourhood.values()) {
            PAGES.put(neighbourhood, """
                    UNWIND $ids AS id
                    MATCH (o:Entity {id: id})
                    CALL (o) {
                      MATCH (o)%s
                      WITH r, n, toFloat(%s) AS rank
                      WHERE rank < $rank OR (rank = $rank AND n.id > $id)
                      RETURN r, n, rank ORDER BY rank DESC, n.id LIMIT $limit
                    }
                    RETURN id, properties(r) AS link, rank, %s AS entity
                    ORDER BY id, rank DESC, n.id
                    """.formatted(neighbourhood.pattern(), neighbourhood.rank(), Entity.PROJECTION));
            COUNTS.put(neighbourhood, """
                    UNWIND $ids AS id
                    MATCH (o:Entity {id: id})
                    RETURN id, COUNT { (o)%s } AS number
                    """.formatted(neighbourhood.pattern()));
        }
    }

    private final Reader reader;

    public Neighbours(Reader reader) {
        this.reader = reader;
    }

    /**
     * A page of the neighbours of each entity.
     *
     * @param ids node ids
     * @param after the same place for all of them
     * @param size items of a page; 1 or more
     * @return a page for each id; an empty one for what has no such neighbours or is not in the graph
     */
    public Map<String, Page<Neighbour>> of(
            Collection<String> ids, Neighbourhood neighbourhood, Position after, int size) {
        Map<String, Object> parameters =
                Map.of("ids", List.copyOf(ids), "rank", after.rank(), "id", after.id(), "limit", size + 1L);
        Map<String, List<Neighbour>> found = new HashMap<>();
        reader.rows(Objects.requireNonNull(PAGES.get(neighbourhood)), parameters, row -> {
            Entity entity = Entity.of(row.get("entity"));
            Position position = new Position(row.get("rank").asDouble(), entity.id());
            Neighbour neighbour = new Neighbour(entity, row.get("link").asMap(), position);
            return found.computeIfAbsent(row.get("id").asString(), id -> new ArrayList<>())
                    .add(neighbour);
        });
        Map<String, Page<Neighbour>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(id, Page.of(found.getOrDefault(id, List.of()), size)));
        return pages;
    }

    /** How many neighbours each entity has. */
    public Map<String, Long> count(Collection<String> ids, Neighbourhood neighbourhood) {
        Map<String, Long> counts = new HashMap<>();
        ids.forEach(id -> counts.put(id, 0L));
        reader.rows(
                Objects.requireNonNull(COUNTS.get(neighbourhood)),
                Map.of("ids", List.copyOf(ids)),
                row -> counts.put(row.get("id").asString(), row.get("number").asLong()));
        return counts;
    }
}
