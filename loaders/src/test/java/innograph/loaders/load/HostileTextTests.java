package innograph.loaders.load;

import static innograph.loaders.testing.StatedSource.identifier;
import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.technology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import innograph.loaders.openalex.OpenAlexSource;
import innograph.loaders.plan.PlanSource;
import innograph.loaders.rdf.RdfSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.Limits;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.Source;
import innograph.loaders.table.TableMapping;
import innograph.loaders.table.TableSource;
import innograph.loaders.testing.HostileFiles;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts and identifiers can do to the graph: nothing but stand in it as they are, or be rejected with a reason. */
class HostileTextTests {
    /** Would end a text, a name in backticks, a parameter and a statement, if it ever stood in one. */
    private static final String EVIL =
            "'\"`}]) DETACH DELETE n; // $rows ${1+1} \\u0027 \\\" /* MATCH (n) SET n:Evil REMOVE n.name */ {a: `b`}";

    private static final String EVIL_ID = "local:x/`'\")}]->(n)/**/DETACH/**/DELETE/**/n//$rows";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LoadReport load(Source source, Path file) throws IOException {
        return load(source, source.dataset(file.toString()), file);
    }

    private LoadReport load(Source source, String dataset, Path file) throws IOException {
        try (Input input = Input.of(file)) {
            return new Loader(graph.driver(), folder.resolve("rejects"), 2)
                    .load(new LoadRequest(source, dataset, List.of(input), true, true), Progress.SILENT);
        }
    }

    private LoadReport load(StatedSource source) throws IOException {
        return load(source, new TestFiles(folder).plain("statements.txt", "as the test says"));
    }

    private LoadReport loadTable(String mapping, String csv) throws IOException {
        TableMapping read = TableMapping.read(new TestFiles(folder.resolve("mappings")).plain("mine.yaml", mapping));
        return load(new TableSource(read), new TestFiles(folder).plain("mine.csv", csv));
    }

    private List<Object> texts(String cypher) {
        return graph.rows(cypher).stream()
                .<Object>map(row -> row.getOrDefault("text", ""))
                .toList();
    }

    private List<String> rejects(LoadReport report) throws IOException {
        return Files.readAllLines(Path.of(String.valueOf(report.rejectFile())));
    }

    /** Nothing in the graph is called what the model does not know. */
    private void assertOnlyTheModelsNames() {
        Set<String> known = new TreeSet<>(Set.of("Entity", "Identifier", "Dataset", "LoadRun", "SchemaMigration"));
        known.addAll(Set.of("Derivation", "DerivationLog", "IDENTIFIED_BY", "OF"));
        Arrays.stream(EntityType.values()).map(EntityType::label).forEach(known::add);
        Arrays.stream(OrganizationKind.values()).map(OrganizationKind::label).forEach(known::add);
        Arrays.stream(LinkType.values()).map(LinkType::name).forEach(known::add);
        assertThat(texts("""
                        MATCH (n) UNWIND labels(n) AS text RETURN DISTINCT text
                        UNION MATCH ()-[r]->() RETURN DISTINCT type(r) AS text
                        """)).isSubsetOf(known);
        assertThat(
                        texts(
                                "MATCH (n:Entity) UNWIND keys(n) AS text WITH DISTINCT text WHERE text =~ '.*[^A-Za-z].*' RETURN text"))
                .isEmpty();
    }

    @Nested
    class ATextThatLooksLikeAStatement {
        private StatedSource evil() {
            return new StatedSource("firms")
                    .entity(EntityRecord.of(EntityType.ORGANIZATION, identifier(EVIL_ID))
                            .name(EVIL, EVIL)
                            .alias(EVIL + "!")
                            .set("description", EVIL)
                            .set("city", EVIL)
                            .kind(OrganizationKind.ENTERPRISE))
                    .entity(EntityRecord.of(EntityType.OFFER, identifier("local:o/1"))
                            .name("Offer", "en")
                            .set("keywords", List.of(EVIL, "`")))
                    .entity(organization("plan:good"))
                    .entity(technology("plan:lasers"))
                    .link(EVIL_ID, LinkType.PART_OF, "plan:good")
                    .link("plan:good", LinkType.ABOUT, "plan:lasers", Map.of());
        }

