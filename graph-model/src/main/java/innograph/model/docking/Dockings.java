package innograph.model.docking;

import innograph.model.Openness;
import innograph.model.curated.ContractState;
import innograph.model.curated.CuratedEntities;
import innograph.model.curated.Fault;
import innograph.model.curated.OwnerWords;
import innograph.model.curated.RefusedException;
import innograph.model.curated.Writing;
import innograph.model.curated.Written;
import innograph.model.docking.DockingAct.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Writes dockings: each act is one transaction and one entry of the history, and is refused if somebody else acted in the meantime. What a
 * caller may not see can't be told from what is not there.
 */
public final class Dockings {
    /** Comes first in each transaction: its lock lets writes follow one another, and counts them for the version of the graph. */
    private static final String NEXT_WRITE = """
            MERGE (desk:DockingDesk {id: 'docking'})
            ON CREATE SET desk.writes = 0
            SET desk.writes = desk.writes + 1
            RETURN desk.writes AS number
            """;

    private static final String ENDS = """
            OPTIONAL MATCH (:Identifier {value: $demand})<-[:IDENTIFIED_BY]-(demand:Demand)
            OPTIONAL MATCH (:Identifier {value: $offer})<-[:IDENTIFIED_BY]-(offer:Offer)
            RETURN demand.id AS demand, offer.id AS offer,
              head(COLLECT { MATCH (d:Docking {demand: demand.id, offer: offer.id}) WHERE NOT d.state IN $over RETURN d.id }) AS taken
            LIMIT 1
            """;

    private static final String BEGIN = "CREATE (d:Docking) SET d = $docking\n";

    private static final String APPEND = """
            MATCH (d:Docking {id: $id})
            SET d.version = d.version + 1, d += $changes
            """;

    /** Each act keeps how many edits there were before it, so that it can be told from any clock what was rewritten since. */
    private static final String ENTRY = """
            WITH d
            OPTIONAL MATCH (written:Dataset {id: $written})
            CREATE (e:DockingEntry {docking: d.id, place: d.version, act: $act, by: $by, at: $at, edits: coalesce(written.edits, 0)})
            SET e += $entry
            RETURN d.version AS version
            """;

    private static final String SEEN =
            "MATCH (d:Docking {id: $id}) WHERE " + Docking.VISIBLE + " RETURN " + Docking.PROJECTION;

    private static final String STANDING = """
            OPTIONAL MATCH (n:Offer|Demand {id: $id})
            RETURN n IS NOT NULL AND %s AS open, coalesce(n.anonymous, false) AS sealed,
              EXISTS {
                MATCH (n)<-[:OF]-(edit:Edit {action: 'CHANGED'}), (agreed:DockingEntry {docking: $docking, act: 'AGREED'})
                WHERE agreed.side <> $side AND edit.number > agreed.edits } AS rewritten
            """.formatted(Openness.of("n"));

    private static final String EVENT = """
            MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(n:Event) RETURN n.id AS id
            """;

    private static final String CONTRACT = """
            MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(n:Contract)
            RETURN n.id AS id, coalesce(n.state, 'REGISTERED') AS state,
              EXISTS { MATCH (n)-[:BUYER]->(o)-[:IDENTIFIED_BY]->(i:Identifier) WHERE i.value IN $buyers }
                AND EXISTS { MATCH (n)-[:SELLER]->(o)-[:IDENTIFIED_BY]->(i:Identifier) WHERE i.value IN $sellers } AS between
            LIMIT 1
            """;

    private final Writing writing;
    private final Neo4jClient client;
    private final Clock clock;

    /**
     * Writes to one graph.
     *
     * @param timeLimit after which a write is given up and nothing of it stays; whole seconds
     */
    public Dockings(Driver driver, Clock clock, Duration timeLimit) {
        this.writing = new Writing(driver, timeLimit, Set.of());
        this.client = writing.client();
        this.clock = clock;
    }

