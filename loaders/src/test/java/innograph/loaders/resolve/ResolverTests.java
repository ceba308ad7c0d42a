package innograph.loaders.resolve;

import static innograph.loaders.testing.StatedSource.identifier;
import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.project;
import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Merger;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.record.EntityRecord;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What several sources know becomes one, in a real graph. */
class ResolverTests {
    private static final Resolver.Progress NOBODY = new Resolver.Progress() {
        @Override
        public void read(EntityType type, int things) {}

        @Override
        public void compared(EntityType type, long pairs, double fraction) {}

        @Override
        public void merged(EntityType type, int merges, int of) {}

        @Override
        public void deriving() {}
    };

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private void load(StatedSource source) throws IOException {
        try (Input input = Input.of(new TestFiles(folder).plain("statements.txt", "as the test says"))) {
            new Loader(graph.driver(), folder, 2).load(LoadRequest.of(source, List.of(input)), Progress.SILENT);
        }
    }

    private List<Resolver.Report> resolve(boolean dryRun) {
        Merger merger = new Merger(graph.driver(), 2, 10_000, Clock.systemUTC());
        return new Resolver(graph.driver(), merger).run(Resolver.TYPES, 20, dryRun, NOBODY);
    }

    private static StatedSource registry() {
        return new StatedSource("registry")
                .entity(lakeside("pic:999000001").set("website", "https://www.lakeside.example/"))
                .entity(organization("pic:999000002").name("Harbour Bank", "en"))
                .entity(project("plan:early", 2014))
                .participation("pic:999000001", "plan:early")
                .participation("pic:999000002", "plan:early");
    }

    private static StatedSource papers() {
        return new StatedSource("papers")
                .entity(lakeside("local:papers/lakeside"))
                .entity(EntityRecord.of(EntityType.ORGANIZATION, identifier("local:papers/optiks"))
                        .name("Lakeside Institute of Polar Optiks", "en")
                        .set("country", "DE")
                        .set("city", "Seestadt"))
                .entity(work("local:papers/w1"))
                .entity(work("local:papers/w2"))
                .entity(author("w1", "Adaeze Okonkwo"))
                .entity(author("w1", "Lena Brandt"))
                .entity(author("w1", "Kaisa Lind"))
                .entity(author("w2", "A. Okonkwo"))
                .entity(author("w2", "K. Lind"))
                .entity(author("w2", "Lena Brandt"))
                .link("local:papers/w1", LinkType.AUTHORED_BY, "local:papers/w1/adaeze-okonkwo")
                .link("local:papers/w1", LinkType.AUTHORED_BY, "local:papers/w1/lena-brandt")
                .link("local:papers/w2", LinkType.AUTHORED_BY, "local:papers/w2/a.-okonkwo")
                .link("local:papers/w2", LinkType.AUTHORED_BY, "local:papers/w2/lena-brandt")
                .link("local:papers/w1", LinkType.AUTHORED_BY, "local:papers/w1/kaisa-lind")
                .link("local:papers/w2", LinkType.AUTHORED_BY, "local:papers/w2/k.-lind")
                .link("local:papers/w1/lena-brandt", LinkType.AFFILIATED_WITH, "local:papers/lakeside")
                .link("local:papers/w2/lena-brandt", LinkType.AFFILIATED_WITH, "local:papers/lakeside");
    }

    private static EntityRecord.Builder lakeside(String id) {
        return EntityRecord.of(EntityType.ORGANIZATION, identifier(id))
                .name("Lakeside Institute of Polar Optics", "en")
                .set("country", "DE")
                .set("city", "Seestadt");
    }

    private static EntityRecord.Builder work(String id) {
        return EntityRecord.of(EntityType.PUBLICATION, identifier(id)).name("Work " + id, "en");
    }

    private static EntityRecord.Builder author(String work, String name) {
        String id = "local:papers/" + work + "/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return EntityRecord.of(EntityType.PERSON, identifier(id)).name(name, "en");
    }

    @Test
    @DisplayName("what agrees in name and place is one node, what is likely waits for a person, and why is told")
    void whatAgreesIsOneNode() throws IOException {
        load(registry());
        load(papers());
        Resolver.Report organizations = resolve(false).getFirst();
        assertThat(organizations.things()).isEqualTo(4);
        assertThat(organizations.merged()).isEqualTo(1);
        assertThat(organizations.review()).isEqualTo(1);
        assertThat(graph.rows("""
                        MATCH (o:Organization {id: 'pic:999000001'})-[:IDENTIFIED_BY]->(i)
                        RETURN i.value AS value ORDER BY value
                        """))
                .extracting(row -> row.get("value"))
                .containsExactly("local:papers/lakeside", "pic:999000001");
        assertThat(graph.rows(
                        "MATCH (a:Organization)-[s:SAME_AS]->(b) RETURN s.evidence AS evidence, s.score AS score"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(String.valueOf(row.get("evidence"))).contains("optics is written much like optiks");
                    assertThat((Double) row.get("score")).isBetween(0.5, 0.97);
                });
    }

    @Test
    @DisplayName("an author is one person over several works if colleagues and organization agree")
    void anAuthorIsOnePerson() throws IOException {
        load(papers());
        Resolver.Report persons = resolve(false).getLast();
        assertThat(persons.type()).isEqualTo(EntityType.PERSON);
        assertThat(graph.rows("""
                        MATCH (p:Person {name: 'Lena Brandt'})<-[:AUTHORED_BY]-(w) RETURN count(DISTINCT p) AS persons, count(w) AS works
                        """)).singleElement().satisfies(row -> {
            assertThat(row.get("persons")).isEqualTo(1L);
            assertThat(row.get("works")).isEqualTo(2L);
        });
    }

    @Test
    @DisplayName("a dry run tells the same and changes nothing; a second run finds nothing new")
    void aDryRunChangesNothing() throws IOException {
        load(registry());
        load(papers());
        Map<String, String> before = new TreeMap<>(GraphContent.of(graph));
        Resolver.Report foretold = resolve(true).getFirst();
        assertThat(new TreeMap<>(GraphContent.of(graph))).isEqualTo(before);
        Resolver.Report done = resolve(false).getFirst();
        assertThat(done.merged()).isEqualTo(foretold.merged());
        assertThat(done.reviews()).isEqualTo(foretold.reviews());
        Map<String, String> after = new TreeMap<>(GraphContent.of(graph));
        assertThat(resolve(false).getFirst().merged()).isZero();
        assertThat(new TreeMap<>(GraphContent.of(graph))).isEqualTo(after);
    }

    @Test
    @DisplayName("a city is one in whichever script it is written")
    void aCityIsOneInAnyScript() throws IOException {
        load(new StatedSource("ministry")
                .entity(EntityRecord.of(EntityType.ORGANIZATION, identifier("moe:4111019999"))
                        .name("蓝天大学", "zh")
                        .set("country", "CN")
                        .set("city", "北京市"))
                .entity(EntityRecord.of(EntityType.ORGANIZATION, identifier("local:other/1"))
                        .name("藍天大學", "zh")
                        .set("country", "CN")
                        .set("city", "Beijing")));
        assertThat(resolve(true).getFirst().merged()).isEqualTo(1);
    }

    @Test
    @DisplayName("loading a source again does not undo what was resolved")
    void loadingAgainDoesNotUndo() throws IOException {
        load(registry());
        load(papers());
        resolve(false);
        load(papers());
        load(registry());
        assertThat(graph.rows("MATCH (o:Organization) RETURN o.id AS id")).hasSize(3);
    }
}
