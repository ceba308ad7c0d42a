package innograph.queries.sharpen;

/** What a demand has to say so that others can answer it. */
public enum Aspect {
    /** Enough words to know what is meant. */
    LENGTH,
    /** A technology, or a word that not everything is called by. */
    SUBJECT,
    /** What it is for. */
    PURPOSE,
    /** Who needs it: a kind of company, an institute, a hospital. */
    WHO,
    /** Figures with units that a solution has to reach. */
    FIGURES,
    /** How ready a solution has to be. */
    READINESS,
    /** Where it is needed. */
    REGION,
    /** Until when. */
    DEADLINE
}
