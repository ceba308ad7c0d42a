package innograph.model.cases;

/** What a screener decides on a case. */
public enum Decision {
    /** What was found is somebody or something else: another of that name, a technology outside the parameters. */
    FALSE_POSITIVE,
    /** It is the listed party or the controlled item, and nothing may go on. */
    TRUE_MATCH,
    /** It is controlled, and may go on with a licence only. */
    LICENCE_REQUIRED,
    /** It can't be decided here; it was passed on. */
    ESCALATED
}
