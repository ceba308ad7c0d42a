package innograph.loaders.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What the graph keeps of a merge to undo it. What the data sets say of the two is in the node itself, by {@link Side}.
 *
 * @param movedSides sides of the entity whose node and links went into the other's, in the order of their word
 * @param stayedSides sides of the other
 * @param movedIdentifiers all that named the entity
 * @param movedVanished data sets that had let it vanish, and the latest run in which each spoke of it
 * @param stayedVanished the same of the other
 * @param links of the moved one that were put to the other as they were
 * @param joined links that both had
 * @param between links that led from the one to the other
 * @param edits numbers of the edits of the moved one
 * @param editsOfBoth those among them that are edits of the other too
 * @param latestRun number of the latest run of a load then, 0 if there was none
 */
record MergeNote(
        List<String> movedSides,
        List<String> stayedSides,
        List<String> movedIdentifiers,
        Map<String, Long> movedVanished,
        Map<String, Long> stayedVanished,
        List<Moved> links,
        List<Joined> joined,
        List<Between> between,
        List<Long> edits,
        List<Long> editsOfBoth,
        long latestRun) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A link that was moved.
     *
     * @param out true if it leads from the entity; true for all links that say the same of both ends
     * @param other id of its other end
     * @param datasets that stated it
     */
    record Moved(String type, boolean out, String other, List<String> datasets) {}

    /**
     * A link that both had.
     *
     * @param moved its properties on the side of the moved one, as JSON
     * @param stayed on the side of the other
     * @param both as one
     */
    record Joined(String type, boolean out, String other, String moved, String stayed, String both) {}

    /**
     * A link that led from one to the other.
     *
     * @param out true if it leads from the moved one
     * @param properties as JSON
     */
    record Between(String type, boolean out, String properties) {}

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static MergeNote of(String json) {
        try {
            return JSON.readValue(json, MergeNote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the graph has a merge that can't be read: " + json, e);
        }
    }
}
