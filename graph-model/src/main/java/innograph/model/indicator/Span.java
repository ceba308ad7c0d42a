package innograph.model.indicator;

/** Which days count. */
public enum Span {
    AT_DATE("what is there on the day that is asked about"),
    YEAR("what came about in the calendar year of that day, until that day"),
    PLAN("what came about from the first day of the year in which the plan was issued, until that day");

    private final String meaning;

    Span(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
