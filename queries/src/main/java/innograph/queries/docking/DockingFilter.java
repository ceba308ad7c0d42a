package innograph.queries.docking;

import innograph.model.docking.DockingState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of dockings is narrowed to; null is anything.
 *
 * @param states one of which it has to have
 * @param demand any identifier of the demand
 * @param offer any identifier of the offer
 * @param overdue whether what is to be done next should have been done before today
 */
public record DockingFilter(
        @Nullable List<DockingState> states,
        @Nullable String demand,
        @Nullable String offer,
        @Nullable Boolean overdue) {
    public static final DockingFilter ALL = new DockingFilter(null, null, null, null);

    /** What is not asked for is missing in {@code $filter}, and so null. */
    static final String CONDITION = """
            ($filter.states IS NULL OR d.state IN $filter.states)
              AND ($filter.demand IS NULL
                OR EXISTS { (:Identifier {value: $filter.demand})<-[:IDENTIFIED_BY]-(:Demand {id: d.demand}) })
              AND ($filter.offer IS NULL
                OR EXISTS { (:Identifier {value: $filter.offer})<-[:IDENTIFIED_BY]-(:Offer {id: d.offer}) })
              AND ($filter.overdue IS NULL OR $filter.overdue =
                coalesce(d.due < $today AND NOT d.state IN ['CONCLUDED', 'DECLINED', 'ENDED'], false))""";

    Map<String, Object> parameters() {
        Map<String, Object> filter = new HashMap<>();
        if (states != null) {
            filter.put("states", states.stream().map(DockingState::name).toList());
        }
        if (demand != null) {
            filter.put("demand", demand);
        }
        if (offer != null) {
            filter.put("offer", offer);
        }
        if (overdue != null) {
            filter.put("overdue", overdue);
        }
        return new HashMap<>(Map.of("filter", filter));
    }
}
