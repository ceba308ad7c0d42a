package innograph.model.indicator;

/** What ties something to the region. */
public enum Tie {
    SEAT("it has its seat there"),
    MEMBERS("one of its members has its seat there"),
    BUYER("the buyer has its seat there"),
    SELLER("the seller has its seat there"),
    PARTY("the buyer or the seller has its seat there");

    private final String meaning;

    Tie(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
