package innograph.loaders.load;

import innograph.identity.affiliation.Affiliations;
import innograph.identity.organization.Directory;
import innograph.loaders.load.AffiliationLine.Meaning;
import innograph.loaders.write.LinkWriter;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import innograph.model.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Reads the names of organizations that sources only mention as lines of addresses, and links them to the organizations that are meant.
 * The links are what a data set of its own states, {@link #DATASET}. They follow from the mentions and from the organizations that
 * authorities know, so the order of loads makes no difference: all mentions are read again when the latter have changed.
 */
final class AffiliationLinks {
    /** No source can be called so. */
    static final String DATASET = "innograph:affiliations";

    private static final int AT_A_TIME = 500;

    /** Those of loads count from 1. */
    private static final long NO_RUN = 0;

    private static final Map<String, Object> INFO = Map.of(
            "source", "affiliations",
            "title", "What lines of addresses mean, as InnoGraph reads them",
            "publisher", "InnoGraph",
            "licence", "that of the data sets that it follows from",
            "homepage", "");

    private static final String MENTIONS = """
            MATCH (e:Organization) WHERE e.mention AND %s
              AND NOT EXISTS { (e)-[:IDENTIFIED_BY]->(i:Identifier) WHERE NOT split(i.value, ':')[0] IN $private }
            RETURN elementId(e) AS node, $run IN e.runs AS touched
            ORDER BY e.id
            """.formatted(Presence.of("e"));

    /** The directory that was read against last. */
    private static final String BEFORE = "MATCH (d:Dataset {id: $dataset}) RETURN d.directory AS directory";

    private static final String LINES = """
            UNWIND $nodes AS node
            MATCH (e:Organization) WHERE elementId(e) = node
            RETURN node, e.id AS id, e.name AS name, e.city AS city, e.country AS country,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers,
              COLLECT { MATCH (e)<-[:PART_OF]-{1,20}(part:Organization) RETURN DISTINCT part.id } AS parts,
              COLLECT {
                MATCH (e)-[l:PART_OF|RELATED_TO|SAME_AS]-(o:Organization) WHERE l:SAME_AS OR $dataset IN l.datasets
                RETURN {link: elementId(l), type: type(l), other: o.id, properties: properties(l)}
              } AS links
            """;

    private static final String MEANT = """
            UNWIND $ids AS id
            MATCH (o:Entity {id: id})
            RETURN id, elementId(o) AS node,
              COLLECT { MATCH (o)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers
            """;

    private static final String WITHDRAW = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.link
            FOREACH (_ IN CASE WHEN row.properties = {} THEN [1] ELSE [] END | DELETE r)
            FOREACH (_ IN CASE WHEN row.properties = {} THEN [] ELSE [1] END | SET r = row.properties)
            """;

    private static final String NOTE = """
            MERGE (d:Dataset {id: $dataset})
            SET d += $info, d.directory = $directory
            """;

    private static final String FORGET = """
            MATCH (d:Dataset {id: $dataset})
            WHERE NOT EXISTS { ()-[r:PART_OF|RELATED_TO|SAME_AS]->() WHERE $dataset IN r.datasets }
            DELETE d
            """;

    private final Driver driver;
    private final LinkWriter links;

    AffiliationLinks(Driver driver, Writers writers) {
        this.driver = driver;
        this.links = new LinkWriter(writers, _ -> Set.of());
    }

    /** Hears how many lines were read. */
    @FunctionalInterface
    interface Listener {
        void read(long lines, long of);
    }

    /** The organization that is meant, as the graph has it. */
    private record Meant(String node, List<String> identifiers) {}

    /**
     * Brings the links up to date.
     *
     * @param run what it touched is read; all mentions if the organizations that may be meant have changed
     */
    Affiliated bring(long run, Listener listener) {
        try (Session session = driver.session()) {
            List<Record> mentions = list(session, MENTIONS, Map.of("run", run, "private", Directory.PRIVATE));
            List<Record> before = list(session, BEFORE, Map.of("dataset", DATASET));
            if (mentions.isEmpty() && before.isEmpty()) {
                return Affiliated.NOTHING; // spares reading the directory
            }
            Directory directory = Directory.readKnown(driver);
            boolean all = before.stream()
                    .noneMatch(row ->
                            directory.fingerprint().equals(row.get("directory").asString("")));
            List<String> nodes = mentions.stream()
                    .filter(row -> all || row.get("touched").asBoolean())
                    .map(row -> row.get("node").asString())
                    .toList();
            if (directory.size() == 0 && before.isEmpty()) {
                return Affiliated.NOTHING;
            }
            Affiliated done = bring(session, nodes, new Affiliations(directory), run, listener);
            note(session, directory, mentions.isEmpty());
            return done;
        }
    }

    /** Brings the links up to date after something was taken out of the graph; makes none where none were made before. */
    Affiliated renew(Listener listener) {
        try (Session session = driver.session()) {
            return list(session, BEFORE, Map.of("dataset", DATASET)).isEmpty()
                    ? Affiliated.NOTHING
                    : bring(NO_RUN, listener);
        }
    }

    private static List<Record> list(Session session, String statement, Map<String, Object> parameters) {
        return session.executeRead(tx -> tx.run(statement, parameters).list());
    }

    /** Last, so that all of it is done again after it was stopped. */
    private static void note(Session session, Directory directory, boolean noMentions) {
        Map<String, Object> parameters = Map.of("dataset", DATASET, "info", INFO, "directory", directory.fingerprint());
        String statement = directory.size() == 0 || noMentions ? FORGET : NOTE;
        session.executeWriteWithoutResult(tx -> tx.run(statement, parameters).consume());
    }

    private Affiliated bring(
            Session session, List<String> nodes, Affiliations affiliations, long run, Listener listener) {
        Decisions decisions = session.executeRead(Decisions::read);
        Affiliated done = Affiliated.NOTHING;
        for (int from = 0; from < nodes.size(); from += AT_A_TIME) {
            List<String> some = nodes.subList(from, Math.min(nodes.size(), from + AT_A_TIME));
            List<AffiliationLine> lines =
                    list(session, LINES, Map.of("nodes", some, "dataset", DATASET)).parallelStream()
                            .map(row -> AffiliationLine.read(row, affiliations))
                            .toList();
            done = done.plus(bring(session, lines, decisions, run));
            listener.read(from + some.size(), nodes.size());
        }
        return done;
    }

    private Affiliated bring(Session session, List<AffiliationLine> lines, Decisions decisions, long run) {
        Map<String, Meant> meant = meant(session, lines);
        List<StatedLink> stated = new ArrayList<>();
        List<Map<String, Object>> obsolete = new ArrayList<>();
        for (AffiliationLine line : lines) {
            List<Meaning> open = line.meanings().stream()
                    .filter(meaning -> isOpen(line, meaning, of(meant, meaning), decisions))
                    .toList();
            open.forEach(
                    meaning -> stated.add(line.link(meaning, of(meant, meaning).node(), run)));
            obsolete.addAll(line.obsolete(open));
        }
        if (!obsolete.isEmpty()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(WITHDRAW, Map.of("rows", obsolete)).consume());
        }
        LinkWriter.Written written = links.write(stated);
        return new Affiliated(
                lines.size(),
                count(stated, LinkType.SAME_AS),
                count(stated, LinkType.PART_OF),
                count(stated, LinkType.RELATED_TO),
                written.created() + written.updated() + obsolete.size());
    }

    private static Map<String, Meant> meant(Session session, List<AffiliationLine> lines) {
        List<String> ids = lines.stream()
                .flatMap(line -> line.meanings().stream())
                .map(Meaning::id)
                .distinct()
                .toList();
        Map<String, Meant> meant = new HashMap<>();
        list(session, MEANT, Map.of("ids", ids))
                .forEach(row -> meant.put(
                        row.get("id").asString(),
                        new Meant(
                                row.get("node").asString(),
                                row.get("identifiers").asList(Value::asString))));
        return meant;
    }

    private static Meant of(Map<String, Meant> meant, Meaning meaning) {
        return Objects.requireNonNull(meant.get(meaning.id()));
    }

    /** False where a person decided on the two, or where they lie before people already. */
    private static boolean isOpen(AffiliationLine line, Meaning meaning, Meant meant, Decisions decisions) {
        return meaning.type() != LinkType.SAME_AS
                || (!line.isProposedToBe(meaning.id())
                        && decisions.on(line.identifiers(), meant.identifiers()).isEmpty());
    }

    private static long count(List<StatedLink> links, LinkType type) {
        return links.stream().filter(link -> link.type() == type).count();
    }
}
