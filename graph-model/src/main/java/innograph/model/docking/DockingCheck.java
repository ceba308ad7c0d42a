package innograph.model.docking;

import innograph.model.curated.Fault;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with what somebody says in a docking, whatever the graph holds. */
final class DockingCheck {
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int LAST_RANK = 1_000;

    private final List<Fault> faults = new ArrayList<>();

    private DockingCheck() {}

    static List<Fault> faults(DockingAct act) {
        DockingCheck check = new DockingCheck();
        switch (act) {
            case DockingAct.Ranked(Integer rank, String note) -> check.listed(null, rank, note);
            case DockingAct.Proposed(String message) -> check.optional("message", message, LONGEST_NOTE);
            case DockingAct.Agreed _ -> {}
            case DockingAct.Declined(Side _, String reason) -> check.required("reason", reason, LONGEST_NOTE);
            case DockingAct.MeetingSet(var _, String venue, String _, String note) -> {
                check.required("venue", venue, LONGEST_LINE);
                check.optional("note", note, LONGEST_NOTE);
            }
            case DockingAct.FollowedUp(Stage _, String action, var due, String responsible, String note) -> {
                check.optional("nextAction", action, LONGEST_LINE);
                check.optional("responsible", responsible, LONGEST_LINE);
                check.optional("note", note, LONGEST_NOTE);
                if (action != null && due == null) {
                    check.add("due", Fault.Kind.REQUIRED, 1);
                }
                if (action == null && due != null) {
                    check.add("nextAction", Fault.Kind.REQUIRED, 1);
                }
            }
            case DockingAct.Concluded _ -> {}
            case DockingAct.Ended(String reason) -> check.required("reason", reason, LONGEST_NOTE);
        }
        return List.copyOf(check.faults);
    }

    static List<Fault> faults(@Nullable Double score, @Nullable Integer rank, @Nullable String note) {
        DockingCheck check = new DockingCheck();
        check.listed(score, rank, note);
        return List.copyOf(check.faults);
    }

    private void listed(@Nullable Double score, @Nullable Integer rank, @Nullable String note) {
        if (score != null && !(score >= 0 && score <= 1)) {
            add("score", Fault.Kind.OUT_OF_RANGE, score, 0, 1);
        }
        if (rank != null && (rank < 1 || rank > LAST_RANK)) {
            add("rank", Fault.Kind.OUT_OF_RANGE, rank, 1, LAST_RANK);
        }
        optional("note", note, LONGEST_NOTE);
    }

    private void optional(String field, @Nullable String text, int longest) {
        if (text != null) {
            required(field, text, longest);
        }
    }

    private void required(String field, String text, int longest) {
        if (text.isBlank()) {
            add(field, Fault.Kind.REQUIRED, 1);
        }
        if (text.length() > longest) {
            add(field, Fault.Kind.TOO_LONG, text.length(), longest);
        }
        try {
            Texts.check(field, text);
        } catch (InvalidRecordException e) {
            add(field, Fault.Kind.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private void add(String field, Fault.Kind kind, Object... values) {
        faults.add(new Fault(field, kind, values));
    }
}