        @Test
        void isANameAnAliasALanguageAndAPropertyLikeAnyOther() throws IOException {
            load(evil());
            assertThat(graph.rows(
                            "MATCH (n:Enterprise) RETURN n.id AS id, n.name AS name, n.nameLanguages AS languages,"
                                    + " n.aliases AS aliases, n.description AS description, n.city AS city"))
                    .containsExactly(Map.of(
                            "id", EVIL_ID,
                            "name", EVIL,
                            "languages", List.of(EVIL),
                            "aliases", List.of(EVIL + "!"),
                            "description", EVIL,
                            "city", EVIL));
            assertThat(texts("MATCH (o:Offer) UNWIND o.keywords AS text RETURN text"))
                    .containsExactly(EVIL, "`");
            assertOnlyTheModelsNames();
        }

        @Test
        void isAnIdAndTheEndOfALink() throws IOException {
            load(evil());
            assertThat(texts("MATCH (a)-[:PART_OF]->({id: 'plan:good'}) RETURN a.id AS text"))
                    .containsExactly(EVIL_ID);
            assertThat(graph.number("MATCH (n:Entity) RETURN count(n)")).isEqualTo(4);
        }

        @Test
        void staysOneWhenSeveralSayIt() throws IOException {
            load(evil());
            load(new StatedSource("others")
                    .entity(EntityRecord.of(EntityType.ORGANIZATION, identifier(EVIL_ID))
                            .name(EVIL + "2", EVIL)
                            .set("city", EVIL + "2"))
                    .entity(organization("plan:good"))
                    .link(EVIL_ID, LinkType.PART_OF, "plan:good"));
            load(evil());
            assertThat(graph.rows("MATCH (n:Enterprise) RETURN n.city AS city, n.names AS names"))
                    .containsExactly(Map.of("city", EVIL, "names", List.of(EVIL, EVIL + "2")));
            assertOnlyTheModelsNames();
        }

        @Test
        void isTheNameOfADataSetThatCanBeTakenAway() throws IOException {
            load(evil(), EVIL, new TestFiles(folder).plain("a.txt", "as the test says"));
            assertThat(texts("MATCH (d:Dataset) RETURN d.id AS text")).containsExactly(EVIL);
            load(new StatedSource("others").entity(organization("plan:other")));
            new Unloader(graph.driver(), 2).unload(EVIL, Progress.SILENT);
            assertThat(texts("MATCH (n:Entity) RETURN n.id AS text")).containsExactly("plan:other");
        }

        @Test
        void isTheNameOfAFile() throws IOException {
            Path file = new TestFiles(folder).plain("`) DETACH DELETE n $rows '.txt", "as the test says");
            load(evil(), file);
            assertThat(texts("MATCH (r:LoadRun) UNWIND r.files AS text RETURN text"))
                    .containsExactly(file.toString());
        }

        @Test
        void isTheRoleInALink() throws IOException {
            load(new StatedSource("projects")
                    .entity(organization("plan:ada"))
                    .entity(StatedSource.project("plan:p", 2020))
                    .link("plan:ada", LinkType.PARTICIPATES_IN, "plan:p", Map.of("role", EVIL)));
            assertThat(texts("MATCH ()-[r:PARTICIPATES_IN]->() RETURN r.role AS text"))
                    .containsExactly(EVIL);
        }

        @Test
        void isACellOfATable() throws IOException {
            loadTable("""
                    dataset: d
                    entities:
                      offer: {type: Offer, id: "local:d/{n}", names: name}
                    """, "n,name\n%s,\"%s\"\n".formatted("`'${n}", EVIL.replace("\"", "\"\"")));
            assertThat(graph.rows("MATCH (o:Offer) RETURN o.id AS id, o.name AS name"))
                    .containsExactly(Map.of("id", "local:d/`'${n}", "name", EVIL));
        }

