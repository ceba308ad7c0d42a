package innograph.loaders.load;

import innograph.loaders.derive.Stale;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.NodeIndex.Node;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.loaders.write.LinkWriter;
import innograph.loaders.write.LinkWriter.Written;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Brings what records say of links into the graph. */
final class LinkStatements {
    private final LinkWriter writer;
    private final NodeIndex nodes;
    private final String dataset;
    private final long run;

    LinkStatements(Writers writers, NodeIndex nodes, String dataset, long run) {
        this.writer = new LinkWriter(
                writers,
                link -> link instanceof StatedLink stated
                        ? stated.stale().map(Set::of).orElse(Set.of())
                        : Set.of());
        this.nodes = nodes;
        this.dataset = dataset;
        this.run = run;
    }

    /**
     * What is to be done about a batch.
     *
     * @param waiting links of which one end is not in the graph; among the rejects
     * @param repeated links that the batch states once more
     */
    record Resolved(Collection<StatedLink> links, List<Reject> rejects, long waiting, long repeated) {}

    /** Finds the ends of all links; what can't be written becomes a reject. */
    Resolved resolve(List<Stated<LinkRecord>> batch) {
        Map<String, Node> ends = ends(batch);
        Map<Key, StatedLink> links = new LinkedHashMap<>();
        List<Reject> rejects = new ArrayList<>();
        long waiting = 0;
        long repeated = 0;
        for (Stated<LinkRecord> stated : batch) {
            LinkRecord link = stated.record();
            Node from = ends.get(link.from().toString());
            Node to = ends.get(link.to().toString());
            if (from == null || to == null) {
                waiting++;
                rejects.add(endMissing(stated, from == null ? link.from() : link.to()));
            } else if (from.element().equals(to.element())) {
                // what led from one to the other before both were merged leads nowhere
                if (!from.merged() || link.from().equals(link.to())) {
                    rejects.add(linkWithItself(stated, from.id()));
                }
            } else if (!link.type().ends().contains(new LinkType.Ends(from.type(), to.type()))) {
                rejects.add(wrongEnds(stated, from, to));
            } else {
                StatedLink added = link(link, from, to);
                StatedLink before = links.get(Key.of(added));
                repeated += before == null ? 0 : 1;
                links.put(Key.of(added), before == null ? added : joined(before, added));
            }
        }
        return new Resolved(links.values(), rejects, waiting, repeated);
    }

    /** Brings the links of a batch into the graph. */
    void write(Resolved batch, Counts counts) {
        Written written = writer.write(batch.links());
        counts.add(Count.LINKS_CREATED, written.created());
        counts.add(Count.LINKS_UPDATED, written.updated());
        counts.add(Count.LINKS_UNCHANGED, written.unchanged());
        counts.add(Count.LINKS_WAITING, batch.waiting());
        counts.add(Count.LINKS_REPEATED, batch.repeated());
    }

    private record Key(LinkType type, String from, String to) {
        static Key of(StatedLink link) {
            return new Key(link.type(), link.from(), link.to());
        }
    }

    private Map<String, Node> ends(List<Stated<LinkRecord>> batch) {
        Set<String> identifiers = new LinkedHashSet<>();
        for (Stated<LinkRecord> stated : batch) {
            identifiers.add(stated.record().from().toString());
            identifiers.add(stated.record().to().toString());
        }
        return nodes.nodes(identifiers);
    }

    /** What says the same of both ends goes from the smaller id to the larger. */
    private StatedLink link(LinkRecord link, Node from, Node to) {
        if (link.type().symmetric() && from.id().compareTo(to.id()) > 0) {
            return turned(link, to, from);
        }
        return turned(link, from, to);
    }

    private StatedLink turned(LinkRecord link, Node from, Node to) {
        Optional<String> stale = Stale.end(link.type(), from.type(), to.type())
                .map(end -> end == Stale.End.FROM ? from.element() : to.element());
        return new StatedLink(
                link.type(),
                from.element(),
                to.element(),
                stale,
                new LinkState.Statement(dataset, run, new TreeMap<>(link.properties())));
    }

    private static StatedLink joined(StatedLink before, StatedLink added) {
        LinkState both = new LinkState(List.of(before.said()), List.of()).after(added.said());
        return new StatedLink(
                before.type(),
                before.from(),
                before.to(),
                before.stale(),
                both.statements().getFirst());
    }

    static Reject endMissing(Stated<LinkRecord> stated, Identifier missing) {
        LinkRecord link = stated.record();
        String reason = "%s is not in the graph; load it, then load this again".formatted(missing);
        return new Reject(LoadProblem.LINK_END_MISSING, stated.place(), reason, text(link));
    }

    static Reject linkWithItself(Stated<LinkRecord> stated, String id) {
        String reason = "both ends are " + id;
        return new Reject(LoadProblem.LINK_WITH_ITSELF, stated.place(), reason, text(stated.record()));
    }

    static Reject wrongEnds(Stated<LinkRecord> stated, Node from, Node to) {
        LinkType type = stated.record().type();
        String reason = "%s can't connect %s %s with %s %s"
                .formatted(type, from.type().label(), from.id(), to.type().label(), to.id());
        return new Reject(LoadProblem.RECORD_INVALID, stated.place(), reason, text(stated.record()));
    }

    private static String text(LinkRecord link) {
        return "%s -%s-> %s".formatted(link.from(), link.type(), link.to());
    }
}
