package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.write.Writers;
import innograph.model.curated.SameAsDecision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Makes one entity of two that turned out to be the same, and two again. Each merge can be undone exactly.
 * Derived links follow by {@link #derive}, once for any number of merges; a load or {@code innograph derive} does it too.
 */
public final class Merger {
    private static final String ALL = """
            MATCH (m:Merge) RETURN properties(m) AS merge ORDER BY m.number DESC
            """;

    private static final String ONE = "MATCH (m:Merge {id: $id}) RETURN properties(m) AS merge";

    /** Merges that came after one and have any part of it, or joined links with it. */
    private static final String LATER = """
            MATCH (m:Merge) WHERE m.number > $number AND m.undone IS NULL
              AND (any(side IN m.sides WHERE side IN $sides) OR any(id IN m.touched WHERE id IN $identifiers))
            RETURN m.id AS id ORDER BY m.number DESC LIMIT 1
            """;

    private static final String UNDONE = """
            MATCH (m:Merge {id: $id}) SET m.undone = $at, m.undoneBy = $by REMOVE m.note
            """;

    /** Who undoes a merge has decided; nobody is to be asked again. */
    private static final String REJECT = """
            MATCH (a) WHERE elementId(a) = $one
            MATCH (b) WHERE elementId(b) = $other
            """ + SameAsDecision.KEEP + """
            WITH a, b
            MATCH (a)-[s:SAME_AS]-(b)
            SET s.decision = $decision, s.decidedBy = $by, s.decided = $day
            """;

    private static final int AT_A_TIME = 50;

    private final Driver driver;
    private final int writers;
    private final int mostLinks;
    private final Clock clock;

    /** Read once, since merges come by the thousand and decisions don't. */
    private @Nullable Decisions decisions;

    /**
     * A merger for one batch of merges in one graph; decisions that people make in the meantime are for the next one.
     *
     * @param writers transactions in which derived links are written at a time, 1 or more; innograph.load.writers
     * @param mostLinks that a merge may move, 1 or more; innograph.resolve.links
     */
    public Merger(Driver driver, int writers, int mostLinks, Clock clock) {
        this.driver = driver;
        this.writers = writers;
        this.mostLinks = mostLinks;
        this.clock = clock;
    }

    /**
     * Makes one entity of two.
     *
     * @return what was done; empty if the two are one already
     * @throws LoadException if there are no such two, or they can't be one: the code tells why
     */
    public Optional<Merged> merge(Merge merge) {
        try (Session session = driver.session()) {
            Decisions decided = decided(session);
            return session.executeWrite(tx -> merge(tx, merge, decided));
        }
    }

    /**
     * Makes one entity of the two of each pair, some pairs in one transaction.
     *
     * @param done is told how many pairs were dealt with so far
     * @return how many can't be one, as a person or an authority says, or as both have too many links; they stay as they are
     */
    public int mergeAll(List<Merge> merges, IntConsumer done) {
        int refused = 0;
        try (Session session = driver.session()) {
            Decisions decided = decided(session);
            for (int from = 0; from < merges.size(); from += AT_A_TIME) {
                List<Merge> some = merges.subList(from, Math.min(merges.size(), from + AT_A_TIME));
                refused += session.executeWrite(tx -> refused(tx, some, decided));
                done.accept(from + some.size());
            }
        }
        return refused;
    }

    /** A refusal comes before anything is written, so the others of the transaction stand. */
    private int refused(TransactionContext tx, List<Merge> merges, Decisions decided) {
        int refused = 0;
        for (Merge merge : merges) {
            try {
                merge(tx, merge, decided);
            } catch (LoadException e) {
                refused++;
            }
        }
        return refused;
    }

    private Decisions decided(Session session) {
        Decisions decided = decisions == null ? session.executeRead(Decisions::read) : decisions;
        decisions = decided;
        return decided;
    }

    private Optional<Merged> merge(TransactionContext tx, Merge merge, Decisions decided) {
        return Merging.of(tx, merge).map(merging -> {
            merging.check(decided, mostLinks);
            return merging.carryOut(merge, ZonedDateTime.now(clock));
        });
    }

    /** Brings the derived links up to date, after a batch of merges or undone merges. */
    public Derivation.Outcome derive(Derivation.Listener listener) {
        try (Writers transactions = new Writers(driver, writers)) {
            return new Derivation(driver, transactions).run(listener);
        }
    }

    /** All merges, the latest first, undone ones among them. */
    public List<Merged> merges() {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> tx.run(ALL).list(Merger::merged));
        }
    }

    /**
     * What became of a merge that was undone.
     *
     * @param entities ids of the two; empty if nobody speaks of one of them any more, so that nothing was left to be undone
     * @param links that went back to one of the two
     * @param loadAgain data sets that said something since which could mean either; their next load puts it right
     */
    public record Undone(String id, List<String> entities, long links, List<String> loadAgain) {
        public Undone {
            entities = List.copyOf(entities);
            loadAgain = List.copyOf(loadAgain);
        }
    }

    /**
     * Makes two entities again of what was merged. They are different from then on, as if a person had rejected the pair.
     *
     * @param id of the merge
     * @param by who undoes it
     * @throws LoadException if there is no such merge, or a later one stands on it
     */
    public Undone undo(String id, String by) {
        try (Session session = driver.session()) {
            Undone undone = session.executeWrite(tx -> undo(tx, id, by));
            decisions = null;
            return undone;
        }
    }

    private Undone undo(TransactionContext tx, String id, String by) {
        Value merge = tx.run(ONE, Map.of("id", id)).stream()
                .map(row -> row.get("merge"))
                .filter(found -> found.get("undone").isNull())
                .findFirst()
                .orElseThrow(() -> new LoadException(
                        LoadProblem.MERGE_UNKNOWN,
                        "there is no merge %s that could be undone; `innograph resolve merges` lists all"
                                .formatted(id)));
        requireOnTop(tx, merge);
        ZonedDateTime at = ZonedDateTime.now(clock);
        tx.run(UNDONE, Map.of("id", id, "by", by, "at", at)).consume();
        return Unmerging.of(
                        tx,
                        MergeNote.of(merge.get("note").asString()),
                        merge.get("identifiers").asList(Value::asString))
                .map(unmerging -> apart(tx, unmerging, id, by, at))
                .orElseGet(() -> new Undone(id, List.of(), 0, List.of()));
    }

    private static void requireOnTop(TransactionContext tx, Value merge) {
        Map<String, Object> parameters = Map.of(
                "number", merge.get("number"), "sides", merge.get("sides"), "identifiers", merge.get("identifiers"));
        tx.run(LATER, parameters).stream().findFirst().ifPresent(later -> {
            throw new LoadException(
                    LoadProblem.MERGE_UNDER_ANOTHER,
                    "%s stands under %s; undo that one first"
                            .formatted(
                                    merge.get("id").asString(), later.get("id").asString()));
        });
    }

    private static Undone apart(TransactionContext tx, Unmerging unmerging, String id, String by, ZonedDateTime at) {
        Unmerging.Two two = unmerging.carryOut();
        tx.run(
                        REJECT,
                        Map.of(
                                "one",
                                two.stayed(),
                                "other",
                                two.moved(),
                                "decision",
                                "REJECTED",
                                "by",
                                by,
                                "at",
                                at,
                                "day",
                                LocalDate.from(at)))
                .consume();
        return new Undone(id, List.of(two.stayedId(), two.movedId()), two.links(), unmerging.loadAgain());
    }

    static Merged merged(Record row) {
        Value merge = row.get("merge");
        Value undone = merge.get("undone");
        return new Merged(
                merge.get("id").asString(),
                merge.get("kept").asString(),
                merge.get("keptName").asString(),
                merge.get("merged").asString(),
                merge.get("mergedName").asString(),
                merge.get("score").asDouble(),
                merge.get("evidence").asList(Value::asString),
                merge.get("by").asString(),
                merge.get("at").asZonedDateTime(),
                merge.get("links").asLong(),
                merge.get("joined").asLong(),
                undone.isNull()
                        ? Optional.empty()
                        : Optional.of(new Merged.Undone(merge.get("undoneBy").asString(), undone.asZonedDateTime())));
    }
}
