package innograph.model.curated;

import innograph.model.identifier.Scheme;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;

/**
 * Writes offers, demands, events and contracts, and what people decide on candidates for being the same. Each write is one
 * transaction, is signed, and is refused if somebody else wrote in the meantime.
 */
public final class CuratedEntities {
    /** Id of the {@code Dataset} of all that is written; its {@code edits} is the number of the last edit. */
    public static final String DATASET = Provenance.DATASET;

    /** Comes first in each transaction: its lock lets writes follow one another, and numbers them in the order of their commits. */
    private static final String NEXT_EDIT = """
            MERGE (d:Dataset {id: $dataset})
            ON CREATE SET d.title = 'Written through the API', d.edits = 0
            SET d.edits = d.edits + 1
            RETURN d.edits AS number
            """;

    /** Loaded contracts have their numbers as they were written, with blanks and hyphens somewhere behind the year. */
    private static final String SAME_NUMBER = """
            MATCH (n:Contract) WHERE n.number STARTS WITH left($number, 4)
              AND replace(replace(n.number, '-', ''), ' ', '') = $number AND n.id <> $id
            RETURN n.id AS id ORDER BY id LIMIT 1
            """;

    /** Derived links of these organizations are computed again by the next load, or by {@code innograph derive}. */
    private static final String MARK_STALE = """
            MATCH (c:Contract {id: $id}) SET c:Stale
            WITH c MATCH (c)-[:BUYER|SELLER]->(o:Organization) SET o:Stale
            """;

    private static final String CANDIDATE = """
            MATCH (:Identifier {value: $one})<-[:IDENTIFIED_BY]-(a:Entity)-[s:SAME_AS]-(b:Entity)-[:IDENTIFIED_BY]->(:Identifier {value: $other})
            """;

    private static final String ANY_TWO = """
            MATCH (:Identifier {value: $one})<-[:IDENTIFIED_BY]-(a:Entity)
            MATCH (:Identifier {value: $other})<-[:IDENTIFIED_BY]-(b:Entity) WHERE a <> b
            OPTIONAL MATCH (a)-[s:SAME_AS]-(b)
            """;

    private static final String DECIDE = """
            SET s.decision = $decision, s.decidedBy = $by, s.decided = $day
            CREATE (edit:Edit {number: $number, action: $decision, by: $by, at: $at})
            CREATE (edit)-[:OF]->(a), (edit)-[:OF]->(b)
            """ + SameAsDecision.KEEP + """
            RETURN a.id AS id, edit.number AS number
            """;

    private static final String OWNERS = "owners";

    /** Stands for whoever wrote something anonymous. */
    private static final String SOMEBODY = "anonymous";

    private final Writing writing;
    private final Neo4jClient client;
    private final Neo4jTemplate template;
    private final Clock clock;
    private final Lifetime lifetime;
    private final Parties parties;
    private final Writable writable;

    /**
     * Writes to one graph.
     *
     * @param timeLimit after which a write is given up and nothing of it stays; whole seconds
     * @param lifetime of offers and demands
     */
    public CuratedEntities(Driver driver, Clock clock, Duration timeLimit, Lifetime lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
        Set<Class<?>> classes = new HashSet<>(Set.of(Edit.class, Statement.End.class, IdentifierNode.class));
        Arrays.stream(CuratedType.values()).map(CuratedType::mapped).forEach(classes::add);
        this.writing = new Writing(driver, timeLimit, classes);
        this.client = writing.client();
        this.template = writing.template();
        this.parties = new Parties(client);
        this.writable = new Writable(client, template);
    }

    /** Writes what holds as long as it usually does. */
    public CuratedEntities(Driver driver, Clock clock, Duration timeLimit) {
        this(driver, clock, timeLimit, Lifetime.DEFAULT);
    }

    /**
     * Writes a new one; a contract is one of the register at once.
     *
     * @param by who writes
     */
    public Written create(CuratedType type, Draft draft, String by) {
        return create(type, type::newNode, draft, by);
    }

    /**
     * Writes a contract that is not in the register yet.
     *
     * @param by who writes
     */
    public Written draftContract(Draft draft, String by) {
        return create(
                CuratedType.CONTRACT,
                () -> {
                    ContractNode contract = new ContractNode();
                    contract.state = ContractState.DRAFT.name();
                    return contract;
                },
                draft,
                by);
    }