        @Test
        void isALiteralInLinkedData() throws IOException {
            Path file = new TestFiles(folder)
                    .plain(
                            "things.ttl",
                            "<https://t.example/a> a <https://innograph.example/ns#Organization> ; <https://innograph.example/ns#name> \"%s\" ."
                                    .formatted(EVIL.replace("\\", "\\\\").replace("\"", "\\\"")));
            load(new RdfSource(1_000), file);
            assertThat(texts("MATCH (o:Organization) RETURN o.name AS text")).containsExactly(EVIL);
            assertOnlyTheModelsNames();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "entities: {offer: {type: \"Offer` SET n:Evil //\", id: \"local:d/{n}\", names: name}}",
                    "entities: {offer: {type: Offer, id: \"local:d/{n}\", names: name, properties: {\"x` = 1 //\": name}}}",
                    "entities: {offer: {type: Organization, id: \"local:d/{n}\", names: name, kinds: [\"Fund`:Evil\"]}}",
                    "entities: {offer: {type: Offer, id: \"local:d/{n}\", names: {\"en` //\": name}}}",
                    "entities: {offer: {type: Offer, id: \"local`:d/{n}\", names: name}}",
                    "entities: {offer: {type: Offer, id: \"local:d/{n}\", names: name}}\nlinks: [\"offer `ABOUT]->() plan:x\"]",
                    "entities: {offer: {type: Offer, id: \"local:d/{n}\", names: name}}\n\"x` //\": 1"
                })
        void inAMappingIsAFault(String rules) {
            assertThatThrownBy(() -> loadTable("dataset: d\n" + rules, "n,name\n1,Radar\n"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-210");
        }

        @Test
        void asAKindInACellIsRejected() throws IOException {
            LoadReport report = loadTable("""
                    dataset: d
                    entities:
                      firm: {type: Organization, id: "local:d/{n}", names: name, kinds: {column: kind, values: {基金: FUND}}}
                    """, "n,name,kind\n1,Ada,Fund`:Evil\n2,Bob,基金\n");
            assertThat(report.rejects()).isPositive();
            assertOnlyTheModelsNames();
        }

        @Test
        void asATypeOfALinkIsRejected() throws IOException {
            Path plan = new TestFiles(folder)
                    .folder(
                            "evil",
                            Map.of(
                                    "plan.csv", "id,name_zh,name_en,clause\nplan:p,计划,Plan,1\n",
                                    "regions.csv", "id,name_zh,name_en,clause\n",
                                    "technologies.csv", "id,name_zh,name_en,clause\n",
                                    "organizations.csv", "id,name_zh,name_en,clause\n",
                                    "events.csv", "id,name_zh,name_en,clause\n",
                                    "indicators.csv", "id,name_zh,name_en,clause,unit\n",
                                    "targets.csv", "id,indicator,comparison,value,due,clause\n",
                                    "links.csv", "from,type,to,clause\nplan:p,FOR]->() DELETE n //,plan:q,1\n"));
            LoadReport report = load(new PlanSource(), plan);
            assertThat(rejects(report)).anySatisfy(line -> assertThat(line).contains("FOR]->() DELETE n //"));
            assertOnlyTheModelsNames();
        }
    }

    @Nested
    class AnIdentifier {
        @ParameterizedTest
        @CsvSource({
            "ror:{n}, 02v51f718, ror",
            "orcid:{n}, 0000-0001-5109-3701, orcid",
            "isni:{n}, 0000000123456780, isni",
            "uscc:{n}, 91130400MA0000000X, uscc"
        })
        void withAWrongCheckDigitIsRejectedAndItsRecordNotThere(String id, String written, String scheme)
                throws IOException {
            LoadReport report = loadTable("""
                    dataset: d
                    entities:
                      firm: {type: Organization, id: "%s", names: name}
                      other: {type: Organization, id: "local:d/{name}", names: name}
                    """.formatted(id), "n,name\n%s,ada\n".formatted(written));
            assertThat(rejects(report))
                    .anySatisfy(line -> assertThat(line)
                            .contains("LOAD-102", "no " + scheme + " identifier: its check digit is wrong"));
            assertThat(texts("MATCH (i:Identifier) RETURN i.value AS text")).containsExactly("local:d/ada");
        }

        @Test
        void thatIsEndlessIsRejectedBeforeTheStoreSeesIt() throws IOException {
            Path file = new TestFiles(folder)
                    .plain(
                            "works.jsonl",
                            "{\"id\": \"W1\", \"title\": \"Bees\", \"doi\": \"https://doi.org/10.5555/%s\"}"
                                    .formatted("-".repeat(100_000)));
            LoadReport report = load(new OpenAlexSource(), file);
            assertThat(rejects(report))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("LOAD-102", "at most 2,000"));
            assertThat(texts("MATCH (i:Identifier) RETURN i.value AS text")).containsExactly("openalex:W1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"country", "description", "name"})
        void isNotTheOnlyTextThatMayBeEndless(String property) throws IOException {
            String endless = "x ".repeat(20_000);
            LoadReport report = loadTable(
                    """
                    dataset: d
                    entities:
                      firm: {type: Organization, id: "local:d/{n}", names: name, properties: {country: country, description: description}}
                    """,
                    "n,name,country,description\n1,%s,%s,%s\n2,Bob,,\n"
                            .formatted(
                                    property.equals("name") ? endless : "Ada",
                                    property.equals("country") ? endless : "",
                                    property.equals("description") ? endless : ""));
            assertThat(graph.number("MATCH (n:Organization) RETURN count(n)") + report.rejects())
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Nested
    class AHierarchy {
        /** Two loads that are fine by themselves. */
        @ParameterizedTest
        @EnumSource(names = {"PART_OF", "BROADER"})
        void isNotClosedToACircleByASecondLoad(LinkType type) throws IOException {
            load(levels("first", type).link("plan:t-1", type, "plan:t-2").link("plan:t-2", type, "plan:t-3"));
            LoadReport report = load(levels("second", type).link("plan:t-3", type, "plan:t-1"));
            assertThat(report.rejected()).containsExactly(Map.entry("LOAD-110", 1L));
            assertThat(texts("MATCH (a)-[:PART_OF|BROADER]->(b) RETURN a.id + ' ' + b.id AS text ORDER BY text"))
                    .containsExactly("plan:t-1 plan:t-2", "plan:t-2 plan:t-3");
        }

        private StatedSource levels(String dataset, LinkType type) {
            StatedSource source = new StatedSource(dataset);
            Stream.of("plan:t-1", "plan:t-2", "plan:t-3")
                    .map(id -> type == LinkType.PART_OF ? organization(id) : technology(id))
                    .forEach(source::entity);
            return source;
        }
    }

    @Nested
    class ABomb {
        @Test
        void leavesNothingInTheGraphButItsFailure() throws IOException {
            Path bomb = new HostileFiles(folder).gzip("bomb.jsonl.gz", "{\"id\": \"W1\"}\n∞ \n∞");
            try (Input input = Input.of(bomb, new Limits(1 << 20, 200, 1))) {
                LoadFailedException failure = catchThrowableOfType(
                        LoadFailedException.class,
                        () -> new Loader(graph.driver(), folder.resolve("rejects"), 2)
                                .load(LoadRequest.of(new OpenAlexSource(), List.of(input)), Progress.SILENT));
                assertThat(failure).hasMessageContaining("LOAD-206");
            }
            assertThat(texts("MATCH (n:Entity) RETURN n.id AS text")).isEmpty();
            assertThat(texts("MATCH (r:LoadRun) RETURN r.status + ' ' + left(r.failure, 8) AS text"))
                    .containsExactly("FAILED LOAD-206");
        }
    }
}
