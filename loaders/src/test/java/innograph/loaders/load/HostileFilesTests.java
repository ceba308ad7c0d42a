package innograph.loaders.load;

import static innograph.loaders.testing.HostileFiles.sharedStrings;
import static innograph.loaders.testing.HostileFiles.sheet;
import static innograph.loaders.testing.HostileFiles.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import innograph.loaders.cordis.CordisSource;
import innograph.loaders.openalex.OpenAlexSource;
import innograph.loaders.rdf.RdfSource;
import innograph.loaders.ror.RorSource;
import innograph.loaders.screening.ScreeningListSource;
import innograph.loaders.skos.SkosSource;
import innograph.loaders.source.Input;
import innograph.loaders.source.Limits;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.Source;
import innograph.loaders.table.TableMapping;
import innograph.loaders.table.TableSource;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.HostileFiles;
import innograph.loaders.testing.TestFiles;
import innograph.loaders.uspto.UsptoSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files can do that were made to do harm: nothing but be refused, or be rejected in part, with a reason. */
class HostileFilesTests {
    private static final String MAPPING = """
            dataset: d
            entities:
              offer: {type: Offer, id: "local:d/{n}", names: name}
            """;

    /** Lets everything pass that packing can do, so that the next limit is seen. */
    private static final Limits LOOSE = new Limits(1L << 40, 5_000, 100);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private HostileFiles files() {
        return new HostileFiles(folder);
    }

    private TableSource table() throws IOException {
        return new TableSource(
                TableMapping.read(new TestFiles(folder.resolve("mappings")).plain("mine.yaml", MAPPING)));
    }

    private Source source(String name) throws IOException {
        return switch (name) {
            case "ror" -> new RorSource();
            case "openalex" -> new OpenAlexSource();
            case "cordis" -> new CordisSource();
            case "uspto" -> new UsptoSource();
            case "rdf" -> new RdfSource(1_000_000);
            case "skos" -> new SkosSource(1_000_000);
            case "screening-list" -> new ScreeningListSource();
            default -> table();
        };
    }

    /** All that could be seen of a file: what was said of it, or why it was refused. */
    private record Seen(Gathered said, @Nullable Throwable refusal) {
        String everything() {
            return said.entities() + " " + said.links() + " " + said.rejects() + " "
                    + (refusal == null ? "" : refusal.getMessage());
        }
    }

    private static Seen read(Source source, Path file, Limits limits) {
        Gathered gathered = new Gathered();
        Throwable refusal = catchThrowable(() -> {
            try (Input input = Input.of(file, limits)) {
                try {
                    source.read(input, gathered);
                } catch (IOException e) {
                    throw input.failure(e);
                }
            }
        });
        return new Seen(gathered, refusal);
    }

    private static void assertRefused(Seen seen, String... because) {
        assertThat(seen.refusal()).isInstanceOf(LoadException.class).hasMessageContainingAll(because);
    }

    @Nested
    class ABomb {
        private static final int LARGE = 80 << 20;

        @Test
        void ofGzipIsRefusedByItsDensityAndTheSettingIsNamed() throws IOException {
            Path bomb = new TestFiles(folder).raw("bomb.json.gz", zeros(LARGE, 1));
            assertRefused(
                    read(new OpenAlexSource(), bomb, Limits.USUAL),
                    "LOAD-205"); // the first byte is enough where a record begins with a brace
            assertRefused(
                    read(table(), Files.move(bomb, folder.resolve("bomb.jsonl.gz")), Limits.USUAL),
                    "LOAD-206",
                    "more than 200 times as much",
                    "raise innograph.load.max-ratio");
        }

        @Test
        void ofZipIsRefusedToo() throws IOException {
            Path bomb = files().zip("bomb.zip", "bomb.jsonl", zeros(LARGE, 0));
            assertRefused(read(table(), bomb, Limits.USUAL), "LOAD-206", "innograph.load.max-ratio");
        }

