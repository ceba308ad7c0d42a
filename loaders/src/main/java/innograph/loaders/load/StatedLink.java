package innograph.loaders.load;

import innograph.loaders.write.LinkChange;
import innograph.model.LinkType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link that a data set states, between nodes that are known.
 *
 * @param from {@code elementId} of the node
 * @param to {@code elementId} of the node
 * @param stale the end for which derived links have to be computed again if this is news; empty if there is none
 * @param said what the data set says of it
 */
record StatedLink(LinkType type, String from, String to, Optional<String> stale, LinkState.Statement said)
        implements LinkChange {

    @Override
    public Map<String, Object> properties() {
        return said.properties();
    }

    @Override
    public Provenance provenance() {
        return new Provenance(List.of(said.dataset()), List.of(said.run()));
    }

    @Override
    public Outcome over(Map<String, Object> existing) {
        LinkState before = LinkState.of(type, existing);
        LinkState after = before.after(said);
        if (after.equals(before)) {
            return Outcome.AS_BEFORE;
        }
        return new Outcome(Optional.of(after.properties()), !after.saysSameAs(before));
    }
}
