package innograph.loaders.derive;

import innograph.loaders.write.LinkWriter;
import innograph.loaders.write.LinkWriter.Written;
import innograph.loaders.write.Writers;
import innograph.model.ChangedOrganizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Brings derived links up to date for everything marked {@link Stale}. Loads set the mark in the transaction that changes
 * something and it is taken away at the end, so a derivation that was stopped is simply run again.
 */
public final class Derivation {
    /** Organizations whose links are computed at a time: some 20 links each, so that the transactions are worth their commit. */
    private static final int AT_A_TIME = 1_500;

    /** More than these are not written down: whoever wants to know reads everything anew. */
    private static final int MOST_WRITTEN_DOWN = 20_000;

    private static final int DERIVATIONS_KEPT = 20;

    private static final String TOUCHED = ChangedOrganizations.WAITING + "RETURN elementId(o) AS node, o.id AS id";

    private static final String UNMARK = "MATCH (n:Stale) CALL (n) { REMOVE n:Stale } IN TRANSACTIONS OF 10000 ROWS";

    private final Driver driver;
    private final LinkWriter writer;

    public Derivation(Driver driver, Writers writers) {
        this.driver = driver;
        this.writer = new LinkWriter(writers, link -> Set.of());
    }

    /** Hears how the derivation gets on. */
    @FunctionalInterface
    public interface Listener {
        void derived(long organizations, long of);
    }

    /**
     * What a derivation did.
     *
     * @param organizations whose links were computed
     * @param collaborations links that are new, changed or gone
     * @param activities links that are new, changed or gone
     */
    public record Outcome(long organizations, long collaborations, long activities) {
        public static final Outcome NONE = new Outcome(0, 0, 0);
    }

    /**
     * Organizations of which the links have to be computed.
     *
     * @param nodes element ids
     * @param ids identifiers; empty if there are too many to be written down, as they would fill the heap
     */
    private record Touched(List<String> nodes, List<String> ids) {
        static Touched read(Session session) {
            return session.executeRead(tx -> {
                Touched touched = new Touched(new ArrayList<>(), new ArrayList<>());
                tx.run(TOUCHED).forEachRemaining(row -> {
                    touched.nodes.add(row.get("node").asString());
                    if (touched.areFew()) {
                        touched.ids.add(row.get("id").asString());
                    } else {
                        touched.ids.clear();
                    }
                });
                return touched;
            });
        }

        boolean areFew() {
            return nodes.size() <= MOST_WRITTEN_DOWN;
        }
    }

    public Outcome run(Listener listener) {
        try (Session session = driver.session()) {
            Touched touched = Touched.read(session);
            int organizations = touched.nodes.size();
            Works works = new Works(session);
            long collaborations = 0;
            long activities = 0;
            for (int from = 0; from < organizations; from += AT_A_TIME) {
                List<Doings> batch = works.of(touched.nodes.subList(from, Math.min(organizations, from + AT_A_TIME)));
                collaborations += bring(batch, Doings::collaborations, Doings::collaborationsOfThePast);
                activities += bring(batch, Doings::activities, Doings::activitiesOfThePast);
                listener.derived(from + batch.size(), organizations);
            }
            if (organizations > 0) {
                writeDown(session, touched); // before the marks are gone, so that nobody misses what changed
            }
            session.run(UNMARK).consume();
            return new Outcome(organizations, collaborations, activities);
        }
    }

    private static void writeDown(Session session, Touched touched) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kept", DERIVATIONS_KEPT);
        parameters.put("organizations", touched.areFew() ? touched.ids : null);
        session.executeWriteWithoutResult(
                tx -> tx.run(ChangedOrganizations.WRITE_DOWN, parameters).consume());
    }

    private long bring(
            List<Doings> batch, Function<Doings, List<DerivedLink>> present, Function<Doings, List<DerivedLink>> past) {
        Map<List<String>, DerivedLink> gone = new LinkedHashMap<>();
        batch.forEach(doings -> past.apply(doings).forEach(link -> gone.put(link.pair(), link)));
        writer.delete(gone.values());
        Map<List<String>, DerivedLink> links = new LinkedHashMap<>(); // two organizations may both compute their link
        batch.forEach(doings -> present.apply(doings).forEach(link -> links.put(link.ends(), link)));
        Written written = writer.write(links.values());
        return gone.size() + written.created() + written.updated();
    }
}
