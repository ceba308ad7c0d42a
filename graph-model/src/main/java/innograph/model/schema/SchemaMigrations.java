package innograph.model.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Brings the schema of a graph up to date. Every applied file is recorded in the graph, so a second call does nothing; each
 * statement may be repeated, so a call that was interrupted is simply made again.
 */
public final class SchemaMigrations {
    /** Before it is applied, the entities of earlier releases get what the new indexes are made of. */
    private static final String SEARCH_FORMS = "V0007__search_forms";

    /** In the order in which they are applied. A released file never changes; a new thought is a new file. */
    private static final List<String> FILES = List.of(
            "V0001__identity_and_search",
            "V0002__all_entities",
            "V0003__search_in_the_background",
            "V0004__orders",
            "V0005__edits",
            "V0006__keys",
            SEARCH_FORMS,
            "V0008__meanings",
            "V0009__merges",
            "V0010__screening_cases",
            "V0011__derivations",
            "V0012__docking",
            "V0013__push",
            "V0014__contract_states",
            "V0015__texts_of_works",
            "V0016__organizations_of_a_country");

    private static final String ONE_RECORD_PER_FILE =
            "CREATE CONSTRAINT schema_migration_name IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.name IS UNIQUE";

    /** What Neo4j says where a constraint would have the name of an index. */
    private static final String NAME_OF_AN_INDEX = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";

    private static final String LEFT_BEHIND = """
            SHOW INDEXES YIELD name, labelsOrTypes, properties, owningConstraint
            WHERE name = $name AND owningConstraint IS NULL AND labelsOrTypes = [$label] AND properties = [$property]
            RETURN count(*) = 1
            """;

    private static final System.Logger LOG = System.getLogger(SchemaMigrations.class.getName());

    private static final Pattern CREATED = Pattern.compile("^CREATE (?:\\w+ )?INDEX (\\w+)", Pattern.MULTILINE);
    private static final Pattern CONSTRAINT = Pattern.compile(
            "^CREATE CONSTRAINT (\\w+) IF NOT EXISTS FOR \\(\\w+:(\\w+)\\) REQUIRE \\w+\\.(\\w+) IS UNIQUE");
    private static final Pattern DROPPED = Pattern.compile("^DROP INDEX (\\w+)", Pattern.MULTILINE);

    private final Driver driver;

    public SchemaMigrations(Driver driver) {
        this.driver = driver;
    }

    /**
     * Applies what is missing and waits until the indexes can be used.
     *
     * @return the names of the files that were applied now
     * @throws SchemaChangedException if an applied file is not the one of this release
     */
    public List<String> apply() {
        try (Session session = driver.session()) {
            // two processes may come here at once: what each of them does may be done twice
            run(session, ONE_RECORD_PER_FILE);
            Map<String, String> applied = applied(session);
            List<String> missing =
                    FILES.stream().filter(file -> isMissing(file, applied)).toList();
            if (!applied.isEmpty() && missing.contains(SEARCH_FORMS)) { // a new graph is written by this release
                OldNames.write(session);
            }
            for (int i = 0; i < missing.size(); i++) {
                apply(session, missing.get(i), missing.subList(i + 1, missing.size()));
            }
            session.run("CALL db.awaitIndexes(600)").consume();
            return missing;
        }
    }

    private static Map<String, String> applied(Session session) {
        return session.run("MATCH (m:SchemaMigration) RETURN m.name AS name, m.checksum AS checksum").stream()
                .collect(Collectors.toMap(
                        row -> row.get("name").asString(),
                        row -> row.get("checksum").asString()));
    }

    private static boolean isMissing(String file, Map<String, String> applied) {
        String before = applied.get(file);
        if (before != null && !before.equals(checksum(text(file)))) {
            throw new SchemaChangedException(file);
        }
        return before == null;
    }

    private static void apply(Session session, String file, List<String> later) {
        statements(file, later).forEach(statement -> run(session, statement));
        session.run(
                        "MERGE (m:SchemaMigration {name: $name}) ON CREATE SET m.checksum = $checksum, m.applied = datetime()",
                        Map.of("name", file, "checksum", checksum(text(file))))
                .consume();
    }

    /**
     * A constraint and the index behind it are two transactions of Neo4j: a store that was killed between them has an index
     * of the constraint's name, which nothing owns and which keeps the constraint from being made. It is made anew; somebody else's
     * index of that name is left alone.
     */
    private static void run(Session session, String statement) {
        try {
            session.run(statement).consume();
        } catch (ClientException e) {
            if (!e.code().equals(NAME_OF_AN_INDEX) || !isLeftBehind(session, statement)) {
                throw e;
            }
            LOG.log(System.Logger.Level.INFO, "a constraint was half made when the store was killed: {0}", statement);
            session.run("DROP INDEX %s IF EXISTS"
                            .formatted(constraint(statement).group(1)))
                    .consume();
            session.run(statement).consume();
        }
    }

    private static boolean isLeftBehind(Session session, String statement) {
        MatchResult constraint = constraint(statement);
        return session.run(
                        LEFT_BEHIND,
                        Map.of(
                                "name", constraint.group(1),
                                "label", constraint.group(2),
                                "property", constraint.group(3)))
                .single()
                .get(0)
                .asBoolean();
    }

    private static MatchResult constraint(String statement) {
        return CONSTRAINT.matcher(statement).results().findFirst().orElseThrow();
    }

    /**
     * What a file does, without the indexes that a later one would drop: where the graph is there before its schema, to fill an
     * index of names takes as long as the import.
     */
    static List<String> statements(String file, List<String> later) {
        Set<String> dropped =
                later.stream().flatMap(name -> names(DROPPED, text(name))).collect(Collectors.toSet());
        String withoutComments =
                text(file).lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(withoutComments.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .filter(statement -> names(CREATED, statement).noneMatch(dropped::contains))
                .toList();
    }

    private static Stream<String> names(Pattern index, String text) {
        return index.matcher(text).results().map(found -> found.group(1));
    }

    private static String text(String file) {
        try (InputStream in = SchemaMigrations.class.getResourceAsStream(file + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("the schema file " + file + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
