package innograph.loaders.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import innograph.identity.party.ListedName;
import innograph.identity.party.ListedName.Role;
import innograph.identity.party.ListedParty;
import innograph.identity.party.PartyCandidate;
import innograph.identity.party.PartyDirectory;
import innograph.identity.party.PartyKind;
import innograph.identity.party.PartyQuestion;
import innograph.loaders.cordis.CordisSource;
import innograph.loaders.ror.RorSource;
import innograph.loaders.screening.ScreeningListSource;
import innograph.loaders.skos.SkosSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.Source;
import innograph.loaders.testing.Gathered;
import innograph.model.record.EntityRecord;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Official files as a whole, where they lie beside the repository; their counts are those of the files. */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealFilesIT {
    private static final String FOLDER = "shared/data";

    private static final String SIZE =
            "RETURN COUNT { (n) WHERE NOT n:LoadRun } AS nodes, COUNT { (n)-->() WHERE NOT n:LoadRun } AS relationships";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path rejects;

    /** Looks beside this folder and beside all that it lies in; skips the test if there is no such file. */
    private static Path file(String name) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(FOLDER).resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "skipped: no " + FOLDER + "/" + name + " beside this folder or above it");
        return file.orElseThrow();
    }

    private LoadReport load(Source source, String name) throws IOException {
        try (Input input = Input.of(file(name))) {
            return new Loader(graph.driver(), rejects, 2).load(LoadRequest.of(source, List.of(input)), Progress.SILENT);
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

    @Nested
    class TheResearchOrganizationRegistry {
        private static final String FILE = "ror/ror-records.jsonl.gz";

        @Test
        void isInTheGraphWithEachOfItsRecordsAndTheSecondLoadChangesNothing() throws IOException {
            load(new RorSource(), FILE);
            List<Map<String, Object>> before = graph.rows(SIZE);
            LoadReport again = load(new RorSource(), FILE);
            assertThat(graph.number("MATCH (o:Organization) RETURN count(o)")).isEqualTo(51_370);
            assertThat(changes(again)).isZero();
            assertThat(graph.rows(SIZE)).isEqualTo(before);
        }
    }

    @Nested
    class TheResearchProjectsOfTheEuropeanUnion {
        private static final String FILE = "cordis/cordis-h2020-until-2018-csv.zip";

        @Test
        void areInTheGraphWithEachParticipationAndTheSecondLoadChangesNothing() throws IOException {
            LoadReport report = load(new CordisSource(), FILE);
            List<Map<String, Object>> before = graph.rows(SIZE);
            LoadReport again = load(new CordisSource(), FILE);
            assertThat(report.rejects()).isZero();
            assertThat(graph.number("MATCH (p:Project) RETURN count(p)")).isEqualTo(20_073);
            assertThat(graph.number("MATCH (o:Organization) RETURN count(o)")).isEqualTo(27_411);
            assertThat(graph.number("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)"))
                    .isEqualTo(91_334);
            assertThat(changes(again)).isZero();
            assertThat(graph.rows(SIZE)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"patents/ipc-en.ttl.gz, 10962", "china/gb-t-4754-2011.ttl.gz, 1424"})
    void aClassificationIsInTheGraphWithEachOfItsConcepts(String name, long concepts) throws IOException {
        load(new SkosSource(5_000_000), name);
        assertThat(graph.number("MATCH (t:Technology) RETURN count(t)")).isEqualTo(concepts);
    }

    @Nested
    class TheConsolidatedScreeningList {
        /** Every so many entries: all of them would take minutes. */
        private static final int STEP = 20;

        @Test
        void noNameOfAnEntryIsMissedHoweverItIsWritten() throws IOException {
            List<ListedParty> parties = Gathered.from(
                            new ScreeningListSource(), file("parties/consolidated-screening-list.json.gz"))
                    .entities()
                    .stream()
                    .map(this::party)
                    .toList();
            PartyDirectory directory = PartyDirectory.of(parties);
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < parties.size(); i += STEP) {
                ListedParty party = parties.get(i);
                for (ListedName name : party.names()) {
                    String disguised = name.text().toLowerCase(Locale.ROOT).replaceAll("[.,]", " ");
                    if (directory.find(PartyQuestion.of(disguised)).stream()
                            .noneMatch(candidate ->
                                    candidate.party().equals(party) && candidate.score() >= PartyCandidate.REVIEW)) {
                        missed.add("%s of %s".formatted(name.text(), party.name()));
                    }
                }
            }
            assertThat(missed).isEmpty();
        }

        private ListedParty party(EntityRecord entity) {
            List<ListedName> names = new ArrayList<>();
            entity.names().forEach(name -> names.add(new ListedName(name.value(), Role.PRIMARY)));
            entity.aliases().forEach(alias -> names.add(new ListedName(alias, Role.ALIAS)));
            PartyKind kind = PartyKind.of(String.valueOf(entity.properties().getOrDefault("kind", "")));
            return new ListedParty(entity.identifiers().getFirst().toString(), "", kind, names, List.of());
        }
    }
}
