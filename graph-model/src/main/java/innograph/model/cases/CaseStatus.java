package innograph.model.cases;

import innograph.model.cases.Act.Kind;
import java.util.List;

/** How a case stands. */
public enum CaseStatus {
    /** Nothing is decided. */
    OPEN(Kind.ASSIGNED, Kind.DECIDED, Kind.PROPOSED),
    /** Somebody has decided, and another person has not yet confirmed it. */
    PROPOSED(Kind.ASSIGNED, Kind.CONFIRMED, Kind.REOPENED),
    /** It is decided. */
    DECIDED(Kind.REOPENED);

    private final List<Kind> possible;

    CaseStatus(Kind... possible) {
        this.possible = List.of(possible);
    }

    /** What can be done with a case that stands like this. */
    public List<Kind> possible() {
        return possible;
    }
}
