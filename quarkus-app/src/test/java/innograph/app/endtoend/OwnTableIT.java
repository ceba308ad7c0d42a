package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A spreadsheet of one's own is tried, loaded, looked at and taken away again, as docs/sources/table.md says. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnTableIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher launcher;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String mapping;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String table;

    @BeforeAll
    void begin() throws Exception {
        launcher = new Launcher(Files.createDirectories(folder.resolve("data")));
        mapping = Files.writeString(folder.resolve("mine.yaml"), """
                        dataset: mine
                        entities:
                          firm: {type: Organization, kinds: ENTERPRISE, id: "local:mine/{id}", names: {zh: 名称}}
                        """).toString();
        table = Files.writeString(folder.resolve("firms.csv"), "id,名称\n1,虚构甲\n2,虚构乙\n")
                .toString();
        assertThat(launcher.run("store", "start").exitCode()).isZero();
    }

    @AfterAll
    void end() throws Exception {
        launcher.run("store", "stop");
    }

    @Test
    @Order(1)
    void aRehearsalWritesNothing() throws Exception {
        Ended tried = launcher.run("load", "table", "--mapping", mapping, "--dry-run", table);
        assertThat(tried.out()).contains("nothing was written", "entities 2");
        assertThat(launcher.run("status").out()).doesNotContain("mine");
    }

    @Test
    @Order(2)
    void aMistakeInTheMappingIsShownWithItsLine() throws Exception {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(Path.of(mapping)).replace("Organization", "Organisation"));
        Ended load = launcher.run("load", "table", "--mapping", wrong.toString(), table);
        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.err()).contains("LOAD-210", "line 3", "Organization");
    }

    @Test
    @Order(2)
    void aTableNeedsAMapping() throws Exception {
        Ended load = launcher.run("load", "table", table);
        assertThat(load.exitCode()).isEqualTo(2);
        assertThat(load.err()).contains("--mapping", "technology-contracts");
    }

    @Test
    @Order(3)
    void theTableIsLoadedUnderTheNameOfItsDataSet() throws Exception {
        assertThat(launcher.run("load", "table", "--mapping", mapping, table).out())
                .contains("Data set mine", "2 new");
    }

    @Test
    @Order(4)
    void aLaterEditionSaysWhatVanished() throws Exception {
        Path later = Files.writeString(folder.resolve("later.csv"), "id,名称\n1,虚构甲\n");
        Ended load = launcher.run("load", "table", "--mapping", mapping, "--json", later.toString());
        assertThat(load.out()).contains("\"vanished\"", "\"entities\" : 1");
    }

    @Test
    @Order(5)
    void twoGraphsCanBeCompared() throws Exception {
        assertThat(launcher.run("status", "--digest").out()).containsPattern("[0-9a-f]{32}  [0-9]+ nodes");
        assertThat(launcher.run("status", "--digest", "--json").out()).contains("\"digest\"");
    }

    @Test
    @Order(6)
    void itIsTakenAwayAgain() throws Exception {
        assertThat(launcher.run("unload", "mine").out()).contains("Data set mine is out of the graph", "2 deleted");
    }

    @Test
    @Order(7)
    void whatIsNotThereCantBeTakenAway() throws Exception {
        Ended unload = launcher.run("unload", "--json", "mine");
        assertThat(unload.exitCode()).isEqualTo(3);
        assertThat(unload.err()).contains("LOAD-212");
    }

    @Test
    @Order(8)
    void theSourcesNameTheReadyMappings() throws Exception {
        assertThat(launcher.run("sources", "--json").out()).contains("technology-contracts", "screening-list");
    }
}
