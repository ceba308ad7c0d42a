package innograph.model.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the screening said, as it said it; lists and engines may have changed since.
 *
 * @param lists that were looked at; at least one
 * @param findings the strongest first; empty if nothing was found
 * @param limits what could not be decided and why, in sentences
 */
public record Report(Outcome outcome, List<Listed> lists, List<Finding> findings, List<String> limits) {
    /**
     * A list as it was when it was looked at.
     *
     * @param id its data set or its id in the graph
     * @param asOf its date; null if the list has none
     */
    public record Listed(String id, String title, @Nullable LocalDate asOf) {
        public Listed {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
        }
    }

    public Report {
        Objects.requireNonNull(outcome);
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
        limits = List.copyOf(Objects.requireNonNullElse(limits, List.of())); // reports did not always have them
    }
}
