package innograph.queries.docking;

import innograph.model.docking.Docking;
import innograph.model.docking.DockingState;
import innograph.model.docking.Viewer;
import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The only way to dockings and to sealed owners. Whoever may not see one is answered as if there were none, by the same statement, which
 * reads nothing of it.
 */
public final class DockingRoom {
    private static final String ONE =
            "MATCH (d:Docking {id: $id}) WHERE " + Docking.VISIBLE + " RETURN " + Docking.PROJECTION;

    private static final String LIST = """
            MATCH (d:Docking)
            WHERE d.number > 0 AND %s AND %s AND %s
            WITH d ORDER BY %s LIMIT $limit
            RETURN\s""" + Docking.PROJECTION;

    private static final String COUNT = "MATCH (d:Docking) WHERE " + Docking.VISIBLE + " AND " + DockingFilter.CONDITION
            + " RETURN count(d) AS number";

    private static final String STATES =
            "MATCH (d:Docking) WHERE " + Docking.VISIBLE + " RETURN d.state AS state, count(d) AS number";

    private static final String OWN = """
            MATCH (p:DockingParty) WHERE p.author = $caller OR $caller IN p.speakers
            MATCH (n:Offer|Demand {id: p.entity})
            RETURN n.id AS entity, coalesce(n.anonymous, false) AS anonymous, [p.author] + p.speakers AS callers,
              p.owners + COLLECT { MATCH (n)<-[:OFFERS|DEMANDS]-(o) RETURN o.id ORDER BY o.id } AS owners
            ORDER BY n.id LIMIT $limit
            """;

    private static final String SPEAKS = """
            OPTIONAL MATCH (:Identifier {value: $id})<-[:IDENTIFIED_BY]-(n:Offer|Demand)
            OPTIONAL MATCH (p:DockingParty {entity: n.id})
            RETURN n IS NULL AS missing, coalesce(n.anonymous, false) AS anonymous,
              coalesce($caller IN [p.author] + p.speakers, false) AS speaks
            """;

    /** The last that was shortlisted comes first; those of one demand by their place on its shortlist. */
    private static final Keyset NEWEST_FIRST = new Keyset(List.of(new Keyset.Key("d.number", true, false)), "d.id");

    private static final Keyset BY_RANK = new Keyset(
            List.of(new Keyset.Key("coalesce(d.rank, 1001)", false, false), new Keyset.Key("d.number", true, false)),
            "d.id");

    private static final long UNRANKED = 1001;

    private final Reader reader;
    private final Clock clock;

    public DockingRoom(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A docking, as far as somebody may see it. */
    public Optional<Docking> named(String id, Viewer viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("id", id);
        return reader.rows(ONE, parameters, row -> of(row, viewer)).stream().findFirst();
    }

    /** Those that somebody may see: for the desk those of one demand by their place on its shortlist, else the last that was shortlisted first. */
    public Page<Docking> list(DockingFilter filter, Slice slice, Viewer viewer) {
        Map<String, Object> parameters = parameters(filter, viewer);
        parameters.put("limit", slice.andOneMore());
        Keyset order = order(filter, viewer);
        String statement = LIST.formatted(
                Docking.VISIBLE,
                DockingFilter.CONDITION,
                order.behind(slice, parameters),
                order.order(slice.backward()));
        return Page.of(reader.rows(statement, parameters, row -> of(row, viewer)), slice);
    }

    /** How many of them there are. */
    public long count(DockingFilter filter, Viewer viewer) {
        return reader.rows(
                        COUNT,
                        parameters(filter, viewer),
                        row -> row.get("number").asLong())
                .getFirst();
    }

    /** How many there are in each state, of those that somebody may see; what has none is missing. */
    public Map<DockingState, Long> states(Viewer viewer) {
        Map<DockingState, Long> states = new HashMap<>();
        reader.rows(
                STATES,
                parameters(viewer),
                row -> states.put(
                        DockingState.valueOf(row.get("state").asString()),
                        row.get("number").asLong()));
        return states;
    }

    /** Only the desk knows places on a shortlist. */
    private static Keyset order(DockingFilter filter, Viewer viewer) {
        return filter.demand() == null || !viewer.desk() ? NEWEST_FIRST : BY_RANK;
    }

    /** The place of a docking in the list. */
    public static Position position(Docking of, DockingFilter filter, Viewer viewer) {
        Long rank = of.rank();
        return new Position(
                order(filter, viewer).equals(NEWEST_FIRST)
                        ? List.of(of.number())
                        : List.of(rank == null ? UNRANKED : rank, of.number()),
                of.id());
    }

    /** What a caller speaks for, by id. */
    public List<SpokenFor> spokenFor(String caller, int limit) {
        return reader.rows(
                OWN,
                Map.of("caller", caller, "limit", limit),
                row -> new SpokenFor(
                        row.get("entity").asString(),
                        row.get("anonymous").asBoolean(),
                        row.get("owners").asList(Value::asString),
                        row.get("callers").asList(Value::asString)));
    }

    /**
     * Whether somebody may write an offer or a demand: who speaks for it, and the desk. What the graph does not hold anybody may write,
     * and be told that it is not there.
     *
     * @param id any identifier of it
     * @param anew whether all is said anew, which nobody can do of an anonymous one who does not know whose it is
     */
    public boolean mayWrite(String id, boolean anew, Viewer viewer) {
        return reader.rows(
                        SPEAKS,
                        Map.of("id", id, "caller", viewer.name()),
                        row -> row.get("missing").asBoolean()
                                || row.get("speaks").asBoolean()
                                || (viewer.desk()
                                        && !(anew && row.get("anonymous").asBoolean())))
                .getFirst();
    }

    private static Docking of(Record row, Viewer viewer) {
        return Docking.of(row.asMap(Value::asObject), viewer);
    }

    private Map<String, Object> parameters(DockingFilter filter, Viewer viewer) {
        Map<String, Object> parameters = filter.parameters();
        parameters.putAll(parameters(viewer));
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        return new HashMap<>(Map.of("desk", viewer.desk(), "caller", viewer.name()));
    }
}
