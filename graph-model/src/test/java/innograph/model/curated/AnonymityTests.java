package innograph.model.curated;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.testing.TestGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final String OWNER = "uscc:91130400MA00000001";

    @RegisterExtension
    private final TestGraph graph = new TestGraph();

    private CuratedEntities curated() {
        return new CuratedEntities(graph.driver(), NOON, Duration.ofMinutes(1), new Lifetime(90, 180));
    }

    @BeforeEach
    void owner() {
        graph.rows("""
                CREATE (o:Entity:Organization {id: $owner, name: '邯郸市鸿志轴承有限公司', names: ['邯郸市鸿志轴承有限公司',
                  'Handan Hongzhi Bearing Co., Ltd.'], aliases: ['HZB', 'Hongzhi'], searchForms: ['hongzhizhoucheng'],
                  website: 'https://www.hz-bearing.cn/about'})-[:IDENTIFIED_BY]->(:Identifier {value: $owner})
                CREATE (o)-[:LOCATED_IN]->(city:Entity:Region {id: 'gbt2260:130400', name: '邯郸', names: ['邯郸', '邯郸市', 'Handan'], level: 'CITY'})
                  -[:PART_OF]->(province:Entity:Region {id: 'gbt2260:130000', name: '河北省', names: ['河北省', '河北'], level: 'PROVINCE'})
                CREATE (city)-[:IDENTIFIED_BY]->(:Identifier {value: city.id}), (province)-[:IDENTIFIED_BY]->(:Identifier {value: province.id})
                """, Map.of("owner", OWNER));
    }

    private static Draft demand(String text, String region, @Nullable Boolean anonymous) {
        return spokenFor(text, region, anonymous, List.of("colleague"));
    }

    private static Draft spokenFor(String text, String region, @Nullable Boolean anonymous, List<String> speakers) {
        return new Draft(
                List.of(new Draft.Name("Coating wanted", "en")),
                Map.of("description", text, "status", "OPEN"),
                Map.of("owners", List.of(OWNER), "region", List.of(region)),
                anonymous,
                speakers);
    }

    @Test
    @DisplayName("at most twenty callers speak for one, and each has a name")
    void speakers() {
        for (List<String> speakers : List.of(Collections.nCopies(21, "x"), List.of("x".repeat(1_001)), List.of(" "))) {
            assertThat(faults(curated()
                            .create(
                                    CuratedType.DEMAND,
                                    spokenFor("Coats", "gbt2260:130000", true, speakers),
                                    "portal-hz")))
                    .singleElement()
                    .asString()
                    .startsWith("speakers ");
        }
    }

    private Written created(String text) {
        return curated().create(CuratedType.DEMAND, demand(text, "gbt2260:130000", true), "portal-hz");
    }

    private static Written.Done done(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return (Written.Done) written;
    }

    private static List<String> faults(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        return ((Written.Refused) written)
                .faults().stream()
                        .map(fault -> fault.field() + " " + fault.kind() + " " + fault.values())
                        .toList();
    }

    @Test
    @DisplayName("nothing that is linked with an anonymous demand leads to its owners, and nothing says who wrote it")
    void ownersAreSealed() {
        String id = done(created("轴承需要耐磨涂层")).id();
        assertThat(graph.rows("""
                MATCH (n:Demand {id: $id}) RETURN n.anonymous AS anonymous, COUNT { (n)<-[:DEMANDS]-() } AS owners,
                  COLLECT { MATCH (n)<-[:OF]-(e:Edit) RETURN e.by } AS editors
                """, Map.of("id", id)))
                .containsExactly(Map.of("anonymous", true, "owners", 0L, "editors", List.of("anonymous")));
        assertThat(graph.rows("""
                MATCH (p:DockingParty {entity: $id})
                RETURN p.owners AS owners, p.author AS author, p.speakers AS speakers, p.signatures AS signatures, COUNT { (p)--() } AS links
                """, Map.of("id", id)))
                .containsExactly(Map.of(
                        "owners",
                        List.of(OWNER),
                        "author",
                        "portal-hz",
                        "speakers",
                        List.of("colleague"),
                        "signatures",
                        List.of("1 portal-hz"),
                        "links",
                        0L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "邯郸市鸿志轴承有限公司需要涂层",
                "鸿志轴承需要涂层",
                "邯鄲市鴻志軸承寻找合作",
                "HANDAN HONGZHI BEARING needs a coating",
                "Hongzhi-Bearing needs a coating",
                "We, Hongzhi, need a coating",
                "HZB needs a coating",
                "see hz-bearing.cn",
                "see www.example.org",
                "write to x.y@example.org",
                "call 138 1234 5678",
                "电话：0310-1234567",
                "联系人：王工",
                "our number is 91130400MA00000001",
                "ask for portal-hz",
                "请致电１３８００１３８０００",
                "write to x.y＠example.org",
                "138.0013.8000",
                "(0310)1234567",
                "03101234567",
                "see bearings-of-handan.com.cn",
                "加微信bearing_2026",
                "微信号：bearing",
                "VX: bearing",
                "Tel. 7654321",
                "91130400MA0FKXYH2X",
                "a bearing works in Handan",
                "邯郸市的企业需要轴承",
                "hongzhizhoucheng"
            })
    void aTextThatTellsWhoItIsIsRefused(String text) {
        assertThat(faults(created(text))).hasSize(1).first().asString().startsWith("description IDENTIFYING");
        assertThat(graph.rows("MATCH (n:Demand) RETURN n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "轴承需要耐磨涂层，工作温度 600 ℃",
                "A bearing that hzb-coated balls run in",
                "河北的企业需要轴承",
                "用于微信小程序和 ASP.NET 的接口",
                "pressure 0.01234567 MPa, 10000000 cycles, DIN 91130400",
                "Delivery by 2027, at most 20000 rpm"
            })
    void aTextThatDoesNotIsTaken(String text) {
        done(created(text));
    }

    @Test
    @DisplayName("a region narrower than a province is refused, of the anonymous only")
    void narrowRegions() {
        assertThat(faults(curated().create(CuratedType.DEMAND, demand("Coats", "gbt2260:130400", true), "portal-hz")))
                .containsExactly("region IDENTIFYING [邯郸]");
        done(curated().create(CuratedType.DEMAND, demand("Coats", "gbt2260:130400", false), "portal-hz"));
    }

    @Test
    @DisplayName("what was public stays so; what is anonymous stays so unless its author says otherwise")
    void anonymityIsForGood() {
        String open = done(curated().create(CuratedType.DEMAND, demand("Coats", "gbt2260:130000", null), "portal-hz"))
                .id();
        assertThat(faults(curated()
                        .change(CuratedType.DEMAND, open, 0, demand("Coats", "gbt2260:130000", true), "portal-hz")))
                .containsExactly("anonymous ALREADY_PUBLIC []");

        String sealed = done(created("Coats")).id();
        done(curated().change(CuratedType.DEMAND, sealed, 0, demand("Hats", "gbt2260:130000", null), "portal-hz"));
        String owners = "MATCH (n:Demand {id: $id}) RETURN COUNT { (n)<-[:DEMANDS]-() } AS owners";
        assertThat(graph.rows(owners, Map.of("id", sealed))).containsExactly(Map.of("owners", 0L));
        done(curated().change(CuratedType.DEMAND, sealed, 1, demand("Hats", "gbt2260:130000", false), "portal-hz"));
        assertThat(graph.rows(owners, Map.of("id", sealed))).containsExactly(Map.of("owners", 1L));
    }

    @Test
    @DisplayName("a contract can't transfer an anonymous offer, which would tell whose it is")
    void contractsTellNothing() {
        String offer = done(curated().create(CuratedType.OFFER, demand("Coats", "gbt2260:130000", true), "portal-hz"))
                .id();
        assertThat(faults(curated()
                        .create(
                                CuratedType.CONTRACT,
                                new Draft(
                                        List.of(new Draft.Name("Coating", "en")),
                                        Map.of("number", "1", "kind", "LICENCE", "signed", LocalDate.of(2026, 11, 1)),
                                        Map.of(
                                                "buyers", List.of(OWNER),
                                                "sellers", List.of(OWNER),
                                                "transfers", List.of(offer))),
                                "desk")))
                .contains("transfers IDENTIFYING [" + offer + "]");
    }

    @Test
    @DisplayName("what is written without a last day holds as long as usual, and nothing longer than the longest time")
    void lifetimes() {
        String id = done(created("Coats")).id();
        String last = "MATCH (n:Demand {id: $id}) RETURN n.openUntil AS last, n.version AS version";
        assertThat(graph.rows(last, Map.of("id", id)))
                .containsExactly(Map.of("last", LocalDate.of(2027, 2, 24), "version", 0L));
        assertThat(faults(curated().renew(CuratedType.DEMAND, id, 0, LocalDate.of(2027, 6, 1), "portal-hz")))
                .containsExactly("openUntil OUT_OF_RANGE [2027-06-01, 2026-11-26, 2027-05-25]");
        assertThat(faults(curated().renew(CuratedType.DEMAND, id, 0, LocalDate.of(2026, 11, 25), "portal-hz")))
                .containsExactly("openUntil OUT_OF_RANGE [2026-11-25, 2026-11-26, 2027-05-25]");
        done(curated().renew(CuratedType.DEMAND, id, 0, LocalDate.of(2027, 5, 25), "portal-hz"));
        assertThat(graph.rows(last, Map.of("id", id)))
                .containsExactly(Map.of("last", LocalDate.of(2027, 5, 25), "version", 1L));
        assertThat(graph.rows("MATCH (e:Edit) RETURN e.action AS action ORDER BY e.number"))
                .containsExactly(Map.of("action", "CREATED"), Map.of("action", "RENEWED"));
        done(curated().withdraw(CuratedType.DEMAND, id, 1, "portal-hz"));
        assertThat(faults(curated().renew(CuratedType.DEMAND, id, 2, null, "portal-hz")))
                .containsExactly("id NOT_NOW [WITHDRAWN, update]");
    }
}