    /**
     * Puts an offer on the shortlist of a demand.
     *
     * @param demand any identifier of it
     * @param offer any identifier of it
     * @param score of the offer as the desk read it, 0 to 1; null if it has none
     * @param rank from 1; null for none
     * @param note for the desk only
     * @param by one of the desk
     */
    public Written shortlist(
            String demand,
            String offer,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable String note,
            Viewer by) {
        return writing.once(() -> {
            long number = nextWrite();
            refuse(DockingCheck.faults(score, rank, note));
            Ends ends = ends(demand, offer);
            String id = "docking:" + UUID.randomUUID();
            Map<String, @Nullable Object> docking = new HashMap<>(Map.of(
                    "id", id,
                    "number", number,
                    "demand", ends.demand(),
                    "offer", ends.offer(),
                    "state", DockingState.SHORTLISTED.name(),
                    "version", 0L,
                    "agreed", List.of()));
            docking.put("score", score);
            docking.put("rank", rank == null ? null : rank.longValue());
            docking.put("note", note);
            Map<String, @Nullable Object> entry = new HashMap<>();
            entry.put("note", note);
            return appended(id, BEGIN, Map.of("docking", docking), Kind.SHORTLISTED, entry, by);
        });
    }

    /**
     * Does something with a docking.
     *
     * @param version that the caller has read
     * @param by who does it
     */
    public Written act(String id, long version, DockingAct act, Viewer by) {
        return writing.once(() -> {
            nextWrite();
            Docking now = seen(id, by);
            if (now.version() != version) {
                throw new RefusedException(new Fault("version", Fault.Kind.CHANGED_MEANWHILE, version, now.version()));
            }
            refuse(DockingCheck.faults(act));
            Permission.require(act, now, by);
            Side side = Permission.side(act, now, by);
            DockingAct done = checked(act, now, side);
            Change change = Change.by(done, now, side);
            return appended(id, APPEND, Map.of("id", id, "changes", change.docking()), act.kind(), change.entry(), by);
        });
    }

    private long nextWrite() {
        return client.query(NEXT_WRITE)
                .fetchAs(Long.class)
                .mappedBy((_, row) -> row.get("number").asLong())
                .one()
                .orElseThrow();
    }

