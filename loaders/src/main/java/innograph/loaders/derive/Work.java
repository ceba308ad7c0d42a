package innograph.loaders.derive;

import java.util.List;
import java.util.Optional;

/**
 * A project, patent, publication or contract, as far as links are derived from it.
 *
 * @param label of its type
 * @param year in which it was signed, filed, started or published; empty if unknown
 * @param organizations that took part in it, each once
 * @param technologies that it is about, as {@code elementId} of their nodes
 */
record Work(
        String label, Optional<Long> year, boolean stale, List<Participant> organizations, List<String> technologies) {
    /**
     * An organization of a work.
     *
     * @param node {@code elementId} of its node
     */
    record Participant(String node, String id, boolean stale) {}

    /** What the work adds to the strength of each pair of its organizations. */
    double strength() {
        return 1.0 / (organizations.size() - 1);
    }
}
