package innograph.loaders.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.LinkType;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkosSourceTests {
    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix t: <https://things.example/toys/> .
            """;

    private static final String TOYS = PREFIXES + """
            t:scheme a skos:ConceptScheme ; dcterms:title "Spielzeug"@de, "Toys"@en .
            t:1 a skos:Concept ; skos:prefLabel "Kites"@en, "Drachen"@de, "风筝"@zh ; skos:altLabel "Flying toys"@en ;
              skos:notation "T1" ; skos:definition "What flies on a string."@en ; skos:inScheme t:scheme .
            t:1a a skos:Concept ; skos:prefLabel "Box kites"@en ; skos:broader t:1 .
            t:2 a skos:Concept ; skos:prefLabel "Tops"@en ; skos:narrower t:2a .
            t:2a a skos:Concept ; skos:prefLabel "Humming tops"@en .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestFiles files;

    @BeforeEach
    void filesInFolder() {
        files = new TestFiles(folder);
    }

    private static Gathered read(Path file) throws IOException {
        return Gathered.from(new SkosSource(1_000), file);
    }

    private Gathered readToys() throws IOException {
        return read(files.plain("toys.ttl", TOYS));
    }

    @Nested
    class AConcept {
        private EntityRecord kites() throws IOException {
            return readToys().entity("concept:toys/1");
        }

        @Test
        void isNamedInAllItsLanguagesEnglishFirst() throws IOException {
            assertThat(kites().names())
                    .containsExactly(
                            new LocalizedName("Kites", "en"),
                            new LocalizedName("Drachen", "de"),
                            new LocalizedName("风筝", "zh"));
        }

        @Test
        void isIdentifiedByThePathOfItsAddressAndTheAddress() throws IOException {
            assertThat(kites().identifiers())
                    .extracting(Object::toString)
                    .containsExactly("concept:toys/1", "iri:https://things.example/toys/1");
        }

        @Test
        void hasItsOtherLabelsAsAliases() throws IOException {
            assertThat(kites().aliases()).containsExactly("Flying toys");
        }

        @Test
        void saysItsNotationDefinitionAndScheme() throws IOException {
            assertThat(kites().properties())
                    .containsOnly(
                            Map.entry("notation", "T1"),
                            Map.entry("definition", "What flies on a string."),
                            Map.entry("scheme", "Toys"));
        }

        @Test
        void ofASchemeWithoutTitleNamesItByItsAddress() throws IOException {
            Path file = files.plain(
                    "toys.ttl",
                    PREFIXES + "t:1 a skos:Concept ; skos:prefLabel \"Kites\"@en ; skos:inScheme t:scheme .");
            assertThat(read(file).entity("concept:toys/1").properties())
                    .containsEntry("scheme", "https://things.example/toys/scheme");
        }

        @Test
        void withoutLabelIsRejectedWithItsAddress() throws IOException {
            Gathered gathered = read(files.plain("toys.ttl", TOYS + "t:3 a skos:Concept .\n"));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(
                            reject -> assertThat(reject.place()).hasToString("toys.ttl https://things.example/toys/3"));
        }

        @Test
        void withoutAddressIsLeftOut() throws IOException {
            Gathered gathered =
                    read(files.plain("toys.ttl", TOYS + "[] a skos:Concept ; skos:prefLabel \"Nameless\"@en .\n"));
            assertThat(gathered.entities()).hasSize(4);
        }
    }

    @Nested
    class TheHierarchy {
        @Test
        void isReadFromTheNarrowerAndFromTheBroaderConcept() throws IOException {
            assertThat(readToys().links(LinkType.BROADER))
                    .containsExactly(
                            "iri:https://things.example/toys/1a>iri:https://things.example/toys/1",
                            "iri:https://things.example/toys/2a>iri:https://things.example/toys/2");
        }

        @Test
        void thatBothStateIsOneLink() throws IOException {
            Gathered gathered = read(files.plain("toys.ttl", TOYS + "t:1 skos:narrower t:1a .\n"));
            assertThat(gathered.links(LinkType.BROADER))
                    .containsOnlyOnce("iri:https://things.example/toys/1a>iri:https://things.example/toys/1");
        }

        @Test
        void thatLeadsToItselfIsReported() throws IOException {
            Gathered gathered = read(files.plain("toys.ttl", TOYS + "t:1 skos:broader t:1 .\n"));
            assertThat(gathered.rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("closes a circle"));
        }
    }

    @Nested
    class AFile {
        private static final String NTRIPLES = """
                <https://things.example/toys/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
                <https://things.example/toys/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Kites"@en .
                """;

        @Test
        void mayBeRdfXml() throws IOException {
            Path file = files.plain("toys.rdf", """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                      <skos:Concept rdf:about="https://things.example/toys/1"><skos:prefLabel xml:lang="en">Kites</skos:prefLabel></skos:Concept>
                    </rdf:RDF>
                    """);
            assertThat(read(file).ids()).containsExactly("concept:toys/1");
        }

        @Test
        void mayBeJsonLd() throws IOException {
            Path file = files.plain("toys.jsonld", """
                    {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
                     "@id": "https://things.example/toys/1", "@type": "skos:Concept",
                     "skos:prefLabel": {"@value": "Kites", "@language": "en"}}
                    """);
            assertThat(read(file).ids()).containsExactly("concept:toys/1");
        }

        @Test
        void mayBeNTriples() throws IOException {
            assertThat(read(files.plain("toys.nt", NTRIPLES)).ids()).containsExactly("concept:toys/1");
        }

        @Test
        void mayBePacked() throws IOException {
            assertThat(read(files.gzip("toys.ttl.gz", TOYS)).entities()).hasSize(4);
        }

        @Test
        void saysTheSameInTheSameOrderEachTime() throws IOException {
            assertThat(readToys().entities()).isEqualTo(readToys().entities());
        }

        @Test
        void ofAnotherFormatSaysWhere() {
            assertThatThrownBy(() -> read(files.plain("toys.ttl", "id,name\n1,Kites\n")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("toys.ttl can't be read as Lang:Turtle: [line: 1");
        }

        @ParameterizedTest
        @CsvSource({"toys.rdf", "toys.jsonld", "toys.nt"})
        void ofAnotherFormatThanItsNameSaysIsRefused(String name) {
            assertThatThrownBy(() -> read(files.plain(name, "id,name\n1,Kites\n")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining(name);
        }

        @Test
        void withAnotherEndingIsNoRdf() {
            assertThatThrownBy(() -> read(files.plain("toys.csv", "id,name\n1,Kites\n")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("give one file in Turtle");
        }

        @Test
        void withoutConceptIsNoClassification() {
            assertThatThrownBy(() -> read(files.plain("toys.ttl", PREFIXES + "t:1 dcterms:title \"Kites\" .")))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("toys.ttl has no skos:Concept");
        }

        @Test
        void withTooManyTriplesNamesTheSetting() throws IOException {
            Path file = files.plain("toys.ttl", TOYS);
            assertThatThrownBy(() -> Gathered.from(new SkosSource(3), file))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-206")
                    .hasMessageContaining("more than 3 triples; raise innograph.load.max-triples");
        }

        @Test
        void inAnotherEncodingDoesNotSpoilTheNames() throws IOException {
            byte[] latin1 = (PREFIXES + "t:1 a skos:Concept ; skos:prefLabel \"B\u00e4ren\"@de .\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(read(files.raw("toys.ttl", latin1)).rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("UTF-8"));
        }

        @ParameterizedTest
        @CsvSource({"toys.ttl.gz", "toys.nt.gz"})
        void whosePackingBreaksOffEndsTooEarly(String name) {
            assertThatThrownBy(() -> read(files.truncatedGzip(name, NTRIPLES.repeat(400))))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Nested
    class TheDataSet {
        @ParameterizedTest
        @CsvSource({"/data/toys-2024.ttl.gz, skos-toys-2024", "C:\\data\\toys.rdf, skos-toys", "toys.nt, skos-toys"})
        void isNamedAfterTheFile(String path, String dataset) {
            assertThat(new SkosSource(1).dataset(path)).isEqualTo(dataset);
        }

        @Test
        void isNamedAfterTheFileAlsoInItsInput() throws IOException {
            try (Input input = Input.of(files.plain("toys.ttl", TOYS))) {
                assertThat(new SkosSource(1).dataset(input.name())).isEqualTo("skos-toys");
            }
        }
    }
}
