package innograph.model.curated;

/**
 * What a person decided on two entities, kept apart from them: by their identifiers, so that nobody is asked again when one of
 * them is loaded anew.
 */
public final class SameAsDecision {
    /**
     * Cypher that keeps a decision on the entities {@code a} and {@code b}. Its parameters are {@code $decision}, CONFIRMED or
     * REJECTED, {@code $by} and {@code $at}.
     */
    public static final String KEEP = """
            MERGE (kept:SameAsDecision {pair: CASE WHEN a.id < b.id THEN a.id + ' ' + b.id ELSE b.id + ' ' + a.id END})
            SET kept.decision = $decision, kept.by = $by, kept.at = $at,
              kept.one = COLLECT { MATCH (a)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value ORDER BY i.value },
              kept.other = COLLECT { MATCH (b)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value ORDER BY i.value }
            """;

    private SameAsDecision() {}
}
