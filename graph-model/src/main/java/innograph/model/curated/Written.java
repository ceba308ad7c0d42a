package innograph.model.curated;

import java.util.List;

/** What became of something that a person wrote. */
public sealed interface Written {
    /**
     * It is in the graph.
     *
     * @param version which the next change of it has to name
     */
    record Done(String id, long version) implements Written {}

    /** Nothing was written. */
    record Refused(List<Fault> faults) implements Written {
        public Refused {
            faults = List.copyOf(faults);
        }

        Refused(Fault fault) {
            this(List.of(fault));
        }
    }
}
