package innograph.loaders.write;

import innograph.model.LinkType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link that is to be in the graph; its ends are there, named by the {@code elementId} of their nodes. */
public interface LinkChange {
    LinkType type();

    String from();

    String to();

    /** The properties of a new link, without who says so. */
    Map<String, Object> properties();

    /** Who says so of a new link; the same for all links that are written together. */
    Provenance provenance();

    /**
     * What becomes of a link that is there already.
     *
     * @param existing its properties
     */
    Outcome over(Map<String, Object> existing);

    /**
     * Who says something.
     *
     * @param datasets empty for what nobody states but the graph derives
     * @param runs that said it last, one for each data set
     */
    record Provenance(List<String> datasets, List<Long> runs) {
        public static final Provenance DERIVED = new Provenance(List.of(), List.of());

        public Provenance {
            datasets = List.copyOf(datasets);
            runs = List.copyOf(runs);
        }
    }

    /**
     * A decision on a link that is there.
     *
     * @param properties what it is to say from now on; empty if it stays as it is
     * @param changed true if it says something else than before, false if only the record of who said it changed
     */
    record Outcome(Optional<Map<String, Object>> properties, boolean changed) {
        public static final Outcome AS_BEFORE = new Outcome(Optional.empty(), false);
    }
}
