package innograph.loaders.load;

import static innograph.loaders.testing.StatedSource.identifier;
import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.project;
import static innograph.loaders.testing.StatedSource.technology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.model.Coordinates;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is left is what the other data sets would have made alone. */
class UnloaderTests {
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

    private Unloader.Report unload(String dataset) {
        return new Unloader(graph.driver(), 2).unload(dataset, Progress.SILENT);
    }

    private NavigableMap<String, String> content() {
        return new TreeMap<>(GraphContent.of(graph));
    }

    private NavigableMap<String, String> contentOf(StatedSource... sources) throws IOException {
        for (StatedSource source : sources) {
            load(source);
        }
        NavigableMap<String, String> content = content();
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
        return content;
    }

    private static StatedSource registry() {
        return new StatedSource("registry")
                .entity(organization("pic:999000001")
                        .identifiedBy(identifier("wikidata:Q42"))
                        .name("穆斯特", "zh")
                        .alias("MG")
                        .kind(OrganizationKind.FUND)
                        .set("city", "Ulm")
                        .set("established", 1990L)
                        .set("location", new Coordinates(48.4, 9.99)))
                .entity(organization("pic:999000002"))
                .entity(technology("plan:lasers"))
                .entity(project("plan:early", 2014).set("cost", 12.5))
                .participation("pic:999000001", "plan:early")
                .participation("pic:999000002", "plan:early")
                .link("pic:999000001", LinkType.ABOUT, "plan:lasers")
                .link("plan:early", LinkType.ABOUT, "plan:lasers")
                .link("pic:999000001", LinkType.RELATED_TO, "pic:999000002");
    }

    private static StatedSource projects() {
        return new StatedSource("projects")
                .entity(organization("plan:muster")
                        .identifiedBy(identifier("wikidata:Q42"))
                        .name("Muster SA", "fr")
                        .alias("Muster Group")
                        .kind(OrganizationKind.ENTERPRISE)
                        .set("city", "ULM (DONAU)")
                        .set("country", "DE"))
                .entity(organization("pic:999000003"))
                .entity(technology("plan:lasers").set("definition", "light"))
                .entity(project("plan:early", 2013))
                .entity(project("plan:late", 2017))
                .link("plan:muster", LinkType.PARTICIPATES_IN, "plan:early", Map.of("role", "coordinator"))
                .participation("plan:muster", "plan:late")
                .participation("pic:999000003", "plan:late")
                .participation("pic:999000003", "plan:early")
                .link("plan:muster", LinkType.ABOUT, "plan:lasers")
                .link("plan:late", LinkType.ABOUT, "plan:lasers");
    }

    @Test
    void whatWasAddedLastGoesAgain() throws IOException {
        NavigableMap<String, String> expected = contentOf(registry());
        load(registry());
        load(projects());
        unload("projects");
        assertThat(content()).isEqualTo(expected);
    }

    @Test
    void whatWasThereFirstGoesToo() throws IOException {
        NavigableMap<String, String> expected = contentOf(projects());
        load(registry());
        load(projects());
        unload("registry");
        assertThat(content()).isEqualTo(expected);
    }

    @Test
    void theMiddleOneOfThreeGoes() throws IOException {
        StatedSource third = new StatedSource("third")
                .entity(organization("pic:999000001").set("country", "AT").set("city", "Linz"))
                .entity(project("plan:early", 2014))
                .participation("pic:999000001", "plan:early");
        NavigableMap<String, String> expected = contentOf(registry(), third);
        load(registry());
        load(projects());
        load(third);
        unload("projects");
        assertThat(content()).isEqualTo(expected);
    }

    @Test
    void nothingIsLeftOfTheOnlyOne() throws IOException {
        load(registry());
        unload("registry");
        assertThat(content()).isEmpty();
    }

    @Test
    void theReportSaysWhatWentAndWhatOthersKeep() throws IOException {
        load(registry());
        load(projects());
        Unloader.Report report = unload("projects");
        assertThat(List.of(report.entities(), report.links(), report.entitiesKept(), report.linksKept()))
                .containsExactly(2L, 4L, 3L, 2L);
    }

    @Test
    void anUnknownDataSetIsRefusedWithTheKnownOnes() throws IOException {
        load(registry());
        assertThatThrownBy(() -> unload("nobody"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("LOAD-212")
                .hasMessageContaining("there are registry");
    }
}
