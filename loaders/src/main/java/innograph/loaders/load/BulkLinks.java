package innograph.loaders.load;

import innograph.loaders.bulk.ImportFolder;
import innograph.loaders.bulk.LinkSorter;
import innograph.loaders.bulk.Packed;
import innograph.loaders.derive.Stale;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.NodeIndex.Node;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.record.LinkRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers what records say of links between the entities of a {@link BulkGraph}. A link whose ends are known and fit goes
 * into order at once; the others wait until all entities are there.
 */
@SuppressWarnings("EnumOrdinal") // numbers that are gone when the load ends
final class BulkLinks implements AutoCloseable {
    private static final LinkType[] TYPES = LinkType.values();
    private static final Fit[][][] FITS = fits();

    private final BulkGraph graph;
    private final LinkSorter sorter;
    private final WaitingLinks waiting;
    private final Packed properties = new Packed();
    private long read;

    /** Whether a link may connect two types of entities, and at which end something is derived from it. */
    private record Fit(boolean allowed, Optional<Stale.End> stale) {}

    BulkLinks(BulkGraph graph, Path folder) {
        this.graph = graph;
        this.sorter = new LinkSorter(folder);
        this.waiting = new WaitingLinks(folder.resolve("waiting"), graph.names());
    }

    private static Fit[][][] fits() {
        EntityType[] entities = EntityType.values();
        Fit[][][] fits = new Fit[TYPES.length][entities.length][entities.length];
        for (LinkType type : TYPES) {
            for (EntityType from : entities) {
                for (EntityType to : entities) {
                    fits[type.ordinal()][from.ordinal()][to.ordinal()] =
                            new Fit(type.ends().contains(new LinkType.Ends(from, to)), Stale.end(type, from, to));
                }
            }
        }
        return fits;
    }

    /** How many statements were read. */
    long read() {
        return read;
    }

    void write(List<Stated<LinkRecord>> batch) {
        for (Stated<LinkRecord> stated : batch) {
            if (!added(stated.record(), read)) {
                waiting.add(read, stated);
            }
            read++;
        }
    }

    private boolean added(LinkRecord link, long order) {
        long from = graph.owner(link.from().toString());
        long to = from < 0 ? from : graph.owner(link.to().toString());
        if (to < 0 || from == to) {
            return false;
        }
        Fit fit = FITS[link.type().ordinal()][BulkGraph.type(from).ordinal()][
                BulkGraph.type(to).ordinal()];
        if (!fit.allowed()) {
            return false;
        }
        add(link, BulkGraph.number(from), BulkGraph.number(to), order);
        fit.stale()
                .ifPresent(
                        end -> graph.markStale(end == Stale.End.FROM ? BulkGraph.number(from) : BulkGraph.number(to)));
        return true;
    }

    /** What says the same of both ends has one order, whichever end comes first in the record. */
    private void add(LinkRecord link, long from, long to, long order) {
        boolean turned = link.type().symmetric() && from > to;
        properties.clear();
        properties.properties(link.properties(), graph.names());
        sorter.add(link.type().ordinal(), turned ? to : from, turned ? from : to, order, properties);
    }

    /** Adds those that waited and can be added now, and rejects the others. */
    void addWaiting(Counts counts, Consumer<Reject> rejects) {
        sorter.beginAgain();
        waiting.forEach((stated, order) -> {
            if (!added(stated.record(), order)) {
                rejects.accept(reject(stated, counts));
            }
        });
    }

    private Reject reject(Stated<LinkRecord> stated, Counts counts) {
        LinkRecord link = stated.record();
        Optional<Node> from = graph.node(link.from().toString());
        Optional<Node> to = graph.node(link.to().toString());
        if (from.isEmpty() || to.isEmpty()) {
            Identifier missing = from.isEmpty() ? link.from() : link.to();
            counts.add(Count.LINKS_WAITING, 1);
            return LinkStatements.endMissing(stated, missing);
        }
        return from.get().element().equals(to.get().element())
                ? LinkStatements.linkWithItself(stated, from.get().id())
                : LinkStatements.wrongEnds(stated, from.get(), to.get());
    }

    /** Writes all links, each once. */
    void writeTo(ImportFolder files, String dataset, long run, Counts counts, Consumer<Long> progress) {
        LinkMerge merge = new LinkMerge(graph, files, dataset, run, counts);
        sorter.forEach((type, from, to, order, said) -> {
            merge.add(TYPES[type], from, to, order, said);
            if ((order & 0xffff) == 0) {
                progress.accept(merge.seen());
            }
        });
        merge.finish();
    }

    long size() {
        return sorter.size();
    }

    @Override
    public void close() {
        sorter.close();
        waiting.close();
    }
}
