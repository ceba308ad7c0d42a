package innograph.model.cases;

import innograph.model.curated.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands, which follows from its history.
 *
 * @param assignee who is to decide; null for nobody in particular
 * @param decision that counts, or that is proposed; null while there is none
 * @param history all that was done with it, the first act first; at least that it was opened
 */
public record ScreeningCase(
        String id,
        Subject subject,
        Report report,
        CaseStatus status,
        @Nullable String assignee,
        @Nullable Decision decision,
        List<CaseEntry> history) {
    private static final String PREFIX = "case:";

    public ScreeningCase {
        history = List.copyOf(history);
    }

    /** The id of the case that is the n-th of a graph. */
    static String id(long number) {
        return PREFIX + number;
    }

    /**
     * The case with this history.
     *
     * @param history the first act first
     * @throws BrokenHistoryException if it is the history of no case
     */
    static ScreeningCase of(List<CaseEntry> history) {
        if (history.isEmpty()) {
            throw new BrokenHistoryException("it has no history");
        }
        ScreeningCase now = opened(history.getFirst());
        for (CaseEntry entry : history.subList(1, history.size())) {
            Optional<Fault> objection = now.objection(entry.said(), entry.by());
            if (objection.isPresent()) {
                throw new BrokenHistoryException("entry %d, %s by %s, was not possible: %s"
                        .formatted(
                                entry.sequence(),
                                entry.act(),
                                entry.by(),
                                objection.get().message(Locale.ENGLISH)));
            }
            now = now.after(entry);
        }
        return now;
    }

    /**
     * The case with this history, as the graph keeps it.
     *
     * @param entries properties of the entries, the first act first
     * @throws BrokenHistoryException if it is the history of no case
     */
    public static ScreeningCase ofKept(List<Map<String, Object>> entries) {
        return of(entries.stream()
                .map(entry -> CaseEntry.of(entry)
                        .filter(CaseEntry::isUnchanged)
                        .orElseThrow(() -> new BrokenHistoryException("an entry of its history was changed")))
                .toList());
    }

    private static ScreeningCase opened(CaseEntry entry) {
        if (!(entry.said() instanceof Act.Opened opened)) {
            throw new BrokenHistoryException("it begins with %s".formatted(entry.act()));
        }
        return new ScreeningCase(
                entry.caseId(), opened.subject(), opened.report(), CaseStatus.OPEN, null, null, List.of(entry));
    }

    /** Why somebody can't do this now; empty if it is possible. */
    Optional<Fault> objection(Act act, String by) {
        if (!status.possible().contains(act.kind())) {
            String possible = String.join(
                    ", ", status.possible().stream().map(Act.Kind::name).toList());
            return Optional.of(new Fault("id", Fault.Kind.NOT_NOW, status.name(), possible));
        }
        return act instanceof Act.Confirmed && by.equals(proposer())
                ? Optional.of(new Fault("id", Fault.Kind.ANOTHER_PERSON, by))
                : Optional.empty();
    }

    private String proposer() {
        return history.reversed().stream()
                .filter(entry -> entry.act().equals(Act.Kind.PROPOSED.name()))
                .findFirst()
                .map(CaseEntry::by)
                .orElse("");
    }

    private ScreeningCase after(CaseEntry entry) {
        List<CaseEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        return switch (entry.said()) {
            case Act.Opened _ -> throw new IllegalStateException("no status allows to open a case again");
            case Act.Assigned assigned -> stands(status, assigned.assignee(), decision, longer);
            case Act.Proposed proposed -> stands(CaseStatus.PROPOSED, assignee, proposed.decision(), longer);
            case Act.Decided decided -> stands(CaseStatus.DECIDED, assignee, decided.decision(), longer);
            case Act.Confirmed _ -> stands(CaseStatus.DECIDED, assignee, decision, longer);
            case Act.Reopened _ -> stands(CaseStatus.OPEN, assignee, null, longer);
        };
    }

    private ScreeningCase stands(
            CaseStatus to, @Nullable String whose, @Nullable Decision what, List<CaseEntry> longer) {
        return new ScreeningCase(id, subject, report, to, whose, what, longer);
    }

    /** Whether it was ever reopened with this note. */
    public boolean wasReopenedWith(String note) {
        return history.stream()
                .map(CaseEntry::said)
                .anyMatch(act ->
                        act instanceof Act.Reopened reopened && reopened.note().equals(note));
    }

    /** How often it was written after it was opened, from 0; the next change may name it. */
    public long version() {
        return history.size() - 1L;
    }

    /** Counts the cases in the order in which they were opened, from 1. */
    public long number() {
        return Long.parseLong(id.substring(PREFIX.length()));
    }

    /** What lists find it by, as the graph keeps it beside the history, from which it follows. */
    public Map<String, Object> index() {
        Map<String, Object> index = new HashMap<>(Map.of(
                "id", id,
                "number", number(),
                "version", version(),
                "status", status.name(),
                "subject", searched(subject.name())));
        Optional.ofNullable(subject.entity()).ifPresent(entity -> index.put("entity", entity));
        Optional.ofNullable(assignee).ifPresent(name -> index.put("assignee", name));
        Optional.ofNullable(decision).ifPresent(made -> index.put("decision", made.name()));
        return index;
    }

    /** A text as subjects are searched by it. */
    public static String searched(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
