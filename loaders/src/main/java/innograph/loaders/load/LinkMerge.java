package innograph.loaders.load;

import innograph.loaders.bulk.ImportFolder;
import innograph.loaders.bulk.Packed;
import innograph.loaders.bulk.Unpacked;
import innograph.loaders.load.Counts.Count;
import innograph.model.LinkType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one link of all statements of it, which come one after the other, by the rules of {@link LinkState}. Counts as an
 * ordinary load does: what its batch states again is repeated, what an earlier batch stated is changed or as before.
 */
final class LinkMerge {
    private static final long BATCH = Pass.Size.USUAL.links();

    private final BulkGraph graph;
    private final ImportFolder files;
    private final String dataset;
    private final long run;
    private final Counts counts;

    private @Nullable LinkType type;
    private int from;
    private int to;
    private long batch;
    private final Packed first = new Packed();
    /** What earlier batches said, and what this one says; null while there is but one statement. */
    private @Nullable LinkState before;

    private LinkState.@Nullable Statement now;
    private long seen;

    LinkMerge(BulkGraph graph, ImportFolder files, String dataset, long run, Counts counts) {
        this.graph = graph;
        this.files = files;
        this.dataset = dataset;
        this.run = run;
        this.counts = counts;
    }

    /** How many statements came. */
    long seen() {
        return seen;
    }

    void add(LinkType ofType, int begin, int end, long order, Unpacked said) throws IOException {
        seen++;
        if (ofType == type && begin == from && end == to) {
            join(order / BATCH, statement(said));
            return;
        }
        write();
        type = ofType;
        from = begin;
        to = end;
        batch = order / BATCH;
        first.clear();
        said.copyTo(first);
    }

    private LinkState.Statement statement(Unpacked said) {
        return new LinkState.Statement(dataset, run, new TreeMap<>(said.properties(graph.names())));
    }

    private void join(long ofBatch, LinkState.Statement said) {
        LinkState.Statement present = now == null ? statement(Unpacked.of(first)) : now;
        if (ofBatch == batch) {
            counts.add(Count.LINKS_REPEATED, 1);
            now = state(present).after(said).statements().getFirst();
        } else {
            before = after(present);
            now = said;
            batch = ofBatch;
        }
    }

    private static LinkState state(LinkState.Statement statement) {
        return new LinkState(List.of(statement), List.of());
    }

    /** What the batches up to this one say. */
    private LinkState after(LinkState.Statement present) {
        if (before == null) {
            counts.add(Count.LINKS_CREATED, 1);
            return state(present);
        }
        LinkState after = before.after(present);
        counts.add(after.saysSameAs(before) ? Count.LINKS_UNCHANGED : Count.LINKS_UPDATED, 1);
        return after;
    }

    void finish() {
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        LinkType present = type;
        if (present == null) {
            return;
        }
        boolean turned = present.symmetric() && graph.id(from).compareTo(graph.id(to)) > 0;
        int begin = turned ? to : from;
        int end = turned ? from : to;
        if (now == null) {
            counts.add(Count.LINKS_CREATED, 1);
            files.link(present.name(), begin, end, Unpacked.of(first));
        } else {
            Map<String, Object> said = after(now).statements().getFirst().properties();
            files.link(present.name(), begin, end, said);
        }
        before = null;
        now = null;
    }
}