    private Written create(CuratedType type, Supplier<? extends CuratedNode> made, Draft draft, String by) {
        String id = Scheme.WRITTEN.prefix() + ":" + UUID.randomUUID();
        return written(edit -> {
            CuratedNode node = made.get();
            node.id = id;
            node.identifiers.add(new IdentifierNode(id));
            return say(type, node, draft, new Signature(edit, Edit.Action.CREATED, by));
        });
    }

    /**
     * Says all anew.
     *
     * @param id any identifier of it
     * @param version that the caller has read
     * @param by who writes
     */
    public Written change(CuratedType type, String id, long version, Draft draft, String by) {
        return written(edit ->
                say(type, writable.node(type, id, version), draft, new Signature(edit, Edit.Action.CHANGED, by)));
    }

    /**
     * Takes it back: it stays, with a status that says so.
     *
     * @param id any identifier of it
     * @param version that the caller has read
     * @param by who takes it back
     */
    public Written withdraw(CuratedType type, String id, long version, String by) {
        return written(edit -> {
            CuratedNode node = writable.node(type, id, version);
            node.withdraw(type.withdrawn());
            return saved(type, node, new Signature(edit, Edit.Action.WITHDRAWN, by));
        });
    }

    /**
     * What is to become of a contract.
     *
     * @param number that the office gives it on this occasion; null to leave it as it is
     * @param note why, for the history
     */
    public record Move(
            ContractState to,
            @Nullable String number,
            @Nullable String note) {}

    /**
     * Lets a contract enter another state, if the rules know a way there and it has what the register asks of contracts there.
     *
     * @param id any identifier of it
     * @param version that the caller has read
     * @param by who decides
     */
    public Written move(String id, long version, Move move, String by) {
        return written(edit -> {
            ContractNode contract = (ContractNode) writable.node(CuratedType.CONTRACT, id, version);
            contract.become(move.to());
            LocalDate today = LocalDate.now(clock);
            if (move.number() != null) {
                contract.number = ContractRules.plainNumber(move.number());
            }
            if (move.to() == ContractState.REGISTERED && contract.registered == null) {
                contract.registered = today;
            }
            List<Fault> faults = new ArrayList<>(DraftCheck.note(move.note()));
            faults.addAll(move.to().needsAll() ? contract.faults(today) : List.of());
            faults.addAll(taken(contract.id, contract.number));
            if (!faults.isEmpty()) {
                throw new RefusedException(faults);
            }
            return saved(CuratedType.CONTRACT, contract, new Signature(edit, Edit.Action.MOVED, by, move.note()));
        });
    }

    /**
     * Has an offer or a demand hold longer, or again.
     *
     * @param id any identifier of it
     * @param version that the caller has read
     * @param last day on which an answer is welcome; null for as long as usual
     * @param by who renews it
     */
    public Written renew(CuratedType type, String id, long version, @Nullable LocalDate last, String by) {
        return written(edit -> {
            OfferedNode node = (OfferedNode) writable.node(type, id, version);
            LocalDate today = LocalDate.now(clock);
            LocalDate until = last == null ? today.plusDays(lifetime.usual()) : last;
            lifetime.fault(until, today, today).ifPresent(fault -> {
                throw new RefusedException(fault);
            });
            if (type.withdrawn().equals(node.status)) {
                throw new RefusedException(new Fault("id", Fault.Kind.NOT_NOW, type.withdrawn(), "update"));
            }
            node.openUntil = until;
            return saved(type, node, new Signature(edit, Edit.Action.RENEWED, by));
        });
    }

    /**
     * Decides whether two entities are the same that are a candidate for it; the last decision counts, all are kept as edits.
     *
     * @param one any identifier of the one
     * @param other any identifier of the other
     * @param by who decides
     */
    public Written decideSameAs(String one, String other, boolean same, String by) {
        return decide(CANDIDATE, one, other, same, by);
    }

    /**
     * Decides whether any two entities are the same, candidates or not.
     *
     * @param one any identifier of the one
     * @param other any identifier of the other
     * @param by who decides
     */
    public Written decideSame(String one, String other, boolean same, String by) {
        return decide(ANY_TWO, one, other, same, by);
    }

