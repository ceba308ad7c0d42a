package innograph.loaders.load;

import innograph.loaders.source.LoadProblem;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a load stands and what it has done: the checkpoint, saved in one transaction with every batch. */
final class Counts {
    /** What is counted, with the property that keeps it in the graph. */
    enum Count {
        /** Statements of the phase that are in the graph or in the reject file. */
        POSITION("position"),
        ENTITIES_READ("entitiesRead"),
        ENTITIES_CREATED("entitiesCreated"),
        ENTITIES_UPDATED("entitiesUpdated"),
        ENTITIES_UNCHANGED("entitiesUnchanged"),
        /** Entities that the same batch states once more. */
        ENTITIES_REPEATED("entitiesRepeated"),
        LINKS_READ("linksRead"),
        LINKS_CREATED("linksCreated"),
        LINKS_UPDATED("linksUpdated"),
        LINKS_UNCHANGED("linksUnchanged"),
        /** Links that the same batch states once more. */
        LINKS_REPEATED("linksRepeated"),
        /** Links of which one end is not in the graph. */
        LINKS_WAITING("linksWaiting"),
        /** Length of the reject file. */
        REJECT_BYTES("rejectBytes"),
        /** Transactions that had to be repeated. */
        RETRIES("retries"),
        /** Transactions that the database ended because they waited for each other. */
        DEADLOCKS("deadlocks"),
        /** Time spent in this and in earlier parts of the run. */
        MILLISECONDS("milliseconds");

        private final String property;

        Count(String property) {
            this.property = property;
        }
    }

    private static final String REJECTED = "rejected_";

    private LoadPhase phase = LoadPhase.ENTITIES;
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<LoadProblem, Long> rejected = new EnumMap<>(LoadProblem.class);

    /** The counts of a node that {@link #toProperties} made. */
    static Counts of(Map<String, Object> properties) {
        Counts counts = new Counts();
        counts.phase = LoadPhase.valueOf((String) properties.getOrDefault("phase", LoadPhase.ENTITIES.name()));
        for (Count count : Count.values()) {
            counts.add(count, (Long) properties.getOrDefault(count.property, 0L));
        }
        for (LoadProblem problem : LoadProblem.values()) {
            if (properties.get(REJECTED + problem.name()) instanceof Long number) {
                counts.rejected.put(problem, number);
            }
        }
        return counts;
    }

    Counts copy() {
        return of(toProperties());
    }

    LoadPhase phase() {
        return phase;
    }

    void enter(LoadPhase next) {
        if (phase != next) {
            phase = next;
            counts.put(Count.POSITION, 0L);
        }
    }

    long get(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    void add(Count count, long number) {
        counts.merge(count, number, Long::sum);
    }

    void set(Count count, long number) {
        counts.put(count, number);
    }

    void reject(LoadProblem problem) {
        rejected.merge(problem, 1L, Long::sum);
    }

    Map<LoadProblem, Long> rejected() {
        return rejected;
    }

    Map<String, Object> toProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("phase", phase.name());
        counts.forEach((count, number) -> properties.put(count.property, number));
        rejected.forEach((problem, number) -> properties.put(REJECTED + problem.name(), number));
        return properties;
    }
}
