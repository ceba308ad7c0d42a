package innograph.identity.organization;

/** Where a name comes from, the best first. */
public enum NameKind {
    /** The name to show. */
    DISPLAYED,
    /** Its name in some language. */
    NAME,
    /** An acronym or another name that a source gives. */
    ALIAS,
    /** Follows from a name: the initials of its words, or how it is read in pinyin. */
    DERIVED
}