    private Written decide(String two, String one, String other, boolean same, String by) {
        String decision = same ? "CONFIRMED" : "REJECTED";
        return written(edit -> client.query(two + DECIDE)
                .bindAll(Map.of(
                        "one", one,
                        "other", other,
                        "decision", decision,
                        "by", by,
                        "day", LocalDate.now(clock),
                        "at", ZonedDateTime.now(clock),
                        "number", edit))
                .fetchAs(Written.Done.class)
                .mappedBy((_, row) -> new Written.Done(
                        row.get("id").asString(), row.get("number").asLong()))
                .first()
                .orElseThrow(
                        () -> new RefusedException(new Fault("candidate", Fault.Kind.NOT_FOUND, one + " " + other))));
    }

    /**
     * Who does what.
     *
     * @param edit number of the edit
     * @param note why
     */
    private record Signature(
            long edit,
            Edit.Action action,
            String by,
            @Nullable String note) {
        Signature(long edit, Edit.Action action, String by) {
            this(edit, action, by, null);
        }
    }

    private Written.Done say(CuratedType type, CuratedNode node, Draft said, Signature signature) {
        LocalDate today = LocalDate.now(clock);
        Draft draft = lifetime.completed(type, said, today);
        boolean anonymous = draft.anonymous() == null ? node.isAnonymous() : draft.anonymous();
        Ends ends = Ends.of(draft, client);
        List<Fault> faults = new ArrayList<>(DraftCheck.faults(type, draft));
        faults.addAll(ends.faults(type, draft));
        faults.addAll(node.faults(draft, today));
        if (type == CuratedType.CONTRACT) {
            faults.addAll(taken(node.id, (String) draft.properties().get("number")));
            faults.addAll(ends.onBothSides(draft));
        }
        if (anonymous) {
            faults.addAll(parties.faults(node, draft, signature.by()));
        }
        if (draft.properties().get(Lifetime.LAST_DAY) instanceof LocalDate last) {
            lifetime.fault(last, LocalDate.EPOCH, today).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        node.say(type.entity(), draft);
        node.hide(anonymous);
        for (CuratedType.Link link : type.links()) {
            List<Statement> statements = node.links(link.field());
            statements.removeIf(statement -> !statement.wasLoaded());
            if (!anonymous || !link.field().equals(OWNERS)) {
                statements.addAll(ends.statements(draft.linked(link.field())));
            }
        }
        if (Lifetime.expires(type)) {
            parties.keep(node.id, draft, anonymous ? ends.ids(draft.linked(OWNERS)) : Stream.empty(), signature.by());
        }
        return saved(type, node, signature);
    }

    private List<Fault> taken(String id, @Nullable String number) {
        String plain = number == null ? "" : ContractRules.plainNumber(number);
        if (plain.isEmpty()) {
            return List.of();
        }
        return client
                .query(SAME_NUMBER)
                .bindAll(Map.of("number", plain, "id", id))
                .fetchAs(Fault.class)
                .mappedBy((_, row) ->
                        new Fault("number", Fault.Kind.TAKEN, row.get("id").asString(), plain))
                .first()
                .stream()
                .toList();
    }

    private Written.Done saved(CuratedType type, CuratedNode node, Signature signature) {
        CuratedNode saved = template.save(node);
        long version = Objects.requireNonNull(saved.version);
        template.save(new Edit(
                signature.edit(),
                signature.action(),
                node.isAnonymous() ? SOMEBODY : signature.by(),
                ZonedDateTime.now(clock),
                version,
                saved.reached(),
                signature.note(),
                new Statement.End(saved.id)));
        if (node.isAnonymous()) {
            parties.sign(saved.id, signature.edit(), signature.by());
        }
        if (type == CuratedType.CONTRACT) {
            client.query(MARK_STALE).bind(saved.id).to("id").run();
        }
        return new Written.Done(saved.id, version);
    }

    private long nextEdit() {
        return client.query(NEXT_EDIT)
                .bind(Provenance.DATASET)
                .to("dataset")
                .fetchAs(Long.class)
                .mappedBy((_, row) -> row.get("number").asLong())
                .one()
                .orElseThrow();
    }

    private Written written(LongFunction<Written.Done> write) {
        return writing.once(() -> write.apply(nextEdit()));
    }
}
