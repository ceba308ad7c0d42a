package innograph.loaders.load;

import innograph.loaders.bulk.Fingerprint;
import innograph.loaders.bulk.MappedLongs;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Identity.Subject;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.Reject;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings what records say of entities into a {@link BulkGraph}, by the decisions of {@link Identity}.
 *
 * <p>An entity that now has another year is not marked as stale, as an ordinary load would do: all links come later in a bulk
 * load, and mark whatever has derived links.
 *
 * <p>Files name the same entities over and over. What an entity says is only added to in a run, so a record that was taken
 * without any doubt before changes nothing when it comes again, word for word; for each entity the fingerprint of the last
 * such record is kept.
 */
final class BulkEntities implements AutoCloseable {
    private final BulkGraph graph;
    private final String dataset;
    private final long run;
    private final MappedLongs saidBefore;
    private final Fingerprint fingerprint = new Fingerprint();

    BulkEntities(BulkGraph graph, Path folder, String dataset, long run) {
        this.graph = graph;
        this.dataset = dataset;
        this.run = run;
        this.saidBefore = new MappedLongs(folder.resolve("said-before"), 0);
    }

    /** A record of which it has to be decided what it changes. */
    private record News(Stated<EntityRecord> stated, long fingerprint) {}

    void write(List<Stated<EntityRecord>> batch, Counts counts, Consumer<Reject> rejects) {
        Set<Long> again = new HashSet<>();
        List<News> news = new ArrayList<>();
        for (Stated<EntityRecord> stated : batch) {
            long print = fingerprint.of(stated.record());
            long owner = graph.owner(own(stated));
            if (owner >= 0 && saidBefore.get(BulkGraph.number(owner)) == print) {
                again.add(BulkGraph.number(owner));
            } else {
                news.add(new News(stated, print));
            }
        }
        long said = batch.size() - (long) news.size();
        decide(news, again, said, counts, rejects);
    }

    private static String own(Stated<EntityRecord> stated) {
        return stated.record().identifiers().getFirst().toString();
    }

    private void decide(List<News> news, Set<Long> again, long saidAgain, Counts counts, Consumer<Reject> rejects) {
        List<Reject> doubts = new ArrayList<>();
        Identity identity = new Identity(dataset, run, doubts::add);
        nodesOf(news).forEach(number -> identity.know(Long.toString(number), graph.state(number)));
        List<News> certain = new ArrayList<>();
        for (News said : news) {
            int before = doubts.size();
            identity.add(said.stated());
            if (doubts.size() == before) {
                certain.add(said);
            }
        }
        doubts.forEach(rejects);
        List<Subject> subjects = identity.spokenOf();
        int created = 0;
        int changed = 0;
        for (Subject subject : subjects) {
            if (subject.isNew()) {
                created++;
                graph.add(subject.now());
                continue;
            }
            again.remove(number(subject));
            if (subject.isChanged()) {
                changed++;
                graph.change(number(subject), subject.now());
            }
        }
        for (News said : certain) {
            graph.find(own(said.stated())).ifPresent(number -> saidBefore.set(number, said.fingerprint()));
        }
        counts.add(Count.ENTITIES_CREATED, created);
        counts.add(Count.ENTITIES_UPDATED, changed);
        counts.add(Count.ENTITIES_UNCHANGED, again.size() + (long) subjects.size() - created - changed);
        counts.add(Count.ENTITIES_REPEATED, identity.repeated() + saidAgain - again.size());
    }

    private Set<Long> nodesOf(List<News> news) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (News said : news) {
            for (Identifier identifier : said.stated().record().identifiers()) {
                graph.find(identifier.toString()).ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    private static long number(Subject subject) {
        return Long.parseLong(subject.node().orElseThrow());
    }

    @Override
    public void close() {
        saidBefore.close();
    }
}