        @Test
        void thatIsPackedInLayersCountsByAllOfThem() throws IOException {
            Path bomb = files().zip("bomb.zip", "bomb.jsonl.gz", zeros(LARGE, 1));
            assertThat(Files.size(bomb)).isLessThan(10_000);
            assertRefused(read(table(), bomb, Limits.USUAL), "LOAD-206", "innograph.load.max-ratio");
        }

        @Test
        void thatIsPackedTwiceIsNotFollowed() throws IOException {
            Path bomb = new TestFiles(folder).raw("bomb.jsonl.gz", zeros(LARGE, 2));
            assertRefused(read(table(), bomb, Limits.USUAL), "LOAD-205", "packed twice");
        }

        @Test
        void ofAnArchiveInAnArchiveIsNotFollowed() throws IOException {
            byte[] inner = Files.readAllBytes(new TestFiles(folder).zip("inner.zip", Map.of("offers.csv", "n,name\n")));
            assertRefused(
                    read(table(), files().zip("outer.zip", "offers.csv", inner), Limits.USUAL),
                    "LOAD-205",
                    "offers.csv",
                    "an archive by itself");
        }

        @Test
        void ofManyFilesCountsThemTogether() throws IOException {
            Path bomb = files().zip("bomb.zip", Map.of("a.csv", "n,name\n∞\n∞", "b.csv", "n,name\n∞\n∞"));
            assertRefused(
                    read(table(), bomb, new Limits(HostileFiles.LENGTH * 3L / 2, 5_000, 100)),
                    "LOAD-206",
                    "raise innograph.load.max-unpacked");
        }

        @Test
        void hasNoMoreFilesThanTheLimit() throws IOException {
            Map<String, String> many = IntStream.range(0, 101)
                    .boxed()
                    .collect(java.util.stream.Collectors.toMap(i -> i + ".csv", i -> ""));
            assertRefused(
                    read(table(), new TestFiles(folder).zip("many.zip", many), LOOSE),
                    "LOAD-206",
                    "has 101 files and at most 100 are read",
                    "raise innograph.load.max-files");
        }

        @Test
        void isReadNoFurtherThanTheLimit() throws IOException {
            Path bomb = new TestFiles(folder).raw("bomb.jsonl.gz", zeros(LARGE, 1));
            try (Input input = Input.of(bomb, new Limits(1 << 20, 5_000, 100))) {
                assertThat(catchThrowable(() -> table().read(input, new Gathered())))
                        .isInstanceOf(LoadException.class);
                assertThat(input.bytesRead()).isLessThan(Files.size(bomb) / 2);
            }
        }

        @Test
        void ofAWorkbookIsRefused() throws IOException {
            Path bomb = files().workbook("bomb.xlsx", Map.of("xl/worksheets/sheet1.xml", sheet("", "∞<row/>∞")));
            assertRefused(read(table(), bomb, Limits.USUAL), "LOAD-206", "save the sheet as CSV");
        }

        @Test
        void isNoneIfItIsOnlyWellPacked() throws IOException {
            Path dense = files().gzip("dense.csv.gz", "n,name\n" + "1,the same\n".repeat(20_000));
            assertThat(read(table(), dense, Limits.USUAL).refusal()).isNull();
        }

        @Test
        void mayBeReadAsOftenAsNeeded() throws IOException {
            Path file = files().gzip("offers.csv.gz", "n,name\n" + "1,one\n".repeat(1_000));
            try (Input input = Input.of(file, new Limits(7_000, 200, 1))) {
                input.parts().getFirst().open().readAllBytes();
                assertThat(input.parts().getFirst().open().readAllBytes()).hasSize(6_007);
            }
        }
    }

