package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.endtoend.Launcher.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person decides which records are the same thing, as docs/identity.md says. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResolveIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher launcher;

    @BeforeAll
    void loadTwoDataSets() throws Exception {
        launcher = new Launcher(Files.createDirectories(folder.resolve("data")));
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        load("yours", "", "id,name,town\n1,Fictional Kites,Ulm\n2,Fictional Balloons,Bonn\n");
        loadMine();
    }

    /** Its publisher thinks that its firms may be those of the other data set. */
    private void loadMine() throws Exception {
        load(
                "mine",
                "links:\n  - firm SAME_AS local:yours/{twin}\n",
                "id,name,town,twin\n7,Fictional Kites Ltd,Ulm,1\n8,Fictional Balloon Works,Berlin,2\n");
    }

    private void load(String dataset, String links, String rows) throws Exception {
        Path mapping = Files.writeString(folder.resolve(dataset + ".yaml"), """
                dataset: %1$s
                entities:
                  firm:
                    type: Organization
                    kinds: ENTERPRISE
                    id: "local:%1$s/{id}"
                    names: {en: name}
                    properties: {city: town}
                %2$s""".formatted(dataset, links));
        Path table = Files.writeString(folder.resolve(dataset + ".csv"), rows);
        Ended load = launcher.run("load", "table", "--mapping", mapping.toString(), table.toString());
        assertThat(load.exitCode()).as(load.err()).isZero();
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

    @Test
    @Order(1)
    void pairsWaitWithBothSides() throws Exception {
        assertThat(asked("resolve", "list", "--type", "organization"))
                .contains("Fictional Kites Ltd, Ulm  (local:mine/7, of mine)", "Fictional Balloons, Bonn", "2 of 2");
        assertThat(asked("resolve", "list", "--type", "person")).contains("Nothing waits");
        assertThat(JSON.readTree(asked("resolve", "list", "--first", "1", "--json")))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void wrongUseIsExplained() throws Exception {
        Ended without = launcher.run("resolve", "--type", "Region");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("Organization and Person");
        Ended type = launcher.run("resolve", "list", "--type", "Region");
        assertThat(type.exitCode()).isEqualTo(2);
        assertThat(type.err()).contains("Organization and Person");
        Ended itself = launcher.run("resolve", "confirm", "local:mine/7", "Fictional Kites Ltd");
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(itself.err()).contains("are one already");
    }

    @Test
    @Order(3)
    void aDryRunTellsWhatWouldBeMergedAndWhy() throws Exception {
        assertThat(asked("resolve", "--dry-run"))
                .contains(
                        "Organization: 4, of which",
                        "would be merged: 1",
                        "Fictional Kites Ltd (local:mine/7)",
                        "they are in one city");
        JsonNode reports = JSON.readTree(asked("resolve", "--dry-run", "--type", "organization", "--json"));
        assertThat(reports.get(0).path("merged").asInt()).isEqualTo(1);
        assertThat(asked("resolve", "merges")).doesNotContain("Fictional Kites");
    }

    @Test
    @Order(3)
    void whatIsKnownOfIdentityIsMeasured() throws Exception {
        Path names = Files.writeString(
                folder.resolve("names.csv"),
                "schema,left,right,same\nPerson,A. Okonkwo,Adaeze Okonkwo,true\nCompany,Polar Optics,Polar Robotics,false\n");
        assertThat(JSON.readTree(asked("evaluate", "name-pairs", "--truth", names.toString(), "--json"))
                        .path("shipped")
                        .path("f1")
                        .asDouble())
                .isEqualTo(1);
        assertThat(asked("evaluate", "name-pairs", "--truth", names.toString())).contains("2 pairs", "InnoGraph");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "schema,left,right,same\nPerson,A,B,perhaps\n");
        Ended unreadable = launcher.run("evaluate", "name-pairs", "--truth", wrong.toString());
        assertThat(unreadable.exitCode()).isEqualTo(2);
        assertThat(unreadable.err()).contains("line 2", "'perhaps'");
        Path lines = Files.writeString(
                folder.resolve("lines.csv"), "text,expected\n\"Test field, Fictional Balloons, Bonn\",local:yours/2\n");
        assertThat(asked("evaluate", "affiliations", "--truth", lines.toString(), "--misses", "3"))
                .contains("threshold", "0.75");
    }

    @Test
    @Order(4)
    void whatIsConfirmedIsOneAtOnce() throws Exception {
        assertThat(asked("resolve", "confirm", "local:mine/7", "Fictional Kites", "--by", "Ada"))
                .contains("merge-1", "are one", "innograph resolve undo merge-1");
        JsonNode merges = JSON.readTree(asked("resolve", "merges", "--json"));
        assertThat(merges).hasSize(1);
        assertThat(merges.get(0).path("by").asText()).isEqualTo("Ada");
        assertThat(asked("resolve", "merges")).contains("Fictional Kites Ltd", "by Ada", "1 of 1 merges");
    }

    @Test
    @Order(5)
    void whatIsRejectedIsNotAskedAgain() throws Exception {
        assertThat(asked("resolve", "reject", "local:mine/8", "local:yours/2")).contains("stay two");
        assertThat(asked("resolve", "list")).contains("Nothing waits");
        asked("unload", "mine");
        loadMine();
        assertThat(asked("resolve", "list")).contains("Nothing waits");
    }

    @Test
    @Order(6)
    void aMergeIsUndone() throws Exception {
        JsonNode again = JSON.readTree(asked("resolve", "confirm", "local:mine/7", "local:yours/1", "--json"));
        String id = again.path("id").asText();
        assertThat(asked("resolve", "undo", id)).contains("local:mine/7", "local:yours/1", "two again");
        Ended twice = launcher.run("resolve", "undo", id);
        assertThat(twice.exitCode()).isEqualTo(3);
        assertThat(twice.err()).contains("LOAD-236", id);
        assertThat(asked("resolve", "merges")).contains("undone");
    }

    @Test
    @Order(7)
    void nothingIsLeftToUndoOfAMergeWhoseDataWereTakenAway() throws Exception {
        Ended undo = launcher.run("resolve", "undo", "merge-1", "--json");
        assertThat(undo.exitCode()).isEqualTo(1);
        assertThat(undo.out()).contains("\"entities\" : [ ]");
    }
}
