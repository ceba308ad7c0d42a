package innograph.model.cases;

import innograph.model.curated.Fault;
import innograph.model.curated.RefusedException;
import innograph.model.curated.Writing;
import innograph.model.curated.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Writes cases: each act is one entry at the end of the chain, and one transaction. Nothing here changes or deletes an entry, and the
 * store refuses two of one place.
 */
public final class Cases {
    /** Comes first in each transaction: its lock lets the acts of all servers follow one another. */
    private static final String NEXT_PLACE = """
            MERGE (chain:ScreeningChain {id: 'screening'})
            ON CREATE SET chain.sequence = 0, chain.cases = 0, chain.head = $nothing
            SET chain.sequence = chain.sequence + 1
            """;

    private static final String CHAIN = """
            MATCH (chain:ScreeningChain {id: 'screening'})
            RETURN chain.sequence AS sequence, chain.cases AS cases, chain.head AS head
            """;

    private static final String HISTORY = """
            MATCH (entry:ScreeningEntry {case: $case})
            WITH entry ORDER BY entry.sequence
            RETURN collect(properties(entry)) AS entries
            """;

    private static final String APPEND = """
            MATCH (chain:ScreeningChain {id: 'screening'})
            SET chain.head = $entry.hash, chain.cases = $cases
            CREATE (entry:ScreeningEntry) SET entry = $entry
            MERGE (c:ScreeningCase {id: $index.id}) SET c = $index
            """;

    private static final String NAMED = """
            MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(n:Entity) RETURN n.id AS id, n.name AS name
            """;

    private final Writing writing;
    private final Neo4jClient client;
    private final Clock clock;
    private final boolean fourEyes;

    /**
     * Writes to one graph.
     *
     * @param timeLimit after which a write is given up and nothing of it stays; whole seconds
     * @param fourEyes whether another person has to confirm what one has decided
     */
    public Cases(Driver driver, Clock clock, Duration timeLimit, boolean fourEyes) {
        this.writing = new Writing(driver, timeLimit, Set.of());
        this.client = writing.client();
        this.clock = clock;
        this.fourEyes = fourEyes;
    }

    /**
     * Opens a case.
     *
     * @param by who opens it
     */
    public Written open(Subject subject, Report report, String by) {
        return writing.once(() -> {
            Chain chain = nextPlace();
            Act.Opened opened = new Act.Opened(withName(subject), report);
            Chain longer = new Chain(chain.sequence(), chain.cases() + 1, chain.head());
            return append(longer, List.of(), ScreeningCase.id(longer.cases()), opened, by);
        });
    }

    /**
     * Says who is to decide.
     *
     * @param version that the caller has read; null if it does not matter
     * @param assignee null for nobody in particular
     * @param by who says so
     */
    public Written assign(String id, @Nullable Long version, @Nullable String assignee, String by) {
        return act(id, version, new Act.Assigned(assignee), by);
    }

    /**
     * Decides; with four eyes it is a proposal until another person confirms it.
     *
     * @param version that the caller has read; null if it does not matter
     * @param note why
     * @param by who decides
     */
    public Written decide(String id, @Nullable Long version, Decision decision, String note, String by) {
        return act(id, version, fourEyes ? new Act.Proposed(decision, note) : new Act.Decided(decision, note), by);
    }

    /**
     * Confirms what another person has proposed.
     *
     * @param version that the caller has read, so that nobody confirms what he has not seen
     * @param by who confirms
     */
    public Written confirm(String id, long version, @Nullable String note, String by) {
        return act(id, version, new Act.Confirmed(note), by);
    }

    /**
     * Makes a decision count no longer, or turns down what is proposed.
     *
     * @param version that the caller has read; null if it does not matter
     * @param note why
     * @param by who does so
     */
    public Written reopen(String id, @Nullable Long version, String note, String by) {
        return act(id, version, new Act.Reopened(note), by);
    }

    private Written act(String id, @Nullable Long version, Act act, String by) {
        return writing.once(() -> {
            Chain chain = nextPlace();
            ScreeningCase now = named(id);
            if (version != null && version != now.version()) {
                throw new RefusedException(new Fault("version", Fault.Kind.CHANGED_MEANWHILE, version, now.version()));
            }
            now.objection(act, by).ifPresent(fault -> {
                throw new RefusedException(fault);
            });
            return append(chain, now.history(), id, act, by);
        });
    }

    private Written.Done append(Chain chain, List<CaseEntry> history, String id, Act act, String by) {
        List<Fault> faults = CaseCheck.faults(act);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        CaseEntry entry = CaseEntry.behind(
                chain.sequence(), chain.head(), id, act, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<CaseEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        ScreeningCase now = ScreeningCase.of(longer);
        client.query(APPEND)
                .bindAll(Map.of("entry", entry.properties(), "cases", chain.cases(), "index", now.index()))
                .run();
        return new Written.Done(id, now.version());
    }

    /**
     * The end of the chain.
     *
     * @param sequence place of the entry that is to be written
     * @param cases that were ever opened
     * @param head hash of the entry before
     */
    private record Chain(long sequence, long cases, String head) {}

    private Chain nextPlace() {
        client.query(NEXT_PLACE).bind(CaseEntry.NOTHING).to("nothing").run();
        return client.query(CHAIN)
                .fetchAs(Chain.class)
                .mappedBy((_, row) -> new Chain(
                        row.get("sequence").asLong(),
                        row.get("cases").asLong(),
                        row.get("head").asString()))
                .one()
                .orElseThrow();
    }

    private record Kept(List<Map<String, Object>> entries) {}

    private ScreeningCase named(String id) {
        List<Map<String, Object>> entries = client.query(HISTORY)
                .bind(id)
                .to("case")
                .fetchAs(Kept.class)
                .mappedBy((_, row) -> new Kept(row.get("entries").asList(entry -> entry.asMap(Value::asObject))))
                .one()
                .orElseThrow()
                .entries();
        if (entries.isEmpty()) {
            throw new RefusedException(new Fault("id", Fault.Kind.NO_CASE, id));
        }
        return ScreeningCase.ofKept(entries);
    }

    private Subject withName(Subject subject) {
        String identifier = subject.entity();
        return identifier == null
                ? subject
                : client.query(NAMED)
                        .bind(identifier)
                        .to("identifier")
                        .fetchAs(Subject.class)
                        .mappedBy((_, row) -> new Subject(
                                subject.kind(),
                                row.get("name").asString(),
                                null,
                                row.get("id").asString()))
                        .first()
                        .orElseThrow(() ->
                                new RefusedException(new Fault("subject.entity", Fault.Kind.NOT_FOUND, identifier)));
    }
}
