package innograph.queries.docking;

import java.util.List;

/**
 * An offer or a demand for which a caller speaks.
 *
 * @param entity its id
 * @param anonymous whether nobody else may know the owners
 * @param owners ids of the owners
 * @param callers who speak for it, the author first
 */
public record SpokenFor(String entity, boolean anonymous, List<String> owners, List<String> callers) {
    public SpokenFor {
        owners = List.copyOf(owners);
        callers = List.copyOf(callers);
    }
}
