package innograph.loaders.derive;

import innograph.loaders.write.LinkChange;
import innograph.model.LinkType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link that follows from others; what it says now takes the place of what it said. */
record DerivedLink(LinkType type, String from, String to, Map<String, Object> properties) implements LinkChange {
    @Override
    public Outcome over(Map<String, Object> existing) {
        return existing.equals(properties) ? Outcome.AS_BEFORE : new Outcome(Optional.of(properties), true);
    }

    @Override
    public Provenance provenance() {
        return Provenance.DERIVED;
    }

    /** The same for both directions where the link says the same in both. */
    List<String> pair() {
        return type.symmetric() && from.compareTo(to) > 0 ? List.of(to, from) : ends();
    }

    List<String> ends() {
        return List.of(from, to);
    }
}
