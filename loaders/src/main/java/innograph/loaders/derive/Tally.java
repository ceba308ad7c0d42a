package innograph.loaders.derive;

import java.util.Map;
import java.util.TreeMap;

/** Counts works. */
final class Tally {
    private static final Map<String, String> COUNTERS =
            Map.of("Project", "projects", "Patent", "patents", "Publication", "publications", "Contract", "contracts");

    private final Map<String, Long> counts = new TreeMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private double strength;
    private long statements;

    Tally() {
        COUNTERS.values().forEach(counter -> counts.put(counter, 0L));
    }

    void count(Work work, double addedStrength) {
        counts.merge(COUNTERS.getOrDefault(work.label(), work.label()), 1L, Long::sum);
        work.year().ifPresent(year -> {
            first = Math.min(first, year);
            last = Math.max(last, year);
        });
        strength += addedStrength;
    }

    void state(long number) {
        statements += number;
    }

    double strength() {
        return strength;
    }

    long statements() {
        return statements;
    }

    /** Works and statements. */
    long size() {
        return statements + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts by kind, and the years; these are absent if no work has one. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>(counts);
        if (first <= last) {
            properties.put("first", first);
            properties.put("last", last);
        }
        return properties;
    }
}
