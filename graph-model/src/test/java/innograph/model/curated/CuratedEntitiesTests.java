package innograph.model.curated;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.testing.TestGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuratedEntitiesTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final TestGraph graph = new TestGraph();

    private CuratedEntities curated() {
        return new CuratedEntities(graph.driver(), NOON, Duration.ofMinutes(1));
    }

    @BeforeEach
    void partners() {
        graph.rows("""
                UNWIND [['Organization', 'uscc:91130400MA00000001'], ['Organization', 'ror:036h65h05'],
                  ['Technology', 'ipc:B64C'], ['Region', 'gbt2260:130400']] AS given
                CREATE (n:Entity:$(given[0]) {id: given[1], name: given[1]})-[:IDENTIFIED_BY]->(:Identifier {value: given[1]})
                """);
    }

    private static Draft offer(String name, Map<String, Object> properties) {
        return new Draft(
                List.of(new Draft.Name(name, "zh")),
                properties,
                Map.of(
                        "owners", List.of("ror:036h65h05"),
                        "technologies", List.of("ipc:B64C"),
                        "region", List.of("gbt2260:130400")));
    }

    private static Draft contract(Map<String, Object> properties, String buyer) {
        return new Draft(
                List.of(new Draft.Name("Wing design", "en")),
                properties,
                Map.of("buyers", List.of(buyer), "sellers", List.of("ror:036h65h05")));
    }

    private static Written.Done done(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return (Written.Done) written;
    }

    private static List<String> faults(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        return ((Written.Refused) written)
                .faults().stream()
                        .map(fault -> fault.field() + " " + fault.kind())
                        .toList();
    }

    @Test
    @DisplayName(
            "what is created is an entity like those of the loaders, with its links, and says that it was written here")
    void createsAnEntity() {
        Written.Done offer = done(curated()
                .create(
                        CuratedType.OFFER,
                        offer("无人机机翼", Map.of("readiness", 6L, "status", "OPEN", "keywords", List.of("机翼"))),
                        "wang"));

        assertThat(graph.rows("""
                MATCH (o:Entity:Offer {id: $id})-[:IDENTIFIED_BY]->(i:Identifier)
                MATCH (owner)-[own:OFFERS]->(o)-[:ABOUT]->(t), (o)-[:LOCATED_IN]->(r)
                RETURN o.name AS name, o.nameLanguages AS languages, o.readiness AS readiness, o.keywords AS keywords,
                  o.datasets AS datasets, own.datasets AS linkDatasets, i.value = o.id AS identified, owner.id AS owner,
                  t.id AS technology, r.id AS region
                """, Map.of("id", offer.id())))
                .containsExactly(Map.of(
                        "name",
                        "无人机机翼",
                        "languages",
                        List.of("zh"),
                        "readiness",
                        6L,
                        "keywords",
                        List.of("机翼"),
                        "datasets",
                        List.of("innograph:written"),
                        "linkDatasets",
                        List.of("innograph:written"),
                        "identified",
                        true,
                        "owner",
                        "ror:036h65h05",
                        "technology",
                        "ipc:B64C",
                        "region",
                        "gbt2260:130400"));
        assertThat(
                        graph.rows(
                                "MATCH (n:Entity) WHERE n.name = n.id RETURN COLLECT { UNWIND keys(n) AS key RETURN key ORDER BY key } AS keys"))
                .as("the other ends are as they were")
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("keys")).isEqualTo(List.of("id", "name")));
    }

    @Test
    @DisplayName("a change says all anew, and every write is signed")
    void changesAndSigns() {
        Written.Done first = done(curated().create(CuratedType.OFFER, offer("Wing", Map.of("readiness", 6L)), "wang"));
        Written.Done second = done(curated()
                .change(
                        CuratedType.OFFER,
                        first.id(),
                        first.version(),
                        offer("Wing 2", Map.of("status", "OPEN")),
                        "li"));
        Written.Done third = done(curated().withdraw(CuratedType.OFFER, first.id(), second.version(), "zhao"));

        assertThat(graph.rows("MATCH (o:Offer) RETURN o.name AS name, o.readiness AS readiness, o.status AS status"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("name")).isEqualTo("Wing 2");
                    assertThat(row.get("readiness")).isNull();
                    assertThat(row.get("status")).isEqualTo("WITHDRAWN");
                });
        assertThat(graph.number("MATCH (:Organization)-[r:OFFERS]->(:Offer) RETURN count(r)"))
                .isEqualTo(1);
        assertThat(graph.rows(
                        "MATCH (e:Edit)-[:OF]->(o:Offer) RETURN e.number AS number, e.action AS action, e.by AS by,"
                                + " e.version AS version, toString(e.at) AS at ORDER BY number"))
                .containsExactly(
                        edit(1, "CREATED", "wang", first.version()),
                        edit(2, "CHANGED", "li", second.version()),
                        edit(3, "WITHDRAWN", "zhao", third.version()));
    }

    private static Map<String, Object> edit(long number, String action, String by, long version) {
        return Map.of("number", number, "action", action, "by", by, "version", version, "at", "2026-11-26T12:00:00Z");
    }

    @Test
    @DisplayName("who changes what somebody else has changed meanwhile is told so, and nothing is overwritten")
    void refusesAStaleChange() {
        Written.Done first = done(curated().create(CuratedType.OFFER, offer("Wing", Map.of()), "wang"));
        done(curated().change(CuratedType.OFFER, first.id(), first.version(), offer("Wing 2", Map.of()), "li"));

        Written late =
                curated().change(CuratedType.OFFER, first.id(), first.version(), offer("Wing 3", Map.of()), "zhao");

        assertThat(faults(late)).containsExactly("version CHANGED_MEANWHILE");
        assertThat(graph.rows("MATCH (o:Offer) RETURN o.name AS name")).containsExactly(Map.of("name", "Wing 2"));
    }

    @Test
    @DisplayName("of eight that change one version at the same moment one succeeds")
    void oneOfManySucceeds() throws InterruptedException, ExecutionException {
        CuratedEntities curated = curated();
        Written.Done first = done(curated.create(CuratedType.OFFER, offer("Wing", Map.of()), "wang"));
        List<Callable<Written>> changes = IntStream.range(0, 8)
                .<Callable<Written>>mapToObj(i -> () -> curated.change(
                        CuratedType.OFFER, first.id(), first.version(), offer("Wing of " + i, Map.of()), "user" + i))
                .toList();
        int successes = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (Future<Written> change : executor.invokeAll(changes)) {
                if (change.get() instanceof Written.Done) {
                    successes++;
                } else {
                    assertThat(faults(change.get())).containsExactly("version CHANGED_MEANWHILE");
                }
            }
        }
        assertThat(successes).isEqualTo(1);
        assertThat(graph.number("MATCH (e:Edit) RETURN count(e)")).isEqualTo(2);
    }

    @Test
    @DisplayName("what a data set said is not changed here")
    void leavesWhatWasLoaded() {
        graph.rows("CREATE (o:Entity:Offer {id: 'local:a/1', name: 'A', datasets: ['a']})"
                + "-[:IDENTIFIED_BY]->(:Identifier {value: 'local:a/1'})");

        assertThat(faults(curated().change(CuratedType.OFFER, "local:a/1", 0, offer("B", Map.of()), "wang")))
                .containsExactly("id NOT_WRITTEN_HERE");
        assertThat(faults(curated().withdraw(CuratedType.OFFER, "local:a/2", 0, "wang")))
                .containsExactly("id NOT_FOUND");
    }

    @Test
    @DisplayName("all faults of a draft are told at once, in Chinese and in English, and nothing is written")
    void tellsAllFaults() {
        Draft draft = new Draft(
                List.of(),
                Map.of("readiness", 10L, "published", LocalDate.of(2026, 2, 1), "openUntil", LocalDate.of(2026, 1, 1)),
                Map.of("owners", List.of("ipc:B64C", "ror:000000000"), "region", List.of("a:1", "a:2")));

        Written refused = curated().create(CuratedType.OFFER, draft, "wang");

        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "names REQUIRED",
                        "readiness OUT_OF_RANGE",
                        "openUntil CONTRADICTION",
                        "region TOO_LONG",
                        "owners WRONG_TYPE",
                        "owners NOT_FOUND",
                        "region NOT_FOUND",
                        "region NOT_FOUND");
        Fault range = ((Written.Refused) refused).faults().get(1);
        assertThat(range.message(Locale.ENGLISH)).isEqualTo("10 is not between 1 and 9.");
        assertThat(range.message(Locale.CHINA)).isEqualTo("10 不在 1 至 9 之间。");
        assertThat(graph.number("MATCH (n) WHERE n:Offer OR n:Edit RETURN count(n)"))
                .isZero();
    }

    @Test
    @DisplayName("every fault has a message in both languages")
    void messagesInBothLanguages() {
        for (Fault.Kind kind : Fault.Kind.values()) {
            Fault fault = new Fault("field", kind, "a", "b", "c");
            assertThat(fault.message(Locale.ENGLISH)).isNotBlank().isNotEqualTo(fault.message(Locale.CHINESE));
        }
    }

    private static final String BUYER = "uscc:91130400MA00000001";

    /** All that the register asks of a contract for development. */
    private static Map<String, Object> complete(String number) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "kind", "DEVELOPMENT",
                "subtype", "COMMISSIONED",
                "field", "AEROSPACE",
                "signed", LocalDate.of(2026, 3, 1),
                "amount", 800_000.0,
                "technologyAmount", 650_000.0,
                "currency", "CNY"));
        said.putAll(Map.of(
                "number", number,
                "sellerKind", "RESEARCH_INSTITUTE",
                "sellerRegion", "110108",
                "buyerKind", "DOMESTIC_ENTERPRISE",
                "buyerRegion", "130400"));
        return said;
    }

    private static Map<String, Object> with(Map<String, Object> said, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(said);
        changed.put(field, value);
        return changed;
    }

    @Test
    @DisplayName("a contract needs what the register needs, and its number belongs to it alone")
    void registersContracts() {
        Map<String, Object> right = complete("2026130400000001");
        Map<String, Object> wrong = with(right, "technologyAmount", 900_000.0);
        wrong.remove("currency");
        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(wrong, BUYER), "wang")))
                .containsExactly("technologyAmount CONTRADICTION", "currency REQUIRED");
        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(Map.of(), BUYER), "wang")))
                .containsExactly(
                        "number REQUIRED",
                        "kind REQUIRED",
                        "signed REQUIRED",
                        "amount REQUIRED",
                        "technologyAmount REQUIRED",
                        "field REQUIRED",
                        "sellerKind REQUIRED",
                        "sellerRegion REQUIRED",
                        "buyerKind REQUIRED",
                        "buyerRegion REQUIRED");

        done(curated().create(CuratedType.CONTRACT, contract(right, BUYER), "wang"));
        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(right, BUYER), "wang")))
                .containsExactly("number TAKEN");
        assertThat(graph.number("MATCH (o:Organization:Stale) RETURN count(o)"))
                .as("organizations whose collaborations have to be computed again")
                .isEqualTo(2);
        assertThat(graph.rows("MATCH (c:Contract) RETURN c.state AS state, c.sellerRegion AS region"))
                .containsExactly(Map.of("state", "REGISTERED", "region", "110108"));
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource({
        "number, FICTION-1, NO_NUMBER",
        "number, 2026990000, NO_NUMBER",
        "number, 2026170400000001, NO_NUMBER",
        "number, 2025130400000001, NO_NUMBER",
        "number, 2027130400000001, NO_NUMBER",
        "subtype, PATENT, NOT_OF_KIND",
        "sellerRegion, 13040, NO_REGION",
        "sellerRegion, 130004, NO_REGION",
        "buyerRegion, 160000, NO_REGION",
        "buyerRegion, CN, NO_REGION",
        "currency, RMB, MALFORMED"
    })
    void refusesWhatCannotBe(String field, String value, String code) {
        Map<String, Object> said = with(complete("2026130400000001"), field, value);

        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(said, BUYER), "wang")))
                .containsExactly(field + " " + code);
    }

    @ParameterizedTest(name = "the number {0} is that of another contract")
    @ValueSource(strings = {"2026130400000001", "2026-1304-0000-0001", " 2026 1304 0000 0001 "})
    void aNumberIsTheSameHoweverItIsWritten(String number) {
        graph.rows("CREATE (:Entity:Contract {id: 'register:7', number: '2026-1304-0000-0002'})");
        done(curated().create(CuratedType.CONTRACT, contract(complete("2026-130400000001"), BUYER), "wang"));

        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(complete(number), BUYER), "wang")))
                .containsExactly("number TAKEN");
        assertThat(faults(
                        curated().create(CuratedType.CONTRACT, contract(complete("2026130400000002"), BUYER), "wang")))
                .containsExactly("number TAKEN");
        assertThat(graph.rows("MATCH (c:Contract) WHERE c.kind IS NOT NULL RETURN c.number AS number"))
                .containsExactly(Map.of("number", "2026130400000001"));
    }

    @Test
    @DisplayName("no amount is below zero, in a draft neither")
    void refusesNegativeAmounts() {
        Map<String, Object> said = with(complete("2026130400000001"), "technologyAmount", -1.0);
        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(said, BUYER), "wang")))
                .containsExactly("technologyAmount OUT_OF_RANGE");
        assertThat(faults(curated().draftContract(contract(said, BUYER), "wang")))
                .containsExactly("technologyAmount OUT_OF_RANGE");
    }

    @Test
    @DisplayName("nobody has a contract with itself")
    void refusesContractsWithOneself() {
        Draft right = contract(complete("2026130400000001"), BUYER);
        Draft wrong = new Draft(
                right.names(), right.properties(), Map.of("buyers", List.of(BUYER), "sellers", List.of(BUYER)));
        assertThat(faults(curated().create(CuratedType.CONTRACT, wrong, "wang")))
                .containsExactly("buyers SAME_PARTY");
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource({
        "signed, 2026-11-27, IN_FUTURE",
        "registered, 2026-12-01, IN_FUTURE",
        "registered, 2026-02-28, CONTRADICTION",
        "end, 2026-02-28, CONTRADICTION"
    })
    void refusesDaysThatCannotBe(String field, LocalDate day, String code) {
        Map<String, Object> said = with(complete("2026130400000001"), field, day);

        assertThat(faults(curated().create(CuratedType.CONTRACT, contract(said, BUYER), "wang")))
                .containsExactly(field + " " + code);
    }

    @ParameterizedTest(name = "{0} is taken as {1}")
    @CsvSource({
        "number, 2026130400000001",
        "number, 2026-1304-000001",
        "number, 26130401000001",
        "sellerRegion, 130000",
        "sellerRegion, 130400",
        "sellerRegion, 130402",
        "buyerRegion, DE"
    })
    void takesWhatIsRight(String field, String value) {
        Map<String, Object> said = with(complete("2026130400000002"), field, value);

        done(curated().create(CuratedType.CONTRACT, contract(said, BUYER), "wang"));
    }

    @Test
    @DisplayName("what is transferred or licensed needs to be told, advice is told apart no further")
    void whatIsMandatoryDependsOnTheKind() {
        Map<String, Object> said = complete("2026130400000001");
        said.remove("subtype");

        assertThat(faults(
                        curated().create(CuratedType.CONTRACT, contract(with(said, "kind", "LICENCE"), BUYER), "wang")))
                .containsExactly("subtype REQUIRED", "intellectualProperty REQUIRED");
        assertThat(faults(
                        curated().create(CuratedType.CONTRACT, contract(with(said, "kind", "SERVICE"), BUYER), "wang")))
                .containsExactly("subtype REQUIRED");
        done(curated().create(CuratedType.CONTRACT, contract(with(said, "kind", "CONSULTING"), BUYER), "wang"));
    }

    private static CuratedEntities.Move to(ContractState state) {
        return new CuratedEntities.Move(state, null, null);
    }

    @Test
    @DisplayName("a contract goes from draft to registered, and its history says who did it and why")
    void goesFromDraftToRegistered() {
        CuratedEntities curated = curated();
        Written.Done draft = done(curated.draftContract(contract(Map.of(), BUYER), "wang"));
        String id = draft.id();
        assertThat(faults(curated.move(id, draft.version(), to(ContractState.SUBMITTED), "wang")))
                .contains("kind REQUIRED", "sellerRegion REQUIRED")
                .doesNotContain("number REQUIRED");
        Map<String, Object> said = complete("2026130400000001");
        said.remove("number");
        Written.Done written =
                done(curated.change(CuratedType.CONTRACT, id, draft.version(), contract(said, BUYER), "wang"));
        Written.Done submitted = done(curated.move(id, written.version(), to(ContractState.SUBMITTED), "wang"));
        assertThat(faults(curated.change(CuratedType.CONTRACT, id, submitted.version(), contract(said, BUYER), "wang")))
                .as("what the office looks at stands still")
                .containsExactly("state NOT_IN_STATE");
        Written.Done returned = done(curated.move(
                id,
                submitted.version(),
                new CuratedEntities.Move(ContractState.RETURNED, null, "The seal is missing."),
                "office"));
        Written.Done again = done(curated.move(id, returned.version(), to(ContractState.SUBMITTED), "wang"));
        assertThat(faults(curated.move(id, again.version(), to(ContractState.REGISTERED), "office")))
                .containsExactly("number REQUIRED");
        Written.Done registered = done(curated.move(
                id,
                again.version(),
                new CuratedEntities.Move(ContractState.REGISTERED, "2026130400000001", null),
                "office"));
        done(curated.withdraw(CuratedType.CONTRACT, id, registered.version(), "wang"));

        assertThat(graph.rows("MATCH (e:Edit)-[:OF]->(:Contract) RETURN e.state AS state, e.by AS by,"
                        + " coalesce(e.note, '') AS note ORDER BY e.number"))
                .extracting(row -> "%s %s %s"
                        .formatted(row.get("state"), row.get("by"), row.get("note"))
                        .strip())
                .containsExactly(
                        "DRAFT wang",
                        "DRAFT wang",
                        "SUBMITTED wang",
                        "RETURNED office The seal is missing.",
                        "SUBMITTED wang",
                        "REGISTERED office",
                        "CANCELLED wang");
        assertThat(graph.rows("MATCH (c:Contract) RETURN c.number AS number, toString(c.registered) AS registered"))
                .containsExactly(Map.of("number", "2026130400000001", "registered", "2026-11-26"));
    }

    @Test
    @DisplayName("there is a way only where the register knows one, and none out of a state that is the last")
    void knowsNoOtherWay() {
        Written.Done draft = done(curated().draftContract(contract(Map.of(), BUYER), "wang"));

        Written refused = curated().move(draft.id(), draft.version(), to(ContractState.REGISTERED), "wang");

        assertThat(faults(refused)).containsExactly("state NOT_IN_STATE");
        assertThat(((Written.Refused) refused).faults().getFirst().message(Locale.ENGLISH))
                .isEqualTo("The contract is DRAFT; what it can become from there: SUBMITTED, WITHDRAWN.");
        Written.Done withdrawn = done(curated().withdraw(CuratedType.CONTRACT, draft.id(), draft.version(), "wang"));
        for (ContractState state : ContractState.values()) {
            assertThat(faults(curated().move(draft.id(), withdrawn.version(), to(state), "wang")))
                    .containsExactly("state NOT_IN_STATE");
        }
    }

    @Test
    @DisplayName("of eight that register one number at the same moment one succeeds")
    void aNumberIsGivenOnce() throws InterruptedException, ExecutionException {
        CuratedEntities curated = curated();
        List<Callable<Written>> writers = IntStream.range(0, 8)
                .<Callable<Written>>mapToObj(i -> () ->
                        curated.create(CuratedType.CONTRACT, contract(complete("2026130400000001"), BUYER), "user" + i))
                .toList();
        List<Written> refused = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (Future<Written> written : executor.invokeAll(writers)) {
                if (written.get() instanceof Written.Refused) {
                    refused.add(written.get());
                }
            }
        }
        assertThat(refused).hasSize(7).allSatisfy(one -> assertThat(faults(one)).containsExactly("number TAKEN"));
        assertThat(graph.number("MATCH (c:Contract) RETURN count(c)")).isEqualTo(1);
    }

    @Test
    @DisplayName("a link that a data set states stays when the offer is changed")
    void keepsLoadedLinks() {
        Written.Done first = done(curated().create(CuratedType.OFFER, offer("Wing", Map.of()), "wang"));
        graph.rows(
                "MATCH (b:Organization {id: 'uscc:91130400MA00000001'}), (o:Offer) CREATE (b)-[:OFFERS {datasets: ['a'], runs: [1]}]->(o)");

        done(curated().change(CuratedType.OFFER, first.id(), first.version(), offer("Wing 2", Map.of()), "li"));

        assertThat(graph.rows("MATCH (o)-[r:OFFERS]->(:Offer) RETURN o.id AS id, r.datasets AS datasets ORDER BY id"))
                .containsExactly(
                        Map.of("id", "ror:036h65h05", "datasets", List.of("innograph:written")),
                        Map.of("id", "uscc:91130400MA00000001", "datasets", List.of("a")));
    }

    @Test
    @DisplayName("whether two are the same is decided from either side; the last decision counts, all are kept")
    void decidesSameAs() {
        graph.rows("MATCH (a:Organization {id: 'ror:036h65h05'}), (b:Organization {id: 'uscc:91130400MA00000001'})"
                + " CREATE (a)-[:SAME_AS {score: 0.9, evidence: 'name'}]->(b)");

        done(curated().decideSameAs("uscc:91130400MA00000001", "ror:036h65h05", true, "wang"));
        done(curated().decideSameAs("ror:036h65h05", "uscc:91130400MA00000001", false, "li"));

        assertThat(graph.rows("MATCH ()-[s:SAME_AS]->() RETURN s.decision AS decision, s.decidedBy AS by"))
                .containsExactly(Map.of("decision", "REJECTED", "by", "li"));
        assertThat(graph.rows("MATCH (e:Edit) RETURN e.action AS action, e.by AS by ORDER BY e.number"))
                .containsExactly(Map.of("action", "CONFIRMED", "by", "wang"), Map.of("action", "REJECTED", "by", "li"));
        assertThat(faults(curated().decideSameAs("ror:036h65h05", "ipc:B64C", true, "wang")))
                .containsExactly("candidate NOT_FOUND");
    }
}
