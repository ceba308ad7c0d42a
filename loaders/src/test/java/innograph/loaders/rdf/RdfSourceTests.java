package innograph.loaders.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.Coordinates;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import innograph.model.record.LocalizedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfSourceTests {
    private static final String PREFIXES = """
            @prefix inno: <https://innograph.example/ns#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix geo: <http://www.opengis.net/ont/geosparql#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <http://schema.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix t: <https://things.example/> .
            """;

    private static final String ADA = """
            t:ada a inno:University ; inno:name "Ada University"@en, "艾达大学"@zh ; inno:alias "AU" ;
              inno:country "CN" ; inno:established 1952 ; inno:website <https://ada.example/> ;
              inno:location "POINT(114.5 36.6)"^^geo:wktLiteral ; inno:identifier "wikidata:Q42" .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String turtle) throws IOException {
        return Gathered.from(new RdfSource(1_000), new TestFiles(folder).plain("things.ttl", PREFIXES + turtle));
    }

    @Nested
    class InOurOwnTerms {
        @Test
        void anEntitySaysWhatItsPropertiesSay() throws IOException {
            assertThat(read(ADA).entity("iri:https://things.example/ada").properties())
                    .isEqualTo(Map.of(
                            "country",
                            "CN",
                            "established",
                            1952L,
                            "website",
                            "https://ada.example/",
                            "location",
                            new Coordinates(36.6, 114.5)));
        }

        @Test
        void namesHaveTheirLanguages() throws IOException {
            assertThat(read(ADA).entity("iri:https://things.example/ada").names())
                    .containsExactly(new LocalizedName("Ada University", "en"), new LocalizedName("艾达大学", "zh"));
        }

        @Test
        void aKindIsAClass() throws IOException {
            assertThat(read(ADA).entity("iri:https://things.example/ada").kinds())
                    .containsExactly(OrganizationKind.UNIVERSITY);
        }

        @Test
        void anotherIdentifierIsKept() throws IOException {
            assertThat(read(ADA).entity("iri:https://things.example/ada").identifiers())
                    .extracting(Object::toString)
                    .containsExactly("iri:https://things.example/ada", "wikidata:Q42");
        }

        @Test
        void anAddressOfAnAuthorityIsItsIdentifier() throws IOException {
            EntityRecord record = read("<https://www.wikidata.org/wiki/Q7> a inno:Enterprise ; inno:name \"Seven\" .")
                    .entity("wikidata:Q7");
            assertThat(record.names()).containsExactly(new LocalizedName("Seven", ""));
        }

        @Test
        void aLinkIsAStatement() throws IOException {
            Gathered gathered = read(ADA + """
                    t:p a inno:Project ; inno:name "P" ; inno:start "2020-01-31"^^xsd:date .
                    t:ada inno:PARTICIPATES_IN t:p .
                    """.replace("PARTICIPATES_IN", "participatesIn"));
            assertThat(gathered.links(LinkType.PARTICIPATES_IN))
                    .containsExactly("iri:https://things.example/ada>iri:https://things.example/p");
        }

        @Test
        void whatIsSaidOfALinkStandsAtANodeOfItsOwn() throws IOException {
            Gathered gathered = read(ADA + """
                    t:p a inno:Project ; inno:name "P" .
                    [] a inno:Link ; rdf:subject t:ada ; rdf:predicate inno:participatesIn ; rdf:object t:p ;
                      inno:role "coordinator" ; inno:contribution 12.5 .
                    """);
            assertThat(gathered.links())
                    .extracting(LinkRecord::properties)
                    .containsExactly(Map.of("role", "coordinator", "contribution", 12.5));
        }

        @Test
        void datesAreDates() throws IOException {
            assertThat(read("t:p a inno:Project ; inno:name \"P\" ; inno:start \"2020-01-31\"^^xsd:date .")
                            .entity("iri:https://things.example/p")
                            .properties())
                    .isEqualTo(Map.of("start", LocalDate.of(2020, 1, 31)));
        }
    }

    @Nested
    class InTermsOfOthers {
        @Test
        void anOrganizationOfTheW3cIsOne() throws IOException {
            assertThat(read("t:bob a org:Organization ; rdfs:label \"Bob\"@en .")
                            .entity("iri:https://things.example/bob")
                            .names())
                    .containsExactly(new LocalizedName("Bob", "en"));
        }

        @Test
        void aPersonOfFoafIsOne() throws IOException {
            assertThat(read("t:eve a foaf:Person ; foaf:name \"Eve\" .")
                            .entity("iri:https://things.example/eve")
                            .type()
                            .label())
                    .isEqualTo("Person");
        }

        @Test
        void aSubOrganizationIsAPart() throws IOException {
            assertThat(read("""
                    t:lab a org:Organization ; rdfs:label "Lab" ; org:subOrganizationOf t:bob .
                    t:bob a org:Organization ; rdfs:label "Bob" .
                    """).links(LinkType.PART_OF))
                    .containsExactly("iri:https://things.example/lab>iri:https://things.example/bob");
        }

        @Test
        void sameAsIdentifiesWhereAnAuthorityIsKnown() throws IOException {
            assertThat(read("""
                    t:bob a org:Organization ; rdfs:label "Bob" ;
                      owl:sameAs <https://www.wikidata.org/entity/none>, <https://www.wikidata.org/wiki/Q9> .
                    """).entity("iri:https://things.example/bob").identifiers())
                    .extracting(Object::toString)
                    .contains("wikidata:Q9");
        }
    }

    @Nested
    class WhatBreaksAShape {
        private List<Reject> rejects(String turtle) throws IOException {
            return read(turtle).rejects();
        }

        @Test
        void isRejectedWithNodeShapeAndRule() throws IOException {
            assertThat(rejects(ADA + "t:nameless a inno:Organization ."))
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason())
                            .contains("https://things.example/nameless", "name", "MinCount", "state inno:name"));
        }

        @Test
        void hasTheCodeOfShapes() throws IOException {
            assertThat(rejects(ADA + "t:nameless a inno:Organization ."))
                    .extracting(Reject::problem)
                    .containsExactly(LoadProblem.SHAPE_VIOLATED);
        }

        @Test
        void doesNotKeepTheRestOut() throws IOException {
            assertThat(read(ADA + "t:nameless a inno:Organization .").entities())
                    .hasSize(1);
        }

        @Test
        void maybeAValueOfAnotherType() throws IOException {
            assertThat(rejects("t:p a inno:Project ; inno:name \"P\" ; inno:start \"yesterday\" ."))
                    .isNotEmpty();
        }

        @Test
        void maybeANodeWithoutIri() throws IOException {
            assertThat(rejects("[] a inno:Organization ; inno:name \"Nobody\" ."))
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("Nobody", "IRI"));
        }

        @Test
        void maybeALinkBetweenTheWrongThings() throws IOException {
            Gathered gathered = read(ADA + "t:p a inno:Project ; inno:name \"P\" . t:p inno:participatesIn t:ada .");
            assertThat(gathered.links()).isEmpty();
            assertThat(gathered.rejects()).isNotEmpty();
        }
    }

    @Nested
    class AHostileFile {
        private Gathered read(String name, String text) throws IOException {
            return Gathered.from(new RdfSource(1_000), new TestFiles(folder).plain(name, text));
        }

        @Test
        void fetchesNoContext() {
            assertThatThrownBy(() -> read(
                            "things.jsonld", "{\"@context\": \"http://127.0.0.1:9/context.json\", \"@id\": \"urn:a\"}"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("nothing is fetched");
        }

        @Test
        void readsNoFileThroughAnEntity() throws IOException {
            Path secret = new TestFiles(folder).plain("secret.txt", "swordfish");
            Gathered gathered = read("things.rdf", """
                    <?xml version="1.0"?>
                    <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "%s">]>
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:i="https://innograph.example/ns#">
                      <i:Organization rdf:about="https://things.example/x"><i:name>name: &x;</i:name></i:Organization>
                    </rdf:RDF>
                    """.formatted(secret.toUri()));
            assertThat(gathered.entities().toString() + gathered.rejects()).doesNotContain("swordfish");
        }

        @Test
        void doesNotGrowByItsEntities() {
            assertThatThrownBy(() -> read("things.rdf", """
                            <?xml version="1.0"?>
                            <!DOCTYPE rdf:RDF [<!ENTITY a "%s"><!ENTITY b "%s"><!ENTITY c "%s"><!ENTITY d "%s"><!ENTITY e "%s">]>
                            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:i="https://innograph.example/ns#">
                              <i:Organization rdf:about="https://things.example/x"><i:name>&e;</i:name></i:Organization>
                            </rdf:RDF>
                            """.formatted(
                            "ha".repeat(50), "&a;".repeat(50), "&b;".repeat(50), "&c;".repeat(50), "&d;".repeat(50))))
                    .isInstanceOf(LoadException.class);
        }

        @Test
        void hasNoMoreTriplesThanTheLimit() {
            StringBuilder many = new StringBuilder(PREFIXES);
            for (int i = 0; i < 1_001; i++) {
                many.append("t:e%d a inno:Organization .\n".formatted(i));
            }
            assertThatThrownBy(() -> read("things.ttl", many.toString()))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("innograph.load.max-triples");
        }

        @Test
        void withNothingKnownIsOfAnotherFormat() {
            assertThatThrownBy(() -> read("things.ttl", "<urn:a> <urn:b> <urn:c> ."))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("nothing in terms that are known");
        }
    }
}
