package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.endtoend.Launcher.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application from its first start to its last, in the order in which a newcomer meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class InnoGraphIT {
    private static final Path SHARED_DATA =
            Launcher.HOME.resolve("../shared/data").normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PROJECTS = """
            "id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"ecMaxContribution";"legalBasis";"topics";"frameworkProgramme";"fundingScheme";"objective";"rcn"
            "9000001";"LANTERN";"SIGNED";"Lanterns for deep mines";"2016-03-01";"2019-02-28";"1000000";"800000";"SC5";"";"H2020";"RIA";"Light where there is none.";"1"
            "9000002";"KITE";"SIGNED";"Kites that pull ships";"2018-01-01";"NA";"NA";"400000";"SC4|LEIT";"";"H2020";"RIA";"";"2"
            """;

    private static final String ORGANIZATIONS = """
            "projectID";"projectAcronym";"organisationID";"name";"shortName";"SME";"activityType";"street";"postCode";"city";"country";"organizationURL";"role";"ecContribution";"totalCost"
            "9000001";"LANTERN";"900000001";"Lantern Works of Averna";"LWA";"";"PRC";"";"";"Averna";"EL";"www.lantern.example";"coordinator";"500000";""
            "9000001";"LANTERN";"900000002";"University of Mirefold";"UMF";"";"HES";"";"";"Mirefold";"UK";"";"participant";"300000";""
            "9000002";"KITE";"900000002";"University of Mirefold";"UMF";"";"HES";"";"";"Mirefold";"UK";"";"coordinator";"NA";""
            "9000002";"KITE";"900000001";"Lantern Works of Averna";"LWA";"";"PRC";"";"";"Averna";"EL";"www.lantern.example";"participant";"100000";""
            """;

    @TempDir
    static Path folder;

    private Launcher launcher;
    private RunningInnoGraph innograph;

    @BeforeAll
    void start() throws Exception {
        launcher = new Launcher(folder.resolve("data"));
        innograph = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
    }

    @AfterAll
    void end() {
        innograph.end();
    }

    private Path cordis() throws IOException {
        Path zip = folder.resolve("cordis-example.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("csv/project.csv"));
            out.write(PROJECTS.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("csv/organization.csv"));
            out.write(ORGANIZATIONS.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    @Nested
    @Order(1)
    class AfterTheFirstStart {
        @Test
        void itSaysWhereItIsAndWhatToTry() throws Exception {
            assertThat(innograph.printed())
                    .contains("loading the starter", "/graphiql", "/graphql", "河北工程大学", "Ctrl-C");
        }

        @Test
        void theStarterIsFoundInChinese() throws Exception {
            JsonNode answer = innograph.ask("{ search(text: \"河北工程大学\", first: 1) { edges { node { id name } } } }");
            assertThat(answer.at("/data/search/edges/0/node/name").asText()).isEqualTo("河北工程大学");
        }

        @Test
        void theReadmesQueryGetsTheReadmesAnswer() throws Exception {
            String readme = Files.readString(Launcher.HOME.resolve("README.md"));
            assertThat(innograph.ask(block(readme, "graphql"))).isEqualTo(JSON.readTree(block(readme, "json")));
        }

        @Test
        void browsersMonitorsAndDevelopersFindTheirPages() throws Exception {
            assertThat(innograph.get("/graphiql").body()).contains("graphiql.min.js");
            assertThat(innograph.get("/q/health").body()).contains("\"UP\"");
            assertThat(innograph.get("/q/metrics").body()).contains("innograph_graphql_requests");
            assertThat(innograph.get("/graphql.graphqls").body())
                    .contains("type Organization implements Node & Entity");
        }

        @Test
        void openRefineFindsWhatItsCellsMean() throws Exception {
            String queries =
                    "{\"q0\": {\"query\": \"Hebei University of Engineering\", \"type\": \"University\", \"limit\": 3,"
                            + " \"properties\": [{\"pid\": \"country\", \"v\": \"China\"}]}, \"q1\": {\"query\": \"zymurgy\"}}";
            JsonNode found = posted("/reconcile", "application/x-www-form-urlencoded", "queries=" + encoded(queries));
            JsonNode best = found.at("/q0/result/0");
            assertThat(best.path("name").asText()).isEqualTo("河北工程大学");
            assertThat(best.path("match").asBoolean()).isTrue();
            assertThat(best.path("features")).isNotEmpty();
            assertThat(found.at("/q1/result")).isEmpty();
            assertThat(JSON.readTree(innograph
                            .get("/reconcile?queries=" + encoded(queries))
                            .body()))
                    .isEqualTo(found);

            String id = best.path("id").asText();
            assertThat(JSON.readTree(innograph
                                    .get("/reconcile/suggest/entity?prefix=" + encoded("河北工程"))
                                    .body())
                            .findValuesAsText("id"))
                    .contains(id);
            assertThat(innograph.get("/reconcile/preview?id=" + encoded(id)).body())
                    .contains("<h1>河北工程大学</h1>", "University", id);
            assertThat(JSON.readTree(innograph
                                    .get("/reconcile/flyout/entity?id=" + encoded(id))
                                    .body())
                            .path("html")
                            .asText())
                    .contains("<h1>河北工程大学</h1>");
            assertThat(innograph.get("/reconcile/preview?id=nothing").statusCode())
                    .isEqualTo(404);
            String extend = "{\"ids\": [\"" + id + "\"], \"properties\": [{\"id\": \"kind\"}, {\"id\": \"regions\"}]}";
            JsonNode extended = posted("/reconcile", "application/x-www-form-urlencoded", "extend=" + encoded(extend));
            assertThat(extended.path("rows").path(id).at("/kind/0/str").asText())
                    .isEqualTo("University");
            assertThat(extended.path("rows").path(id).at("/regions/0/name").asText())
                    .isNotEmpty();
            assertThat(extended.at("/meta/1/type/id").asText()).isEqualTo("Region");
        }

        @Test
        void clientsOfTheDraftFindTheSame() throws Exception {
            JsonNode found = posted(
                    "/reconcile/match",
                    "application/json",
                    "{\"queries\": [{\"type\": \"Organization\", \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"Hebei University of Engineering\"},"
                            + " {\"matchType\": \"property\", \"propertyId\": \"country\", \"propertyValue\": [\"CN\"], \"required\": false}]}]}");
            assertThat(found.at("/results/0/candidates/0/name").asText()).isEqualTo("河北工程大学");
            String id = found.at("/results/0/candidates/0/id").asText();
            assertThat(posted(
                                    "/reconcile/1.0-draft/extend",
                                    "application/json",
                                    "{\"ids\": [\"" + id + "\"], \"properties\": [{\"id\": \"name\"}]}")
                            .at("/rows/0/properties/0/values/0/str")
                            .asText())
                    .isEqualTo("河北工程大学");
        }

        private JsonNode posted(String path, String type, String body) throws Exception {
            return JSON.readTree(innograph.post(path, type, body).body());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** Where Chromium is installed; the page has to be drawn by its own scripts, under its own content policy. */
        @Test
        void theExplorerIsDrawnInARealBrowser() throws Exception {
            Path chromium = Path.of("/usr/bin/chromium");
            assumeTrue(Files.isExecutable(chromium), "skipped: there is no " + chromium);
            Path dom = folder.resolve("graphiql.html");
            Process browser = new ProcessBuilder(
                            chromium.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--user-data-dir=" + folder.resolve("chromium"),
                            "--virtual-time-budget=10000",
                            "--dump-dom",
                            innograph.address("/graphiql"))
                    .redirectOutput(dom.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(dom)).contains("graphiql-container", "graphiql-execute-button");
        }

        private static String block(String markdown, String language) {
            String start = "```" + language + "\n";
            int from = markdown.indexOf(start) + start.length();
            return markdown.substring(from, markdown.indexOf("```", from));
        }
    }

    @Nested
    @Order(2)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class WhenFilesAreLoadedBesideIt {
        @Test
        @Order(1)
        void theReportCountsThem() throws Exception {
            Ended load = launcher.run("load", "cordis", cordis().toString(), "--json");
            assertThat(load.exitCode()).as(load.err()).isZero();
            JsonNode report = JSON.readTree(load.out()).path("report");
            assertThat(report.at("/links/created").asInt())
                    .as("participations and themes")
                    .isEqualTo(7);
            assertThat(report.at("/derived/collaborations").asInt()).isEqualTo(1);
        }

        @Test
        @Order(2)
        void theyAreAnsweredAtOnce() throws Exception {
            JsonNode answer = innograph.ask("""
                    { organization(id: "pic:900000001") { country website collaborators { totalCount edges {
                      projects first last weight node { name country } } } } }
                    """);
            assertThat(answer).isEqualTo(JSON.readTree("""
                    {"data": {"organization": {"country": "GR", "website": "http://www.lantern.example", "collaborators": {"totalCount": 1, "edges": [
                      {"projects": 2, "first": 2016, "last": 2018, "weight": 2.0, "node": {"name": "University of Mirefold", "country": "GB"}}]}}}}
                    """));
        }

        @Test
        @Order(3)
        void aSecondLoadChangesNothing() throws Exception {
            JsonNode report = JSON.readTree(launcher.run("load", "cordis", cordis().toString(), "--json")
                            .out())
                    .path("report");
            assertThat(report.at("/entities/created").asInt()
                            + report.at("/entities/updated").asInt()
                            + report.at("/links/created").asInt()
                            + report.at("/links/updated").asInt()
                            + report.at("/derived/organizations").asInt())
                    .isZero();
        }

        @Test
        @Order(4)
        void aBadRecordIsRejectedWithItsLineAndTheRestLoads() throws Exception {
            Path folderOfCsv = Files.createDirectory(folder.resolve("with-a-bad-row"));
            Files.writeString(folderOfCsv.resolve("project.csv"), PROJECTS.replace("2016-03-01", "2016-13-01"));
            Files.writeString(folderOfCsv.resolve("organization.csv"), ORGANIZATIONS);
            Ended load = launcher.run("load", "cordis", folderOfCsv.toString(), "--json");
            assertThat(load.exitCode()).isEqualTo(1);
            Path rejects =
                    Path.of(JSON.readTree(load.out()).at("/report/rejectFile").asText());
            assertThat(Files.readString(rejects)).contains("LOAD-103", "project.csv", "line 2", "2016-13-01");
        }

        @Test
        @Order(4)
        void aStoppedDerivationCanBeFinished() throws Exception {
            assertThat(launcher.run("derive").out()).contains("0 organizations brought up to date");
        }

        @Test
        @Order(4)
        void itsSpeedCanBeMeasured() throws Exception {
            Ended bench = launcher.run(
                    "bench", "--url", innograph.address("/graphql"), "--seconds", "1", "--clients", "2", "--json");
            assertThat(JSON.readTree(bench.out()).path("statements").asInt())
                    .as("statements for three levels: %s", bench.err())
                    .isEqualTo(1);
        }

        @Test
        @Order(4)
        void theSourcesSayWhereTheirFilesAre() throws Exception {
            assertThat(launcher.run("sources").out()).contains("ror", "CC0", "https://ror.readme.io", "cordis", "skos");
        }

        @Test
        @Order(4)
        void oneLoadAtATimeWrites() throws Exception {
            Path lock = folder.resolve("data").resolve("load.lock");
            try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                other.lock();
                Ended load = launcher.run("load", "plan");
                assertThat(load.exitCode()).isEqualTo(3);
                assertThat(load.err()).contains("LOAD-208", "another load");
            }
        }

        @Test
        @Order(5)
        void theStatusTellsWhatIsThere() throws Exception {
            JsonNode status = JSON.readTree(launcher.run("status", "--json").out());
            assertThat(status.at("/entities/Project").asInt()).isEqualTo(2);
            assertThat(status.at("/links/PARTICIPATES_IN").asInt()).isEqualTo(4);
            assertThat(launcher.run("status").out()).contains("PARTICIPATES_IN", "EU research projects");
        }
    }

    @Nested
    @Order(3)
    class WhenTheInputIsBad {
        private void failsInOneLine(String source, Path file, String... words) throws Exception {
            Ended load = launcher.run("load", source, file.toString());
            assertThat(load.exitCode()).isEqualTo(3);
            assertThat(load.err().lines().toList()).hasSize(1);
            assertThat(load.err()).contains(words).doesNotContain("Exception");
        }

        @Test
        void aMissingFileIsNamed() throws Exception {
            failsInOneLine("ror", folder.resolve("nothing.json"), "LOAD-201", "nothing.json");
        }

        @Test
        void anEmptyFileIsNamed() throws Exception {
            failsInOneLine("ror", Files.createFile(folder.resolve("empty.json")), "LOAD-204", "empty.json");
        }

        @Test
        void anotherFormatIsToldFromTheRightOne() throws Exception {
            failsInOneLine(
                    "ror",
                    Files.writeString(folder.resolve("table.jsonl"), "id,name\n1,a\n"),
                    "LOAD-205",
                    "table.jsonl");
        }

        @Test
        void aTruncatedFileIsNoticedAndTheReportSaysWhatWasWritten() throws Exception {
            Path whole = folder.resolve("whole.jsonl.gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
                out.write(
                        "{\"id\": \"https://ror.org/02v51f717\", \"name\": \"Averna Institute\", \"types\": [\"Facility\"]}\n"
                                .repeat(50_000)
                                .getBytes(StandardCharsets.UTF_8));
            }
            byte[] bytes = Files.readAllBytes(whole);
            Path half = Files.write(folder.resolve("half.jsonl.gz"), Arrays.copyOf(bytes, bytes.length / 2));
            Ended load = launcher.run("load", "ror", half.toString());
            assertThat(load.exitCode()).isEqualTo(3);
            assertThat(load.err()).contains("LOAD-203", "half.jsonl.gz");
            assertThat(load.out()).contains("entities", "1 new");
        }

        @Test
        void wrongUseIsExplained() throws Exception {
            Ended load = launcher.run("load", "rorr", "file");
            assertThat(load.exitCode()).isEqualTo(2);
            assertThat(load.err()).contains("'rorr' is no source", "plan, ror, cordis, openalex", "table");
            assertThat(launcher.run("load", "sbir-topics", "file").err())
                    .contains("load table --mapping sbir-topics FILE");
            assertThat(launcher.run("load", "ror").err()).contains("ror needs a file");
            assertThat(launcher.run("lode").exitCode()).isEqualTo(2);
        }
    }

    @Nested
    @Order(4)
    class WhereTheRealFilesAre {
        private JsonNode load(String source, String file) throws Exception {
            Path path = SHARED_DATA.resolve(file);
            assumeTrue(Files.exists(path), "skipped: there is no " + path);
            Ended load = launcher.run("load", source, path.toString(), "--json");
            assertThat(load.exitCode()).as(load.err()).isLessThan(2);
            return JSON.readTree(load.out());
        }

        private long count(String pointer) throws Exception {
            return JSON.readTree(launcher.run("status", "--json").out())
                    .at(pointer)
                    .asLong();
        }

        @Test
        void cordisLoadsWholeWithinItsHeap() throws Exception {
            long projects = count("/entities/Project");
            JsonNode all = load("cordis", "cordis/cordis-h2020-until-2018-csv.zip");
            assertThat(count("/entities/Project") - projects).isEqualTo(20_073);
            assertThat(count("/links/PARTICIPATES_IN")).isEqualTo(91_334 + 4);
            assertThat(all.path("largestHeapBytes").asLong()).isLessThan(512L << 20);
        }
    }

    @Nested
    @Order(5)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class WhenItIsStopped {
        @Test
        @Order(1)
        void ctrlCEndsEverything() throws Exception {
            assertThat(innograph.interrupt(Duration.ofSeconds(30))).isTrue();
            assertThat(JSON.readTree(launcher.run("store", "status", "--json").out())
                            .path("running")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        @Order(2)
        void commandsStartTheStoreForThemselves() throws Exception {
            assertThat(launcher.run("status").out()).contains("cordis");
        }

        @Test
        @Order(3)
        void theNextStartFindsTheDataOfTheFirst() throws Exception {
            RunningInnoGraph second = RunningInnoGraph.start(launcher, folder.resolve("up-again.log"));
            try {
                assertThat(second.printed()).doesNotContain("loading the starter");
                assertThat(second.ask("{ organization(id: \"pic:900000001\") { name } }")
                                .at("/data/organization/name")
                                .asText())
                        .isEqualTo("Lantern Works of Averna");
            } finally {
                second.interrupt(Duration.ofSeconds(30));
            }
        }
    }

    @Nested
    @Order(6)
    class WhenTheStoreDies {
        @Test
        void upEndsWithItAndSaysSo() throws Exception {
            RunningInnoGraph running = RunningInnoGraph.start(launcher, folder.resolve("up-without-store.log"));
            try {
                long store = JSON.readTree(
                                launcher.run("store", "status", "--json").out())
                        .path("pid")
                        .asLong();
                ProcessHandle.of(store).orElseThrow().destroyForcibly();
                assertThat(running.endsWithin(Duration.ofSeconds(30))).isTrue();
                assertThat(running.printed()).contains("The store has ended").doesNotContain("Exception");
            } finally {
                running.end();
            }
        }
    }
}
