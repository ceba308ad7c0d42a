package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.command.WorkbookByHand;
import innograph.app.endtoend.Launcher.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A planner asks on the command line about the fictional region. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIVERSITY = "Fictional Yunxian Clean Energy University";
    private static final String INSTITUTE = "Fictional Yunxian Senna Clean Energy Research Institute";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher launcher;

    @BeforeAll
    void loadTheFictionalRegion() throws Exception {
        launcher = new Launcher(Files.createDirectories(folder.resolve("data")));
        String region = folder.resolve("region").toString();
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        assertThat(launcher.run("generate", region).exitCode()).isZero();
        Ended load = launcher.run("load", "table", "--mapping", "fictional-region", region);
        assertThat(load.exitCode()).as(load.err()).isZero();
        Ended plan = launcher.run("load", "plan", region + "/fictional-plan");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
    }

    @AfterAll
    void end() throws Exception {
        launcher.run("store", "stop");
    }

    private String asked(String... question) throws Exception {
        Ended ended = launcher.run(question);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended.out();
    }

    private JsonNode json(String... question) throws Exception {
        return JSON.readTree(
                asked(Stream.concat(Stream.of(question), Stream.of("--json")).toArray(String[]::new)));
    }

    @Test
    void howTwoAreConnected() throws Exception {
        assertThat(asked("paths", UNIVERSITY, INSTITUTE, "--language", "zh")).contains("hops", "虚构云弦清洁能源大学");
        assertThat(json("paths", UNIVERSITY, INSTITUTE, "--first", "2").findValuesAsText("link"))
                .isNotEmpty();
    }

    @Test
    void whatIsAroundOne() throws Exception {
        assertThat(asked("network", UNIVERSITY, "--limit", "12")).contains("12 nodes", "Technology", "Person");
        assertThat(asked("network", UNIVERSITY, "--limit", "5", "--dot"))
                .startsWith("graph network {")
                .contains(" -- ");
        assertThat(json("network", UNIVERSITY, "--limit", "7").path("nodes")).hasSize(7);
    }

    @Test
    void whoKnowsAboutATheme() throws Exception {
        assertThat(asked("experts", "precision instrument software", "--first", "3"))
                .contains("see: ", "(Fictional)");
        assertThat(json("experts", "precision instrument software", "--first", "3"))
                .hasSize(3);
        assertThat(asked("experts", "zymurgy")).contains("Nobody is found");
    }

    @Test
    void whoCouldFormAnAlliance() throws Exception {
        assertThat(asked(
                        "alliance",
                        "--theme",
                        "clean energy",
                        "--size",
                        "4",
                        "--alternatives",
                        "2",
                        "--kind",
                        "university:1"))
                .isNotBlank();
        JsonNode plans = json("alliance", "--theme", "clean energy", "--size", "3", "--include", UNIVERSITY);
        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.path("members")).hasSize(3));
    }

    @Test
    void whatARegionDoesWantsAndLacks() throws Exception {
        assertThat(asked("landscape", "--region", "Fictional Yunxian", "--first", "5"))
                .isNotBlank();
        assertThat(json("landscape", "--region", "Fictional Yunxian", "--against-country", "CN", "--first", "5"))
                .hasSize(5);
    }

    /** The table of docs/indicators.md is what the command says. */
    @Test
    void howFarAPlanIs() throws Exception {
        String command = "indicators plan:fictional-2018 --as-of 2020-12-31";
        String page = Files.readString(Launcher.HOME.resolve("docs/indicators.md"));
        int begin = page.indexOf("$ ./innograph " + command + "\n") + ("$ ./innograph " + command + "\n").length();
        assertThat(asked(command.split(" ")).strip().lines().map(String::stripTrailing))
                .containsExactlyElementsOf(page.substring(begin, page.indexOf("```", begin))
                        .strip()
                        .lines()
                        .toList());
        assertThat(json(command.split(" "))).hasSize(26);
    }

    @Test
    void whatWasCountedForAnIndicator() throws Exception {
        String[] question = {
            "indicators",
            "plan:fictional-2018",
            "--as-of",
            "2020-12-31",
            "--counted",
            "plan:fictional-indicator-contract-turnover"
        };
        assertThat(asked(question)).contains("counts: ", "rule: count: CONTRACTS", "local:fictional-region/contracts/");
        assertThat(json(question).path("counted")).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsNoPlan() throws Exception {
        assertThat(launcher.run("indicators", UNIVERSITY).exitCode()).isEqualTo(2);
        assertThat(launcher.run("indicators", "--as-of", "soon").exitCode()).isEqualTo(2);
    }

    @Test
    void whichCommunitiesThereAre() throws Exception {
        assertThat(asked("communities", "--first", "3")).contains("communities; modularity");
        assertThat(json("communities", "--first", "3")).hasSize(3);
    }

    @Test
    void whoCouldWorkTogether() throws Exception {
        assertThat(asked("partners", UNIVERSITY, "--first", "2")).contains("+0.");
        assertThat(json("partners", "--text", "clean energy", "--first", "2")).hasSize(2);
    }

    @Test
    void underWhichItemsATechnologyMayFall() throws Exception {
        Path list = Files.writeString(folder.resolve("north-list.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix l: <https://example.org/lists/north-2026/> .
                <https://example.org/lists/north-2026> a skos:ConceptScheme ; dct:title "Northern list, 2026-07-01"@en .
                l:6A008 a skos:Concept ; skos:inScheme <https://example.org/lists/north-2026> ; skos:notation "6A008" ;
                  skos:prefLabel "Radar systems, as follows"@en ;
                  skos:definition "Radar operating at frequencies from 40 GHz to 230 GHz; Radar with a phased array antenna."@en .
                l:9A012 a skos:Concept ; skos:inScheme <https://example.org/lists/north-2026> ; skos:notation "9A012" ;
                  skos:prefLabel "Unmanned aerial vehicles, as follows"@en .
                """);
        Ended load = launcher.run("load", "control-list", list.toString());
        assertThat(load.exitCode()).as(load.err()).isZero();

        Ended found = launcher.run("screen", "--text", "Radar operating at frequencies of 94 GHz");
        assertThat(found.exitCode()).as(found.err()).isEqualTo(1);
        assertThat(found.out())
                .contains(
                        "6A008",
                        "Northern list, 2026-07-01, as of 2026-07-01",
                        "met: 40 GHz to 230 GHz required, 94 GHz stated",
                        "no legal determination");
        assertThat(launcher.run("screen", "--text", "A radar", "--json").out()).contains("\"asOf\" : \"2026-07-01\"");
        assertThat(launcher.run("screen", "--text", "无人机", "--language", "zh", "--list", "north")
                        .out())
                .contains("9A012", "只有标题");
        assertThat(launcher.run("screen", "--text", "radar", "--list", "south").exitCode())
                .isEqualTo(2);
        assertThat(launcher.run("screen", "--entity", UNIVERSITY).out()).contains(UNIVERSITY, "no legal determination");

        Path truth = Files.writeString(
                folder.resolve("items.csv"), "text,expected\nAirborne radar system,6A008\nA small drone,9A012\n");
        JsonNode measured = json("evaluate", "control-items", "--truth", truth.toString(), "--list", "north-2026");
        assertThat(measured.path("top1").asDouble()).isEqualTo(1);
        assertThat(asked(
                        "evaluate",
                        "control-items",
                        "--truth",
                        truth.toString(),
                        "--list",
                        "north-2026",
                        "--misses",
                        "2"))
                .contains("first place 1.000");
    }

    /** May be done again: a list that is loaded twice stays as it is. */
    private void loadStorms() throws Exception {
        Path list = Files.writeString(
                folder.resolve("storms.csv"),
                "id,list,name,type,aliases,countries\n1,List of Storms,Gale Aerostat Works LLC,entity,OOO Geil,RU\n"
                        + "2,List of Storms,%s,entity,,\n".formatted(INSTITUTE));
        Ended load = launcher.run("load", "screening-list", "--dataset", "storms", list.toString());
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    @Test
    void whatAnOrganizationIsNear() throws Exception {
        loadStorms();
        Ended found = launcher.run("exposure", INSTITUTE, "--hops", "0");
        assertThat(found.exitCode()).as(found.err()).isEqualTo(1);
        assertThat(found.out())
                .contains(
                        "LISTED_PARTY",
                        "may be listed as " + INSTITUTE,
                        "List of Storms: 2 entries",
                        "no legal determination");
        JsonNode json = JSON.readTree(
                launcher.run("exposure", INSTITUTE, "--hops", "0", "--json").out());
        assertThat(json.path("exposure").path("concerns").findValuesAsText("kind"))
                .contains("LISTED_PARTY");
        assertThat(json.path("notice").asText()).contains("no legal determination");
        Ended list = launcher.run("exposure", "local:List-of-Storms/1");
        assertThat(list.exitCode()).isEqualTo(2);
        assertThat(list.err()).contains("is of the type RestrictedParty; name one of the type Organization");
        assertThat(launcher.run("exposure", INSTITUTE, "--hops", "4").err())
                .contains("--hops 4 is out of range; write 0 to 3");
    }

    @Test
    void whoOfAWorkbookIsOnAList() throws Exception {
        loadStorms();
        Path crews = folder.resolve("crews.xlsx");
        WorkbookByHand.write(crews, List.of("公司,land,note", "Gale Aerostat Works,RU,=1+1", "Brackwater Bakery"));
        Path report = folder.resolve("crews.csv");
        Ended ended = launcher.run(
                "screen", crews.toString(), "-o", report.toString(), "--country-column", "land", "--list", "storms");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        assertThat(ended.out()).contains("2 rows: 1 MATCH, 0 REVIEW, 0 UNDETERMINED, 1 CLEAR");
        assertThat(Files.readAllLines(report))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("公司,land,note,innograph_outcome,"),
                        gale -> assertThat(gale)
                                .startsWith("Gale Aerostat Works,RU,'=1+1,MATCH,Gale Aerostat Works LLC,"),
                        bakery -> assertThat(bakery).startsWith("Brackwater Bakery,,,CLEAR,"));
        assertThat(launcher.run(
                                "screen",
                                crews.toString(),
                                "-o",
                                folder.resolve("changes.csv").toString(),
                                "--since",
                                report.toString(),
                                "--country-column",
                                "land",
                                "--list",
                                "storms")
                        .exitCode())
                .as("nothing has changed")
                .isZero();
    }

    @Test
    void whoIsOnAListOfRestrictedParties() throws Exception {
        loadStorms();

        Ended found = launcher.run("screen", "--name", "Gale Aerostat Works", "--country", "RU");
        assertThat(found.exitCode()).as(found.err()).isEqualTo(1);
        assertThat(found.out())
                .startsWith("MATCH")
                .contains(
                        "Gale Aerostat Works LLC",
                        "the country agrees: RU",
                        "List of Storms: 2 entries",
                        "no legal determination");
        assertThat(json("screen", "--name", "Brackwater Bakery", "--list", "storms")
                        .path("report")
                        .path("outcome")
                        .asText())
                .isEqualTo("CLEAR");

        Path truth = Files.writeString(
                folder.resolve("truth.csv"), "name,expected\nGeil,Gale Aerostat Works LLC\nBrackwater Bakery,\n");
        JsonNode measured = json("evaluate", "parties", "--truth", truth.toString());
        assertThat(measured.path("shipped").path("accuracy").path("f1").asDouble())
                .isEqualTo(1);
        assertThat(measured.path("shipped").path("falseAlarms").asDouble()).isZero();
    }

    @Test
    void whatTheNamesOfASpreadsheetMean() throws Exception {
        Path table = folder.resolve("partners.csv");
        Files.writeString(
                table,
                "\uFEFFpartner;land;remark\n%s;China;\"ours; mostly\"\nFictional Yunxian Clean Energie University;CN;misspelt\nzymurgy;;\n;;empty\n"
                        .formatted(UNIVERSITY));
        Path found = folder.resolve("found.csv");
        JsonNode report = json(
                "reconcile",
                table.toString(),
                "-o",
                found.toString(),
                "--column",
                "partner",
                "--country-column",
                "land");
        assertThat(report.path("rows").asInt()).isEqualTo(4);
        assertThat(report.path("toCheck").asInt()).as("they lie in XX").isEqualTo(2);
        assertThat(report.path("none").asInt()).isEqualTo(2);
        List<String> lines = Files.readAllLines(found);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "partner;land;remark;innograph_id;innograph_name;innograph_score;innograph_match;innograph_reason");
        assertThat(lines.get(1))
                .startsWith(UNIVERSITY + ";China;\"ours; mostly\";")
                .contains("local:fictional-region/organizations/0", ";check;", "It is in XX, not in CN");
        assertThat(lines.get(3)).startsWith("zymurgy;;;;;;none;");
    }

    @Test
    void aTableThatCantBeReadIsExplained() throws Exception {
        Path table = Files.write(folder.resolve("latin1.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0xE9, ',', 'x'});
        String out = folder.resolve("out.csv").toString();
        assertThat(launcher.run("reconcile", table.toString(), "-o", out, "--column", "a")
                        .err())
                .contains("is not in UTF-8");
        Files.writeString(table, "a,b\ne,x\n");
        assertThat(launcher.run("reconcile", table.toString(), "-o", out).err())
                .contains("Which column has the names? Say --column with one of: a, b");
        assertThat(launcher.run("reconcile", table.toString(), "-o", out, "--column", "c")
                        .err())
                .contains("has no column 'c'; it has: a, b");
        assertThat(launcher.run("reconcile", table.toString(), "-o", out, "--type", "Unicorn")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void wrongUseIsExplained() throws Exception {
        Ended paths = launcher.run("paths", UNIVERSITY, INSTITUTE, "--max-hops", "7");
        assertThat(paths.exitCode()).isEqualTo(2);
        assertThat(paths.err()).contains("--max-hops 7 is out of range; write 1 to 6");
        Ended network = launcher.run("network", "nobody at all");
        assertThat(network.exitCode()).isEqualTo(2);
        assertThat(network.err()).contains("nothing with the identifier or name nobody at all");
    }
}
