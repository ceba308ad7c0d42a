package innograph.loaders.skos;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.LinkType;
import innograph.model.record.LocalizedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlListSourceTests {
    private static final String LIST = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix l: <https://lists.example/toys-2026/> .
            <https://lists.example/toys-2026> a skos:ConceptScheme ; dct:title "Dangerous toys 2026"@en ;
              dct:publisher "Ministry of Toys" ; dct:spatial "DE" ; dct:issued "2026-02-01" .
            l:1 a skos:Concept ; skos:inScheme <https://lists.example/toys-2026> ; skos:notation "1" ; skos:prefLabel "Flying"@en .
            l:1A a skos:Concept ; skos:inScheme <https://lists.example/toys-2026> ; skos:notation "1A" ;
              skos:prefLabel "Kites"@en ; skos:definition "1A. Kites of more than 2 m."@en ; skos:broader l:1 .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String turtle) throws IOException {
        return Gathered.from(new ControlListSource(1_000), new TestFiles(folder).plain("toys-2026.ttl", turtle));
    }

    @Test
    void aSchemeIsAList() throws IOException {
        assertThat(read(LIST).entity("concept:toys-2026").properties())
                .isEqualTo(Map.of("issuer", "Ministry of Toys", "country", "DE", "asOf", LocalDate.of(2026, 2, 1)));
    }

    @Test
    void aConceptIsAnItem() throws IOException {
        assertThat(read(LIST).entity("concept:toys-2026/1A").properties())
                .isEqualTo(Map.of("code", "1A", "list", "Dangerous toys 2026", "text", "1A. Kites of more than 2 m."));
    }

    @Test
    void theHeadingIsItsName() throws IOException {
        assertThat(read(LIST).entity("concept:toys-2026/1A").names()).containsExactly(new LocalizedName("Kites", "en"));
    }

    @Test
    void anItemIsPartOfTheBroaderOneOrOfTheList() throws IOException {
        assertThat(read(LIST).links(LinkType.PART_OF))
                .containsExactlyInAnyOrder(
                        "iri:https://lists.example/toys-2026/1A>iri:https://lists.example/toys-2026/1",
                        "iri:https://lists.example/toys-2026/1>iri:https://lists.example/toys-2026");
    }

    @Test
    void itemsThatAllVersionsCallTheSameAreKeptApart() throws IOException {
        assertThat(read(LIST.replace(
                                "@prefix l: <https://lists.example/toys-2026/>",
                                "@prefix l: <https://lists.example/items/>"))
                        .entity("concept:toys-2026/items/1A")
                        .identifiers())
                .extracting(Object::toString)
                .containsExactly("concept:toys-2026/items/1A");
    }

    @Test
    void anItemOfNoListIsRejected() throws IOException {
        assertThat(read(LIST + "l:2 a skos:Concept ; skos:prefLabel \"Tops\"@en .")
                        .rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("skos:inScheme"));
    }

    @Test
    void aDateThatIsNoneIsRejectedAndTheListKept() throws IOException {
        Gathered gathered = read(LIST.replace("2026-02-01", "soon"));
        assertThat(gathered.rejects()).hasSize(1);
        assertThat(gathered.entity("concept:toys-2026").properties()).doesNotContainKey("asOf");
    }
}
