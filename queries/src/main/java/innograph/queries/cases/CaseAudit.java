package innograph.queries.cases;

import innograph.model.cases.BrokenHistoryException;
import innograph.model.cases.CaseEntry;
import innograph.model.cases.ScreeningCase;
import innograph.queries.Reader;
import innograph.queries.cases.AuditReport.Fault;
import innograph.queries.cases.AuditReport.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Finds out whether the history of the cases is the one that was written: goes along the whole chain, and then looks whether each case
 * stands as its history says. Holds one case in memory at a time; screeners may go on working meanwhile.
 */
public final class CaseAudit {
    private static final String ENTRIES_BEHIND = """
            MATCH (entry:ScreeningEntry) WHERE entry.sequence > $behind
            RETURN properties(entry) AS entry ORDER BY entry.sequence
            """;

    private static final String CHAIN = """
            OPTIONAL MATCH (chain:ScreeningChain {id: 'screening'})
            RETURN chain.sequence AS sequence, chain.head AS head, chain.cases AS cases
            """;

    /** Entries without a place, which no walk along the chain meets. */
    private static final String ASTRAY = """
            MATCH (entry:ScreeningEntry)
            WHERE NOT entry.sequence IS :: INTEGER NOT NULL OR entry.sequence <= 0
            RETURN count(entry) AS number
            """;

    private static final String WITH_HISTORY = """
            RETURN properties(c) AS index,
              COLLECT { MATCH (entry:ScreeningEntry {case: c.id}) RETURN properties(entry) ORDER BY entry.sequence } AS history
            """;

    private static final String CASES = "MATCH (c:ScreeningCase) WITH c ORDER BY c.number " + WITH_HISTORY;

    private static final String ONE_CASE = "MATCH (c:ScreeningCase {id: $id}) " + WITH_HISTORY;

    private static final String WITHOUT_CASE = """
            MATCH (entry:ScreeningEntry) WHERE entry.sequence > 0 AND NOT EXISTS { (:ScreeningCase {id: entry.case}) }
            RETURN entry.sequence AS sequence, toString(entry.case) AS case ORDER BY sequence LIMIT $most
            """;

    private final Reader reader;

    /**
     * Audits one graph.
     *
     * @param patient its statements may take as long as reading all cases takes
     */
    public CaseAudit(Reader patient) {
        this.reader = patient;
    }

    /**
     * Looks at everything.
     *
     * @param head hash of an entry that was kept elsewhere and has to be in the chain; null if there is none
     * @param progress told how many entries were looked at
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public AuditReport verify(@Nullable String head, LongConsumer progress) {
        Walk walk = new Walk(head, progress);
        End end;
        long before;
        do { // until nobody has gone on writing meanwhile
            Walk begun = walk;
            before = begun.last;
            walk = reader.read(ENTRIES_BEHIND, Map.of("behind", before), rows -> new Walk(begun).along(rows));
            end = reader.rows(CHAIN, Map.of(), CaseAudit::end).getFirst();
        } while (end.sequence() > walk.last && walk.last > before);
        walk.ended(
                end,
                reader.rows(ASTRAY, Map.of(), row -> row.get("number").asLong()).getFirst());
        Walk walked = walk;
        Walk looked = reader.read(CASES, Map.of(), rows -> states(rows, new Walk(walked)));
        reader.rows(
                WITHOUT_CASE,
                Map.of("most", AuditReport.MOST_SHOWN),
                row -> looked.found(
                        Kind.STATE,
                        row.get("sequence").asLong(),
                        "its case %s is gone".formatted(row.get("case").asString("?"))));
        return looked.report();
    }

    private Walk states(Stream<Record> rows, Walk walk) {
        rows.forEach(row -> {
            walk.cases++;
            state(row, walk);
        });
        return walk;
    }

    private void state(Record row, Walk walk) {
        if (contradiction(row).isPresent()) { // somebody may have written while the row was read
            String id = row.get("index").get("id").asObject() instanceof String text ? text : "";
            List<Record> again = reader.rows(ONE_CASE, Map.of("id", id), found -> found);
            contradiction(again.isEmpty() ? row : again.getFirst())
                    .ifPresent(why -> walk.found(Kind.STATE, 0, "%s: %s".formatted(id.isEmpty() ? "a case" : id, why)));
        }
    }

    private static Optional<String> contradiction(Record row) {
        Map<String, Object> index = row.get("index").asMap(Value::asObject);
        try {
            Map<String, Object> expected = ScreeningCase.ofKept(
                            row.get("history").asList(entry -> entry.asMap(Value::asObject)))
                    .index();
            return expected.equals(index) ? Optional.empty() : Optional.of(difference(expected, index));
        } catch (BrokenHistoryException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String difference(Map<String, Object> expected, Map<String, Object> found) {
        Map<String, Object> all = new HashMap<>(found);
        all.putAll(expected);
        return all.keySet().stream()
                .sorted()
                .filter(name -> !String.valueOf(expected.get(name)).equals(String.valueOf(found.get(name))))
                .map(name -> "%s is %s, and by its history %s"
                        .formatted(
                                name, found.getOrDefault(name, "not there"), expected.getOrDefault(name, "not there")))
                .findFirst()
                .orElse("a value is of another kind than its history says");
    }

    /** What the graph takes for the end of the chain. */
    private record End(long sequence, String head, long cases) {}

