package innograph.model.indicator;

/** What a rule counts. */
public enum Counted {
    ORGANIZATIONS("Organizations that are active.", Span.AT_DATE),
    PERSONS("Persons who work for an organization of the region.", Span.AT_DATE),
    PATENTS("Granted patents with an applicant of the region.", Span.AT_DATE),
    PROJECTS("Projects in the region, or in which an organization of the region takes part.", Span.PLAN),
    CONTRACTS("Technology contracts with a party of the region.", Span.YEAR),
    RESULTS("Offers and patents that such contracts transfer, each once.", Span.PLAN);

    private final String meaning;
    private final Span usual;

    Counted(String meaning, Span usual) {
        this.meaning = meaning;
        this.usual = usual;
    }

    public String meaning() {
        return meaning;
    }

    /** The span if a rule names none. */
    public Span usualSpan() {
        return usual;
    }
}
