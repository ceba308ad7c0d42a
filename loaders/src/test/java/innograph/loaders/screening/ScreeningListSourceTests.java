package innograph.loaders.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.record.EntityRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningListSourceTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String name, String text) throws IOException {
        return Gathered.from(new ScreeningListSource(), new TestFiles(folder).plain(name, text));
    }

    @Nested
    class TheConsolidatedList {
        private static final String KITES = """
                {"id": "0123456789abcdef", "source": "Toy List (TOY)", "type": "Entity", "programs": ["KITES", "TOPS"],
                 "name": "Fictional Kites Ltd", "title": "maker", "alt_names": ["F. Kites", "虚构风筝"],
                 "addresses": [{"address": "1 Wind St", "city": "Nowhere", "state": null, "postal_code": "0", "country": "DE"},
                   {"country": "CN"}],
                 "federal_register_notice": "0 FR 1", "start_date": "2020-02-29", "end_date": null,
                 "license_requirement": "all kites", "license_policy": "denial", "remarks": "flies high",
                 "source_list_url": "https://toys.example/list"}""";

        private Gathered read(String... entries) throws IOException {
            return ScreeningListSourceTests.this.read(
                    "csl.json",
                    "{\"total\": 1, \"sources\": {\"results\": []}, \"results\": [%s]}"
                            .formatted(String.join(",", entries)));
        }

        private EntityRecord kites() throws IOException {
            return read(KITES).entity("csl:0123456789abcdef");
        }

        @Test
        void anEntrySaysWhatItsFieldsSay() throws IOException {
            assertThat(kites().properties())
                    .containsAllEntriesOf(Map.of(
                            "list", "Toy List (TOY)",
                            "kind", "Entity",
                            "programmes", List.of("KITES", "TOPS"),
                            "requirement", "all kites",
                            "policy", "denial",
                            "listed", LocalDate.of(2020, 2, 29),
                            "citation", "0 FR 1",
                            "remarks", "maker; flies high",
                            "source", "https://toys.example/list"));
        }

        @Test
        void otherNamesAreAliases() throws IOException {
            assertThat(kites().aliases()).containsExactly("F. Kites", "虚构风筝");
        }

        @Test
        void countriesAreThoseOfAllAddresses() throws IOException {
            assertThat(kites().properties()).containsEntry("countries", List.of("DE", "CN"));
        }

        @Test
        void anAddressIsALine() throws IOException {
            assertThat(kites().properties()).containsEntry("addresses", List.of("1 Wind St, Nowhere, 0, DE"));
        }

        @Test
        void whatIsNotSaidIsAbsent() throws IOException {
            assertThat(kites().properties()).doesNotContainKeys("until", "weakAliases");
        }

        @Test
        void anEntryWithoutNameIsRejectedAndTheNextOneRead() throws IOException {
            Gathered gathered = read(KITES.replace("Fictional Kites Ltd", ""), KITES.replace("0123", "9999"));
            assertThat(gathered.entities()).hasSize(1);
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("no 'name'"));
        }

        @Test
        void aDateThatIsNoneIsRejected() throws IOException {
            assertThat(read(KITES.replace("2020-02-29", "soon")).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("start_date", "'soon'"));
        }

        @Test
        void brokenJsonEndsTheLoadWithItsLine() {
            assertThatThrownBy(() -> read(KITES, "{]"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("no JSON from line");
        }

        @Test
        void anotherJsonIsOfAnotherFormat() {
            assertThatThrownBy(() -> ScreeningListSourceTests.this.read("csl.json", "{\"things\": []}"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("no list 'results'");
        }
    }

    @Nested
    class AnyOtherList {
        private static final String TOYS = """
                id,list,type,name,aliases,weak_aliases,countries,start,source
                7,Toy List,entity,Fictional Tops,Tops|虚构陀螺,Spin,DE|CN,2021-01-31,https://toys.example/tops
                """;

        @Test
        void isReadByItsColumns() throws IOException {
            EntityRecord party = read("toys.csv", TOYS).entity("local:Toy-List/7");
            assertThat(party.properties())
                    .isEqualTo(Map.of(
                            "list",
                            "Toy List",
                            "kind",
                            "entity",
                            "countries",
                            List.of("DE", "CN"),
                            "weakAliases",
                            List.of("Spin"),
                            "listed",
                            LocalDate.of(2021, 1, 31),
                            "source",
                            "https://toys.example/tops"));
        }

        @Test
        void hasAliases() throws IOException {
            assertThat(read("toys.csv", TOYS).entity("local:Toy-List/7").aliases())
                    .containsExactly("Tops", "虚构陀螺");
        }

        @Test
        void needsAName() throws IOException {
            assertThat(read("toys.csv", TOYS.replace("Fictional Tops", "")).rejects())
                    .hasSize(1);
        }
    }
}
