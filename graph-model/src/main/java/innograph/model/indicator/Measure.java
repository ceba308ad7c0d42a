package innograph.model.indicator;

/** What becomes of what was counted. */
public enum Measure {
    TOTAL("the number, or the sum of the amounts"),
    PER_10000_INHABITANTS("the number for each 10,000 inhabitants of the region"),
    GROWTH_PERCENT("by how much it is more than a year before"),
    SHARE_PERCENT("its part of all that sellers of the partner regions sell, or that buyers there buy");

    private final String meaning;

    Measure(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