    @Nested
    class AnArchive {
        @ParameterizedTest
        @ValueSource(strings = {"../../offers.csv", "/offers.csv", "..\\..\\offers.csv", "C:\\offers.csv"})
        void writesNothingWhateverItsFilesAreCalled(String name) throws IOException {
            Path inner = Files.createDirectories(folder.resolve("a/b"));
            Path archive =
                    new HostileFiles(inner).zip("evil.zip", name, "n,name\n1,Radar\n".getBytes(StandardCharsets.UTF_8));
            Seen seen = read(table(), archive, Limits.USUAL);
            assertThat(seen.said().ids()).containsExactly("local:d/1");
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all.filter(file -> file.toString().contains("offers")))
                        .isEmpty();
            }
        }

        @Test
        void withTwoFilesOfOneNameIsRefused() throws IOException {
            byte[] bytes = Files.readAllBytes(new TestFiles(folder)
                    .zip("two.zip", Map.of("offers1.csv", "n,name\n1,one\n", "offers2.csv", "n,name\n2,two\n")));
            String patched = new String(bytes, StandardCharsets.ISO_8859_1).replace("offers2.csv", "offers1.csv");
            Path archive = new TestFiles(folder).raw("two.zip", patched.getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(read(table(), archive, Limits.USUAL), "LOAD-205", "two files of the name 'offers1.csv'");
        }

        @Test
        void withFilesOfOneNameInTwoFoldersLosesNone() throws IOException {
            Path archive = new TestFiles(folder)
                    .zip("two.zip", Map.of("a/offers.csv", "n,name\n1,one\n", "b/offers.csv", "n,name\n2,two\n"));
            assertThat(read(table(), archive, Limits.USUAL).said().ids())
                    .containsExactlyInAnyOrder("local:d/1", "local:d/2");
        }

        @Test
        void withTwoFilesForOneRoleIsNotGuessed() throws IOException {
            Path archive = new TestFiles(folder)
                    .zip("two.zip", Map.of("a/project.csv", "id", "b/project.csv", "id", "organization.csv", "id"));
            assertRefused(
                    read(new CordisSource(), archive, Limits.USUAL), "LOAD-205", "2 files of the name project.csv");
        }

        @Test
        void isNotTakenForOneByTwoLetters() throws IOException {
            Path file = new TestFiles(folder).plain("mine.csv", "PK,n,name\nx,1,Radar\n");
            assertThat(read(table(), file, Limits.USUAL).said().ids()).containsExactly("local:d/1");
        }
    }

    /** Markup and linked data can name other files and addresses. */
    @Nested
    class WhatNamesSomethingElse {
        private static final String SECRET = "swordfish";

        private Path written(String format, String documentType, String reference) throws IOException {
            String type = "<!DOCTYPE x " + documentType + ">\n";
            return switch (format) {
                case "uspto" -> new TestFiles(folder).plain("grant.xml", """
                            <?xml version="1.0" encoding="UTF-8"?>
                            %s<us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country>
                            <doc-number>09999901</doc-number><kind>B2</kind><date>20240305</date></document-id></publication-reference>
                            <invention-title>Kite %s</invention-title></us-bibliographic-data-grant></us-patent-grant>
                            """.formatted(type, reference));
                case "rdf" -> new TestFiles(folder).plain("things.rdf", """
                            <?xml version="1.0" encoding="UTF-8"?>
                            %s<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:i="https://innograph.example/ns#">
                            <i:Organization rdf:about="https://things.example/x"><i:name>Kite %s</i:name></i:Organization></rdf:RDF>
                            """.formatted(type, reference));
                case "skos" -> new TestFiles(folder).plain("scheme.rdf", """
                            <?xml version="1.0" encoding="UTF-8"?>
                            %s<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">
                            <s:Concept rdf:about="https://things.example/x"><s:prefLabel>Kite %s</s:prefLabel></s:Concept></rdf:RDF>
                            """.formatted(type, reference));
                default ->
                    files().workbook(
                                    "offers.xlsx",
                                    Map.of(
                                            "xl/sharedStrings.xml",
                                            sharedStrings(
                                                    type,
                                                    "<si><t>n</t></si><si><t>name</t></si><si><t>Kite %s</t></si>"
                                                            .formatted(reference))));
            };
        }

        @ParameterizedTest
        @ValueSource(strings = {"uspto", "rdf", "skos", "xlsx"})
        void readsNoFile(String format) throws IOException {
            Path secret = new TestFiles(folder).plain("secret.txt", SECRET);
            String type = "[<!ENTITY x SYSTEM \"%s\">]".formatted(secret.toUri());
            assertThat(read(source(format), written(format, type, "&x;"), Limits.USUAL)
                            .everything())
                    .doesNotContain(SECRET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"uspto", "rdf", "skos", "xlsx"})
        void doesNotGrow(String format) throws IOException {
            StringBuilder laughs = new StringBuilder("[<!ENTITY a0 \"haha\">");
            for (int i = 1; i < 12; i++) {
                laughs.append("<!ENTITY a%d \"%s\">"
                        .formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
            }
            Seen seen = read(source(format), written(format, laughs + "]", "&a11;"), Limits.USUAL);
            assertThat(seen.everything().length()).isLessThan(20_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"uspto", "rdf", "skos", "xlsx"})
        void asksNoServerForItsDocumentType(String format) throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                String address = "http://127.0.0.1:%d/x.dtd".formatted(server.getLocalPort());
                String type = "SYSTEM \"%1$s\" [<!ENTITY %% p SYSTEM \"%1$s\"> %%p; <!ENTITY x SYSTEM \"%1$s\">]"
                        .formatted(address);
                read(source(format), written(format, type, "&x;"), Limits.USUAL);
                assertNobodyCalled(server);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"@context\": \"%s\", \"@id\": \"urn:a\"}",
                    "{\"@context\": [{}, \"%s\"], \"@id\": \"urn:a\"}",
                    "{\"@context\": {\"@version\": 1.1, \"@import\": \"%s\"}, \"@id\": \"urn:a\"}",
                    "{\"@context\": {\"p\": {\"@id\": \"urn:p\", \"@context\": \"%s\"}}, \"@id\": \"urn:a\", \"p\": {\"q\": 1}}"
                })
        void asksNoServerForItsContextAndSaysSo(String document) throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                String address = "http://127.0.0.1:%d/context".formatted(server.getLocalPort());
                Path file = new TestFiles(folder).plain("things.jsonld", document.formatted(address));
                assertRefused(
                        read(source("rdf"), file, Limits.USUAL), "LOAD-205", address, "nothing is fetched for a file");
                assertNobodyCalled(server);
            }
        }

        private static void assertNobodyCalled(ServerSocket server) throws IOException {
            server.setSoTimeout(1);
            assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Nested
    class AnEndlessThing {
        private static final String PREFIXES =
                "@prefix i: <https://innograph.example/ns#> . @prefix t: <https://things.example/> .\n";

        private static final String RDF_XML = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:i="https://innograph.example/ns#">
                <i:Organization rdf:about="https://things.example/x"><i:name>%s</i:name></i:Organization></rdf:RDF>
                """;

        private static final String GRANT = """
                <?xml version="1.0" encoding="UTF-8"?>
                <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country>
                <doc-number>0999990%d</doc-number><kind>B2</kind><date>20240305</date></document-id></publication-reference>
                <invention-title>%s</invention-title></us-bibliographic-data-grant></us-patent-grant>
                """;

        /** Source, name, text, and the id of what comes behind. */
        static Stream<List<String>> rejected() {
            return Stream.of(
                    List.of("ror", "a.jsonl.gz", "{\"id\": \"∞x∞\"}\n" + ROR, "ror:02v51f717"),
                    List.of(
                            "openalex",
                            "a.jsonl.gz",
                            "{\"id\": \"∞x∞\"}\n{\"id\": \"I1\", \"display_name\": \"Bee\"}",
                            "openalex:I1"),
                    List.of(
                            "openalex",
                            "b.jsonl.gz",
                            "{∞x∞\n{\"id\": \"I1\", \"display_name\": \"Bee\"}",
                            "openalex:I1"),
                    List.of("table", "a.jsonl.gz", "{\"n\": ∞1∞}\n{\"n\": 7, \"name\": \"Radar\"}", "local:d/7"),
                    List.of(
                            "uspto",
                            "a.xml.gz",
                            GRANT.formatted(1, "∞x∞") + GRANT.formatted(2, "Kite"),
                            "patent:US9999902B2"),
                    List.of(
                            "uspto",
                            "b.xml.gz",
                            GRANT.formatted(1, "∞<b>x</b>∞") + GRANT.formatted(2, "Kite"),
                            "patent:US9999902B2"));
        }

        private static final String ROR =
                "{\"id\": \"https://ror.org/02v51f717\", \"name\": \"Bee\", \"types\": [], \"country\": {\"country_code\": \"CN\", \"country_name\": \"China\"}}";

        @ParameterizedTest
        @MethodSource("rejected")
        void isRejectedWithItsPlaceAndTheNextIsRead(List<String> given) throws IOException {
            Seen seen = read(source(given.get(0)), files().gzip(given.get(1), given.get(2)), LOOSE);
            assertThat(seen.refusal()).isNull();
            assertThat(seen.said().ids()).contains(given.get(3));
            assertThat(seen.said().rejects()).anySatisfy(reject -> {
                assertThat(reject.place().position()).contains("1");
                assertThat(reject.reason()).contains("16777216 bytes");
            });
        }

        static Stream<List<String>> refused() {
            return Stream.of(
                    List.of("ror", "a.json.gz", "[{\"id\": \"∞x∞\"}]", "16,777,216 bytes"),
                    List.of("ror", "b.json.gz", "[{\"id\": [∞0,∞0]}]", "4,000,000 values"),
                    List.of("screening-list", "a.json.gz", "{\"results\": [{\"id\": \"∞x∞\"}]}", "16,777,216 bytes"),
                    List.of("screening-list", "b.json.gz", "{\"results\": [{\"id\": [∞{},∞0]}]}", "4,000,000 values"),
                    List.of("table", "a.json.gz", "[{\"n\": \"∞x∞\"}]", "16,777,216 bytes"),
                    List.of("table", "b.json.gz", "[{\"n\": [∞[],∞0]}]", "4,000,000 values"),
                    List.of("table", "a.csv.gz", "n,name\n7,∞x∞\n", "line 2", "field"),
                    List.of("table", "b.csv.gz", "n,name\n7,\"∞x\n∞\"\n", "line 2", "field"),
                    List.of("table", "c.csv.gz", "n,name\n7∞,x∞\n", "line 2", "fields"),
                    List.of("table", "d.csv.gz", "∞x∞\n", "line 1"),
                    List.of("table", "a.tsv.gz", "n\tname\n7\t∞x∞\n", "line 2"),
                    List.of("screening-list", "a.csv.gz", "id,list,name\n7,a,∞x∞\n", "line 2"),
                    List.of("rdf", "a.ttl.gz", PREFIXES + "t:a a i:Project . t:a i:name \"∞x∞\" .", "behind triple 1"),
                    List.of("rdf", "b.ttl.gz", PREFIXES + "t:a i:name \"\"\"∞x\n∞\"\"\" .", "16,777,216 bytes"),
                    List.of("rdf", "a.nt.gz", "<urn:a> <urn:b> \"∞x∞\" .", "16,777,216 bytes"),
                    List.of("rdf", "b.nt.gz", "<urn:∞x∞> <urn:b> \"c\" .", "16,777,216 bytes"),
                    List.of("rdf", "a.rdf.gz", RDF_XML.formatted("∞x∞"), "16,777,216 bytes"),
                    List.of("rdf", "a.jsonld.gz", "{\"urn:p\": \"∞x∞\"}", "N-Triples"),
                    List.of("rdf", "b.jsonld.gz", "[∞{},∞{}]", "N-Triples"),
                    List.of("skos", "a.ttl.gz", PREFIXES + "t:a i:name \"∞x∞\" .", "16,777,216 bytes"));
        }

        @ParameterizedTest
        @MethodSource("refused")
        void thatCanNotBeLeftOutIsRefusedWithTheLimit(List<String> given) throws IOException {
            Seen seen = read(source(given.get(0)), files().gzip(given.get(1), given.get(2)), LOOSE);
            assertRefused(seen, given.subList(3, given.size()).toArray(String[]::new));
            assertThat(seen.refusal()).hasMessageContaining("LOAD-206");
        }

        static Stream<List<String>> workbooks() {
            String header = "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
            return Stream.of(
                    List.of("xl/sharedStrings.xml", sharedStrings("", "<si><t>∞x∞</t></si>")),
                    List.of(
                            "xl/worksheets/sheet1.xml",
                            sheet("", header + "<row><c t=\"inlineStr\"><is><t>∞x∞</t></is></c></row>")),
                    List.of("xl/worksheets/sheet1.xml", sheet("", header + "<row>∞<c/>∞</row>")),
                    List.of("xl/worksheets/sheet1.xml", sheet("", header + "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>")),
                    List.of("xl/worksheets/sheet1.xml", sheet("", header + "<row><c x=\"∞x∞\"><v>1</v></c></row>")),
                    List.of("xl/worksheets/sheet1.xml", sheet("", header + "∞<x>∞")),
                    List.of("xl/workbook.xml", "<workbook>∞<sheet name=\"a\" sheetId=\"1\"/>∞</workbook>"));
        }

        @ParameterizedTest
        @MethodSource("workbooks")
        void inAWorkbookIsRefused(List<String> part) throws IOException {
            Path workbook = files().workbook("offers.xlsx", Map.of(part.get(0), part.get(1)));
            assertRefused(read(table(), workbook, LOOSE), "offers.xlsx", "LOAD-206");
        }

        /** A pattern that looks for the blanks around a separator would look at each of them as often as there are blanks. */
        @Test
        @Timeout(20)
        void ofBlanksInAListIsReadAtOnce() throws IOException {
            Path file = new TestFiles(folder)
                    .plain("parties.csv", "id,list,name,aliases\n1,a,Ada,x%sy\n".formatted(" ".repeat(1_000_000)));
            Seen seen = read(new ScreeningListSource(), file, LOOSE);
            assertThat(seen.said().rejects())
                    .singleElement()
                    .satisfies(
                            reject -> assertThat(reject.reason()).contains("a name of 1,000,002 characters is none"));
        }

        @Test
        void isNotTheWorkbookOfTheseTests() throws IOException {
            assertThat(read(table(), files().workbook("offers.xlsx", Map.of()), LOOSE)
                            .said()
                            .ids())
                    .containsExactly("local:d/7");
        }

        static Stream<List<String>> deep() {
            String nested = "[".repeat(100_000);
            return Stream.of(
                    List.of("ror", "a.json", "[{\"id\": " + nested),
                    List.of("ror", "a.jsonl", "{\"id\": " + nested),
                    List.of("table", "a.json", "[{\"n\": " + nested),
                    List.of("table", "a.jsonl", "{\"n\": " + nested),
                    List.of("screening-list", "a.json", "{\"results\": [{\"id\": " + nested),
                    List.of("screening-list", "b.json", "{\"other\": " + nested),
                    List.of("rdf", "a.jsonld", "{\"urn:p\": " + nested),
                    List.of("rdf", "b.jsonld", "{\"urn:p\": ".repeat(100_000)),
                    List.of("rdf", "a.rdf", RDF_XML.formatted("<a>".repeat(100_000))),
                    List.of("rdf", "a.ttl", PREFIXES + "t:a i:name " + "[ i:name ".repeat(100_000)),
                    List.of("rdf", "b.ttl", PREFIXES + "t:a i:name " + "(".repeat(100_000)),
                    List.of("uspto", "a.xml", "<?xml version=\"1.0\"?>" + "<b>".repeat(100_000)));
        }

        @ParameterizedTest
        @MethodSource("deep")
        void isNotFollowedIntoTheDepth(List<String> given) throws IOException {
            Seen seen = read(source(given.get(0)), new TestFiles(folder).plain(given.get(1), given.get(2)), LOOSE);
            assertThat(seen.said().entities()).isEmpty();
            assertThat(seen.refusal() instanceof LoadException
                            || !seen.said().rejects().isEmpty())
                    .as(seen.everything())
                    .isTrue();
        }
    }

    @Nested
    class ABrokenEncoding {
        private static final String NAME = "演示大学";

        private static final Map<String, String> TEXTS = Map.of(
                "ror a.json", "[{\"id\": \"https://ror.org/02v51f717\", \"name\": \"%s\"}]",
                "ror b.jsonl", "{\"id\": \"https://ror.org/02v51f717\", \"name\": \"%s\"}",
                "openalex a.jsonl", "{\"id\": \"I1\", \"display_name\": \"%s\"}",
                "table a.csv", "n,name\n7,%s\n",
                "table a.tsv", "n\tname\n7\t%s\n",
                "table a.json", "[{\"n\": 7, \"name\": \"%s\"}]",
                "table a.jsonl", "{\"n\": 7, \"name\": \"%s\"}",
                "screening-list a.csv", "id,list,name\n7,a,%s\n",
                "rdf a.ttl",
                        "<https://t.example/a> a <https://innograph.example/ns#Organization> ; <https://innograph.example/ns#name> \"%s\" .",
                "uspto a.xml", AnEndlessThing.GRANT.formatted(1, "%s"));

        static Stream<List<String>> broken() {
            return TEXTS.keySet().stream()
                    .sorted()
                    .flatMap(file -> Stream.of("GB18030", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")
                            .map(encoding -> List.of(file, encoding)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("broken")
        void isToldAndReplacesNothing(List<String> given) throws IOException {
            String name = given.get(1).equals("ISO-8859-1") ? "Universität" : NAME;
            String text = String.valueOf(TEXTS.get(given.get(0))).formatted(name);
            String[] file = given.get(0).split(" ", -1);
            Seen seen = read(
                    source(file[0]),
                    new TestFiles(folder).raw(file[1], text.getBytes(Charset.forName(given.get(1)))),
                    Limits.USUAL);
            boolean readRightly = seen.said().entities().toString().contains(name); // JSON tells UTF-16 by itself
            assertThat(readRightly
                            || seen.refusal() instanceof LoadException
                            || !seen.said().rejects().isEmpty())
                    .as(seen.everything())
                    .isTrue();
            assertThat(seen.said().entities().toString()).doesNotContain("\uFFFD", "\0");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table a.csv", "table a.jsonl", "table a.json", "screening-list a.csv", "rdf a.ttl"})
        void withNulIsRejectedWithItsField(String given) throws IOException {
            String[] file = given.split(" ", -1);
            String nul = file[1].contains("json") ? "Ra\\u0000dar" : "Ra\0dar";
            Path written = new TestFiles(folder)
                    .plain(file[1], String.valueOf(TEXTS.get(given)).formatted(nul));
            Seen seen = read(source(file[0]), written, Limits.USUAL);
            assertThat(seen.said().entities()).isEmpty();
            assertThat(seen.said().rejects())
                    .anySatisfy(reject -> assertThat(reject.reason()).contains("a name has U+0000 at character 3"));
        }

        @Test
        void withHalfACharacterIsRejected() throws IOException {
            Path file = new TestFiles(folder)
                    .plain(
                            "a.jsonl",
                            "{\"n\": 7, \"name\": \"Ra\\ud83ddar\"}\n{\"n\": 8, \"name\": \"\\ud83d\\ude80\"}");
            Seen seen = read(table(), file, Limits.USUAL);
            assertThat(seen.said().ids()).containsExactly("local:d/8");
            assertThat(seen.said().rejects())
                    .singleElement()
                    .satisfies(reject -> assertThat(reject.reason()).contains("U+D83D at character 3"));
        }
    }
}