    private static End end(Record row) {
        return new End(
                row.get("sequence").asObject() instanceof Long sequence ? sequence : 0,
                row.get("head").asObject() instanceof String head ? head : CaseEntry.NOTHING,
                row.get("cases").asObject() instanceof Long cases ? cases : 0);
    }

    /** Goes from entry to entry; each is held against the one before as it is kept, so that one change is one fault. */
    private static final class Walk {
        private final @Nullable String wanted;
        private final LongConsumer progress;
        private final List<Fault> faults = new ArrayList<>();
        private boolean met;
        private long number;
        private long cases;
        private long opened;
        private long all;
        private long last;
        private String hash = CaseEntry.NOTHING;

        Walk(@Nullable String wanted, LongConsumer progress) {
            this.wanted = wanted;
            this.progress = progress;
        }

        /** The store may ask to repeat a statement, and then what was found by it is found again. */
        Walk(Walk begun) {
            this(begun.wanted, begun.progress);
            this.faults.addAll(begun.faults);
            this.met = begun.met;
            this.number = begun.number;
            this.opened = begun.opened;
            this.all = begun.all;
            this.last = begun.last;
            this.hash = begun.hash;
        }

        Walk along(Stream<Record> rows) {
            rows.forEach(row -> next(row.get("entry").asMap(Value::asObject)));
            return this;
        }

        private void next(Map<String, Object> properties) {
            long place = properties.get("sequence") instanceof Number sequence ? sequence.longValue() : last + 1;
            if (place > last + 1) {
                found(
                        Kind.MISSING,
                        last + 1,
                        place == last + 2 ? "it is gone" : "it and those up to %d are gone".formatted(place - 1));
            } else if (place == last) {
                found(Kind.INSERTED, place, "there are two of this place");
            }
            Optional<CaseEntry> entry = CaseEntry.of(properties);
            if (entry.isEmpty() || !entry.get().isUnchanged()) {
                found(
                        Kind.CHANGED,
                        place,
                        "what it says is not what its hash was made of: it was changed, or moved from another place");
            } else if (place == last + 1 && !entry.orElseThrow().previous().equals(hash)) {
                found(
                        Kind.INSERTED,
                        place,
                        "it does not continue the entry before: one of the two was put there later");
            }
            last = place;
            hash = properties.get("hash") instanceof String kept ? kept : "";
            met |= hash.equals(wanted);
            opened += "OPENED".equals(properties.get("act")) ? 1 : 0;
            number++;
            progress.accept(number);
        }

        void ended(End end, long astray) {
            if (end.sequence() > last) {
                found(Kind.MISSING, last + 1, "the graph knows of %,d entries".formatted(end.sequence()));
            } else if (end.sequence() < last) {
                found(Kind.INSERTED, end.sequence() + 1, "the graph knows of %,d entries".formatted(end.sequence()));
            } else if (!end.head().equals(hash) || end.cases() != opened) {
                found(
                        Kind.CHANGED,
                        last,
                        "the graph notes another end: %,d cases, head %s".formatted(end.cases(), end.head()));
            }
            if (astray > 0) {
                found(Kind.INSERTED, 0, "%,d entries have no place in the chain".formatted(astray));
            }
            if (wanted != null && !met) {
                found(
                        Kind.MISSING,
                        0,
                        "no entry has the head that was kept, %s: the end of the chain was cut off or written anew"
                                .formatted(wanted));
            }
        }

        /** @return whether it is shown */
        boolean found(Kind kind, long sequence, String what) {
            all++;
            return faults.size() < AuditReport.MOST_SHOWN && faults.add(new Fault(kind, sequence, what));
        }

        AuditReport report() {
            return new AuditReport(number, cases, hash, all, faults);
        }
    }
}
