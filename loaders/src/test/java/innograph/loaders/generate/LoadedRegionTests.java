package innograph.loaders.generate;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableSource;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A region goes into the graph as any other table does. */
@Timeout(600)
class LoadedRegionTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LoadReport load(Path region) throws IOException {
        TableSource source =
                new TableSource(ReadyMappings.named("fictional-region").orElseThrow());
        try (Input input = Input.of(region)) {
            LoadRequest request = new LoadRequest(source, source.dataset(input.name()), List.of(input), true, true);
            return new Loader(graph.driver(), folder.resolve("rejects"), 2).load(request, Progress.SILENT);
        }
    }

    private static long changes(LoadReport report) {
        return report.entities().created()
                + report.entities().updated()
                + report.links().created()
                + report.links().updated()
                + report.derived().collaborations()
                + report.derived().activities();
    }

    @Test
    void whollyAndASecondLoadChangesNothing() throws IOException {
        WrittenRegion region = FictionalRegion.write(folder.resolve("region"), 1_000, 1, RegionProgress.SILENT);
        LoadReport first = load(region.folder());
        assertThat(first.entities().created()).isEqualTo(region.entities());
        assertThat(first.links().created()).isEqualTo(region.links());
        assertThat(first.rejects()).isZero();
        assertThat(first.linksWaiting()).isZero();
        assertThat(first.derived().collaborations()).isPositive();
        assertThat(graph.number("MATCH (n:Entity) WHERE n.datasets <> ['fictional-region'] RETURN count(n)"))
                .isZero();
        assertThat(changes(load(region.folder()))).isZero();
    }
}
