package innograph.queries.docking;

import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Open offers and demands whose last day comes soon. */
public final class Expiring {
    private static final String SOON = """
            MATCH (n:Offer|Demand)
            WHERE n.openUntil >= $today AND n.openUntil <= $last AND coalesce(n.status, 'OPEN') = 'OPEN' AND n.mention IS NULL
            RETURN %s AS entity ORDER BY n.openUntil, n.id LIMIT $limit
            """.formatted(Entity.PROJECTION);

    private final Reader reader;
    private final Clock clock;

    public Expiring(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Those of the next days, the soonest first.
     *
     * @param days from today on; 0 for those that hold today for the last time
     */
    public List<Entity> within(int days, int limit) {
        LocalDate today = LocalDate.now(clock);
        return reader.rows(
                SOON,
                Map.of("today", today, "last", today.plusDays(days), "limit", limit),
                row -> Entity.of(row.get("entity")));
    }
}
