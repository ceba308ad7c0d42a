package innograph.queries.search;

/** Why an entity is among the hits of a search. */
public enum FoundBy {
    /** The text is one of its identifiers. */
    IDENTIFIER,
    /** All words occur in its names, aliases, acronyms and codes, in pinyin or with other Chinese characters for the same too. */
    NAME,
    /** A text of it means much the same, in whatever words. */
    MEANING,
    /** Words occur that are spelled alike. */
    SPELLING
}
