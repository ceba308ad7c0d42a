package innograph.model;

/**
 * Organizations whose works changed, or what their works are about. What changes a work marks it {@code Stale}; the next derivation takes
 * the marks away and writes down whom it concerned, so that whoever keeps a picture of the graph need not read all of it again.
 */
public final class ChangedOrganizations {
    /** Cypher that gives as {@code o}, once each, those that wait for a derivation. */
    public static final String WAITING = """
            CALL () {
              MATCH (o:Organization:Stale) RETURN o
            UNION
              MATCH (w:Stale)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(o:Organization) RETURN o
            }
            """;

    /**
     * Cypher that writes down a derivation under the next number, with the ids of those that it concerned, {@code $organizations}; null if
     * they are too many to be told. The latest {@code $kept} stay.
     */
    public static final String WRITE_DOWN = """
            MERGE (log:DerivationLog {id: 'derivations'})
            SET log.number = coalesce(log.number, 0) + 1
            CREATE (:Derivation {number: log.number, organizations: $organizations})
            WITH log
            MATCH (old:Derivation) WHERE old.number <= log.number - $kept
            DELETE old
            """;

    /**
     * Cypher that gives the {@code number} of the last derivation and, of those after {@code $since}, {@code told} how many are
     * written down with whom they concerned, and {@code organizations}, the ids of these and of those that wait.
     */
    public static final String SINCE = """
            OPTIONAL MATCH (log:DerivationLog)
            WITH coalesce(log.number, 0) AS number
            RETURN number,
              COUNT { MATCH (d:Derivation) WHERE d.number > $since AND d.organizations IS NOT NULL } AS told,
              COLLECT {
                MATCH (d:Derivation) WHERE d.number > $since UNWIND d.organizations AS id RETURN id
              UNION
                %sRETURN o.id AS id
              } AS organizations
            """.formatted(WAITING.replace("\n", "\n    "));

    private ChangedOrganizations() {}
}
