package innograph.queries.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of contracts.
 *
 * @param values one for each dimension of the question, in its order; null for contracts of which it is not known, ids of regions
 */
public record ContractStatistic(List<@Nullable String> values, ContractFigures figures) {
    public ContractStatistic {
        values = Collections.unmodifiableList(new ArrayList<>(values)); // List.copyOf takes no null
    }
}
