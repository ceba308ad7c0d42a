package innograph.model.cases;

/** What a screening comes to. It is about texts and names that are alike, and never a legal determination. */
public enum Outcome {
    /** What was looked through has nothing that is near enough to be looked at. */
    CLEAR,
    /** Something is near enough that a person should look at it. */
    REVIEW,
    /** The likeness is so great that it is taken to be meant until a person has decided. */
    MATCH,
    /** It can't be told, for reasons that are given. */
    UNDETERMINED;

    /** The graver of two: something that is to be looked at weighs more than something that can't be told. */
    public Outcome orGraver(Outcome other) {
        return gravity() < other.gravity() ? other : this;
    }

    private int gravity() {
        return switch (this) {
            case CLEAR -> 0;
            case UNDETERMINED -> 1;
            case REVIEW -> 2;
            case MATCH -> 3;
        };
    }
}
