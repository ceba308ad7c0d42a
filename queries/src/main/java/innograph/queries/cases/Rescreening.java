package innograph.queries.cases;

import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import innograph.model.cases.Subject;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Screens what the cases are about again, and tells of those of which it says something else than their report. Changes nothing. */
public final class Rescreening {
    private static final int AT_ONCE = 100;

    private final ScreeningCases cases;
    private final Function<Subject, Optional<Report>> screening;

    /** @param screening what a screening says of a subject now; empty if it is an entity that is gone */
    public Rescreening(ScreeningCases cases, Function<Subject, Optional<Report>> screening) {
        this.cases = cases;
        this.screening = screening;
    }

    /**
     * The cases that changed, the last that was opened first.
     *
     * @param progress told how many cases were looked at
     * @throws innograph.model.cases.BrokenHistoryException if somebody has changed the history of a case
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<CaseChange> changes(LongConsumer progress) {
        List<CaseChange> changes = new ArrayList<>();
        long looked = 0;
        @Nullable Position behind = null;
        Page<ScreeningCase> page;
        do {
            page = cases.list(CaseFilter.ALL, Slice.first(AT_ONCE, behind));
            for (ScreeningCase one : page.items()) {
                CaseChange.of(one, screening.apply(one.subject()).orElse(null)).ifPresent(changes::add);
                progress.accept(++looked);
                behind = ScreeningCases.position(one);
            }
        } while (page.hasMore());
        return changes;
    }
}