    private Written.Done appended(
            String id,
            String statement,
            Map<String, Object> parameters,
            Kind act,
            Map<String, @Nullable Object> entry,
            Viewer by) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("act", act.name());
        all.put("by", by.name());
        all.put("at", ZonedDateTime.now(clock));
        all.put("entry", entry);
        all.put("written", CuratedEntities.DATASET);
        return client.query(statement + ENTRY)
                .bindAll(all)
                .fetchAs(Written.Done.class)
                .mappedBy((_, row) -> new Written.Done(id, row.get("version").asLong()))
                .one()
                .orElseThrow();
    }

    private record Ends(String demand, String offer) {}

    private Ends ends(String demand, String offer) {
        return client.query(ENDS)
                .bindAll(Map.of("demand", demand, "offer", offer, "over", over()))
                .fetchAs(Ends.class)
                .mappedBy((_, row) -> {
                    if (row.get("demand").isNull()) {
                        throw new RefusedException(new Fault("demand", Fault.Kind.NOT_FOUND, demand));
                    }
                    if (row.get("offer").isNull()) {
                        throw new RefusedException(new Fault("offer", Fault.Kind.NOT_FOUND, offer));
                    }
                    if (!row.get("taken").isNull()) {
                        throw new RefusedException(new Fault(
                                "offer", Fault.Kind.TAKEN, row.get("taken").asString(), offer));
                    }
                    return new Ends(
                            row.get("demand").asString(), row.get("offer").asString());
                })
                .one()
                .orElseThrow();
    }

    private static List<String> over() {
        return Arrays.stream(DockingState.values())
                .filter(DockingState::isOver)
                .map(DockingState::name)
                .toList();
    }

    private Docking seen(String id, Viewer by) {
        return client.query(SEEN)
                .bindAll(Map.of("id", id, "desk", by.desk(), "caller", by.name()))
                .fetchAs(Docking.class)
                .mappedBy((_, row) -> Docking.of(row.asMap(Value::asObject), by))
                .first()
                .orElseThrow(() -> new RefusedException(new Fault("id", Fault.Kind.NO_DOCKING, id)));
    }

    /** The act with ids in place of other identifiers. */
    private DockingAct checked(DockingAct act, Docking now, @Nullable Side side) {
        return switch (act) {
            case DockingAct.MeetingSet(var start, String venue, String event, String note)
            when event != null -> new DockingAct.MeetingSet(start, venue, event(event), note);
            case DockingAct.Concluded(String contract) -> new DockingAct.Concluded(contract(contract, now));
            case DockingAct.Declined(Side named, String reason) -> {
                refuse(ownWords(Permission.own(named, now), now).faults(Map.of("reason", List.of(reason))));
                yield act;
            }
            case DockingAct.Proposed(String message) -> {
                requireOpen(now);
                requireSealed("message", message, now);
                yield act;
            }
            case DockingAct.Agreed _ -> {
                requireOpen(now);
                requireAsRead(Objects.requireNonNull(side), now);
                yield act;
            }
            case DockingAct.Ended(String reason) -> {
                requireSealed("reason", reason, now);
                yield act;
            }
            case DockingAct.Ranked _, DockingAct.MeetingSet _, DockingAct.FollowedUp _ -> act;
        };
    }

    /**
     * How the offer or the demand of a side stands.
     *
     * @param sealed whether its owners are
     * @param rewritten whether it was said anew after the other side had agreed
     */
    private record Standing(boolean open, boolean sealed, boolean rewritten) {}

    private Standing standing(Side side, Docking now) {
        return client.query(STANDING)
                .bindAll(Map.of("id", entity(side, now), "docking", now.id(), "side", side.name()))
                .fetchAs(Standing.class)
                .mappedBy((_, row) -> new Standing(
                        row.get("open").asBoolean(),
                        row.get("sealed").asBoolean(),
                        row.get("rewritten").asBoolean()))
                .one()
                .orElseThrow();
    }

    private static String entity(Side side, Docking now) {
        return side == Side.DEMAND ? now.demand() : now.offer();
    }

    /** Who has taken back what it needs or offers does not want to be made known any more. */
    private void requireOpen(Docking now) {
        refuse(Arrays.stream(Side.values())
                .filter(side -> !standing(side, now).open())
                .map(side -> new Fault("id", Fault.Kind.NOT_OPEN, entity(side, now)))
                .toList());
    }

    /** Who has agreed has agreed to what could be read then. */
    private void requireAsRead(Side side, Docking now) {
        if (standing(side, now).rewritten()) {
            throw new RefusedException(new Fault("id", Fault.Kind.REWRITTEN, entity(side, now)));
        }
    }

    /** What both sides read before they know each other does not name those for whom the writer speaks. */
    private void requireSealed(String field, @Nullable String text, Docking now) {
        if (text != null && !now.isDisclosed()) {
            now.own().stream()
                    .sorted()
                    .filter(side -> standing(side, now).sealed())
                    .forEach(side -> refuse(ownWords(side, now).faults(Map.of(field, List.of(text)))));
        }
    }

    /** Of the side itself only: what an error says of another one would tell who that is. */
    private OwnerWords ownWords(Side side, Docking now) {
        Docking.Party party = party(side, now);
        return OwnerWords.of(party.owners(), party.callers(), client);
    }

    private static Docking.Party party(Side side, Docking now) {
        return now.parties().stream()
                .filter(party -> party.side() == side)
                .findFirst()
                .orElseThrow();
    }

    private String event(String identifier) {
        return client.query(EVENT)
                .bind(identifier)
                .to("identifier")
                .fetchAs(String.class)
                .mappedBy((_, row) -> row.get("id").asString())
                .first()
                .orElseThrow(() -> new RefusedException(new Fault("event", Fault.Kind.NOT_FOUND, identifier)));
    }

    private record Contract(String id, ContractState state, boolean between) {}

    private String contract(String identifier, Docking now) {
        Optional<Contract> contract = client.query(CONTRACT)
                .bindAll(Map.of(
                        "identifier", identifier,
                        "buyers", party(Side.DEMAND, now).owners(),
                        "sellers", party(Side.OFFER, now).owners()))
                .fetchAs(Contract.class)
                .mappedBy((_, row) -> new Contract(
                        row.get("id").asString(),
                        ContractState.valueOf(row.get("state").asString()),
                        row.get("between").asBoolean()))
                .first();
        if (contract.isEmpty()) {
            throw new RefusedException(new Fault("contract", Fault.Kind.NOT_FOUND, identifier));
        }
        if (!contract.get().between()) {
            throw new RefusedException(new Fault("contract", Fault.Kind.WRONG_PARTIES, identifier));
        }
        if (contract.get().state() != ContractState.REGISTERED) {
            throw new RefusedException(new Fault(
                    "contract",
                    Fault.Kind.NOT_REGISTERED,
                    identifier,
                    contract.get().state().name()));
        }
        return contract.get().id();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }
}
