package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.app.endtoend.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code load --bulk} leaves the graph, the report and the rejects of an ordinary load, whatever the files have in store. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkLoadIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MAPPING = """
            dataset: tricky
            tables:
              - file: organizations.csv
                entities:
                  organization:
                    type: Organization
                    kinds: ENTERPRISE
                    id: "plan:org-{id}"
                    identifiers: ["ror:{ror}", "wikidata:{wikidata}"]
                    names: {en: name, zh: 名称}
                    aliases: {column: aliases, split: "/"}
                    properties: {city: city}
                  region: {type: Region, mention: true, id: "local:tricky/{city|name}", names: {en: city}}
                links: [organization LOCATED_IN region]
              - file: projects.csv
                entities:
                  project: {type: Project, id: "plan:project-{id}", names: {en: name}, properties: {start: start, description: abstract}}
                  theme: {type: Technology, mention: true, id: "plan:theme-{theme}", names: {en: "Theme {theme}"}}
                links: [project ABOUT theme, "theme BROADER plan:theme-{broader}"]
              - file: participations.csv
                entities:
                  organization: {type: Organization, mention: true, id: "plan:org-{organization}", names: {en: "Number {organization}"}}
                links: [{link: "organization PARTICIPATES_IN plan:project-{project}", properties: {role: role, contribution: amount}}]
              - file: related.csv
                entities:
                  one: {type: Organization, mention: true, id: "plan:org-{one}", names: {en: "Number {one}"}}
                links: ["one RELATED_TO plan:org-{other}", "one PART_OF wikidata:{parent}", "one HOSTS plan:project-{other}"]
            """;

    /** Shared identifiers, claims that contradict each other, texts with everything that separates texts elsewhere. */
    private static final String ORGANIZATIONS = """
            id,ror,wikidata,name,名称,aliases,city
            1,,Q1,"Fictional ""One"", Ltd.",虚构一,"a;b/c,d/""e"" x|f",Handan
            2,,Q2,"Line one
            line two\t;",虚构二,,Xingtai
            3,,Q1,The same as one,虚构一,g/h,Handan
            2,,Q2,Contradicts,虚构二,,Beijing
            4,02nr0ka47,Q4,Exclusive,,,Handan
            5,05a28rw58,Q4,Not the same,,,Handan
            6,,Q6,Six,,i,
            """;

    private static final String PROJECTS = """
            id,name,start,theme,broader,abstract
            1,One,2001-02-03,a,b,"much
            text; 'quoted' \\ ""twice"", and more"
            2,Two,1999-12-31,b,c,
            3,Three,,c,a,
            4,Four,2020-01-01,d,d,
            """;

    /** Repeated in one batch, with more and with other words; an end that no file has. */
    private static final String PARTICIPATIONS = """
            organization,project,role,amount
            1,1,coordinator,
            1,1,,12.5
            1,1,partner,13
            2,1,partner,0.1
            9,1,mentioned only,
            4,2,partner,
            6,2,partner,1e3
            6,77,partner,
            """;

    /** In both directions, with itself, with the wrong thing. */
    private static final String RELATED = """
            one,other,parent
            2,1,Q2
            1,2,Q1
            6,4,Q6
            3,1,Q4
            9,1,Q6
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher bulk;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Ended ordinaryLoad;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String ordinaryDigest;

    @BeforeAll
    void loadStepByStep() throws Exception {
        Path works = Files.createDirectories(folder.resolve("works"));
        Files.writeString(folder.resolve("tricky.yaml"), MAPPING);
        Files.writeString(works.resolve("organizations.csv"), ORGANIZATIONS);
        Files.writeString(works.resolve("projects.csv"), PROJECTS);
        Files.writeString(works.resolve("participations.csv"), PARTICIPATIONS);
        Files.writeString(works.resolve("related.csv"), RELATED);
        Launcher ordinary = new Launcher(Files.createDirectories(folder.resolve("ordinary/data")));
        ordinaryLoad = ordinary.run(command());
        ordinaryDigest = ordinary.run("status", "--digest").out();
        bulk = new Launcher(Files.createDirectories(folder.resolve("bulk/data")));
    }

    private static String[] command(String... more) {
        List<String> command = new ArrayList<>(List.of("load", "table", "--json"));
        command.addAll(List.of("--mapping", folder.resolve("tricky.yaml").toString()));
        command.addAll(List.of(more));
        command.add(folder.resolve("works").toString());
        return command.toArray(String[]::new);
    }

    @Test
    @Order(1)
    void killedAtAnyPointItLeavesAnEmptyGraph() throws Exception {
        Process load = bulk.start(folder.resolve("killed.log"), command("--bulk"));
        Thread.sleep(new Random().nextInt(500, 4_000));
        load.destroyForcibly().waitFor();
        assertThat(bulk.run("status", "--digest").out()).contains(" 0 nodes", " 0 links");
    }

    @Test
    @Order(2)
    void theReportIsThatOfAnOrdinaryLoad() throws Exception {
        Ended load = bulk.run(command("--bulk"));
        assertThat(load.exitCode()).as(load.err()).isEqualTo(ordinaryLoad.exitCode());
        assertThat(said(load)).isEqualTo(said(ordinaryLoad));
        assertThat(rejects(load)).isNotEmpty().isEqualTo(rejects(ordinaryLoad));
    }

    /** All but what differs from run to run. */
    private static JsonNode said(Ended load) throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(load.out()).get("report");
        return report.without(List.of("run", "rejectFile", "seconds", "rowsPerSecond"));
    }

    private static List<String> rejects(Ended load) throws IOException {
        return Files.readAllLines(
                Path.of(JSON.readTree(load.out()).at("/report/rejectFile").asText()));
    }

    @Test
    @Order(3)
    void theGraphIsThatOfAnOrdinaryLoad() throws Exception {
        assertThat(bulk.run("status", "--digest").out()).isEqualTo(ordinaryDigest);
    }

    @Test
    @Order(4)
    void theNextLoadOfTheSameFilesFindsNothingNew() throws Exception {
        JsonNode report = JSON.readTree(bulk.run(command()).out()).get("report");
        assertThat(report.at("/entities/created").asLong()).isZero();
        assertThat(report.at("/links/updated").asLong()).isZero();
        assertThat(bulk.run("status", "--digest").out()).isEqualTo(ordinaryDigest);
    }

    @Test
    @Order(5)
    void whatIsNotEmptyIsNotOverwritten() throws Exception {
        Ended load = bulk.run(command("--bulk"));
        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.err()).contains("LOAD-223", "without --bulk");
    }

    @Test
    @Order(6)
    void aRehearsalAsksNothingOfTheStore() throws Exception {
        assertThat(bulk.run(command("--bulk", "--dry-run")).out()).contains("\"created\" : 0");
    }

    @Test
    @Order(7)
    void aStoreThatRunsIsLeftAlone() throws Exception {
        bulk.run("store", "start");
        Ended load = bulk.run(command("--bulk"));
        bulk.run("store", "stop");
        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.err()).contains("STORE-111", "store stop");
    }
}
