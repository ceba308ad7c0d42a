package innograph.queries.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the graph holds.
 *
 * @param entities number of nodes by label
 * @param links number of relationships by type
 * @param runs the latest loads, the latest first
 */
public record GraphContents(
        Map<String, Long> entities, Map<String, Long> links, List<Dataset> datasets, List<Run> runs) {
    public GraphContents {
        entities = Collections.unmodifiableMap(new TreeMap<>(entities));
        links = Collections.unmodifiableMap(new TreeMap<>(links));
        datasets = List.copyOf(datasets);
        runs = List.copyOf(runs);
    }

    /**
     * A load.
     *
     * @param status RUNNING, DONE or FAILED
     * @param started ISO 8601
     */
    public record Run(String id, String dataset, String status, String started, List<String> files) {
        public Run {
            files = List.copyOf(files);
        }
    }
}
