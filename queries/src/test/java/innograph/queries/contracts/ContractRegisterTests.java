package innograph.queries.contracts;

import static innograph.queries.contracts.ContractDimension.BUYER_KIND;
import static innograph.queries.contracts.ContractDimension.BUYER_REGION;
import static innograph.queries.contracts.ContractDimension.FIELD;
import static innograph.queries.contracts.ContractDimension.SELLER_KIND;
import static innograph.queries.contracts.ContractDimension.SELLER_REGION;
import static innograph.queries.contracts.ContractDimension.STATE;
import static innograph.queries.contracts.ContractDimension.TYPE;
import static innograph.queries.contracts.ContractDimension.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Company h is in Handan, which is in Hebei; i in Beijing; j in Tianjin. */
class ContractRegisterTests {
    private static final String BEIJING = "gbt2260:110000";
    private static final String HEBEI = "gbt2260:130000";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    @BeforeEach
    void givenRegions() {
        region(HEBEI, "PROVINCE");
        region(BEIJING, "PROVINCE");
        region("gbt2260:120000", "PROVINCE");
        region("gbt2260:130400", "CITY");
        given.link("gbt2260:130400", LinkType.PART_OF, HEBEI);
        organization("h", "gbt2260:130400");
        organization("i", BEIJING);
        organization("j", "gbt2260:120000");
    }

    private void region(String id, String level) {
        given.entity(new Node(EntityType.REGION, id, id).with("level", level));
    }

    private void organization(String letter, String region) {
        given.organization("plan:" + letter, letter).link("plan:" + letter, LinkType.LOCATED_IN, region);
    }

    private Node contract(int number) {
        return new Node(EntityType.CONTRACT, "local:register/" + number, "Contract " + number);
    }

    private Node sold(int number, int year, double amount, String seller, String buyer) {
        return contract(number)
                .with("signed", LocalDate.of(year, 3, 1))
                .with("amount", amount)
                .with("technologyAmount", amount / 2)
                .with("currency", "CNY")
                .with("sellerRegion", seller)
                .with("buyerRegion", buyer);
    }

    private List<ContractStatistic> by(ContractDimension... dimensions) {
        return new ContractRegister(given.reader())
                .statistics(new ContractQuestion(
                        Filter.NONE, Arrays.asList(dimensions), "PROVINCE", "PROVINCE", true, 10_000));
    }

    private static ContractFigures sum(List<ContractStatistic> groups) {
        return groups.stream().map(ContractStatistic::figures).reduce(ContractFigures.NONE, ContractFigures::plus);
    }

    @Test
    @DisplayName("by whatever dimensions contracts are told apart, the groups add up to all of them, to the cent")
    void groupsAddUp() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            random(i, random);
        }
        ContractFigures all = by().getFirst().figures();
        assertThat(all.contracts())
                .isEqualTo(graph.number(
                        "MATCH (c:Contract) WHERE c.state IS NULL OR c.state = 'REGISTERED' RETURN count(c)"));
        for (ContractDimension one : ContractDimension.values()) {
            for (ContractDimension other : ContractDimension.values()) {
                assertThat(sum(by(one, other))).as("%s, %s", one, other).isEqualTo(all);
            }
        }
        assertThat(sum(by(TYPE, FIELD, YEAR, STATE, SELLER_KIND, SELLER_REGION, BUYER_KIND, BUYER_REGION)))
                .isEqualTo(all);
    }

    /** Much is left out, and there may be several parties. */
    private void random(int number, Random random) {
        Node contract = contract(number);
        with(contract, "kind", random, "DEVELOPMENT", "SERVICE");
        with(contract, "field", random, "AEROSPACE", "AGRICULTURE");
        with(contract, "state", random, "REGISTERED", "DRAFT", "CANCELLED");
        with(contract, "currency", random, "CNY", "EUR");
        with(contract, "sellerKind", random, "UNIVERSITY", "PERSON");
        with(contract, "buyerKind", random, "UNIVERSITY", "PERSON");
        with(contract, "sellerRegion", random, "110108", "130000", "DE", "13040");
        with(contract, "buyerRegion", random, "120000", "130402");
        if (random.nextInt(4) > 0) {
            contract.with("signed", LocalDate.of(2020 + random.nextInt(4), 5, 1));
        }
        if (random.nextInt(4) > 0) {
            contract.with("amount", random.nextInt(10_000_000) / 100.0);
            contract.with("technologyAmount", random.nextInt(1_000_000) / 100.0);
        }
        given.entity(contract);
        for (String party : List.of("h", "i", "j")) {
            if (random.nextInt(3) == 0) {
                given.link("local:register/" + number, LinkType.SELLER, "plan:" + party);
            }
            if (random.nextInt(3) == 0) {
                given.link("local:register/" + number, LinkType.BUYER, "plan:" + party);
            }
        }
    }

    private static void with(Node contract, String property, Random random, String... values) {
        int value = random.nextInt(values.length + 1);
        if (value < values.length) {
            contract.with(property, values[value]);
        }
    }

    @Test
    @DisplayName("a contract of several buyers counts once, where all of them are or nowhere")
    void severalBuyersCountOnce() {
        given.entity(contract(1).with("amount", 10.0).with("currency", "CNY"));
        given.link("local:register/1", LinkType.SELLER, "plan:i");
        given.link("local:register/1", LinkType.BUYER, "plan:h");
        assertThat(by(SELLER_REGION, BUYER_REGION))
                .extracting(ContractStatistic::values)
                .containsExactly(List.of(BEIJING, HEBEI));

        given.link("local:register/1", LinkType.BUYER, "plan:j");
        assertThat(by(BUYER_REGION)).singleElement().satisfies(group -> {
            assertThat(group.values()).containsOnlyNulls();
            assertThat(group.figures().contracts()).isEqualTo(1);
            assertThat(group.figures().sums().get("CNY"))
                    .isEqualTo(new ContractFigures.Sum(1, new BigDecimal("10.00"), new BigDecimal("0.00")));
        });
    }

    @Test
    @DisplayName("what the contract states of a region goes before where its party is now")
    void statedRegionGoesFirst() {
        given.entity(sold(1, 2024, 10, "310115", "DE"));
        given.link("local:register/1", LinkType.SELLER, "plan:i");

        assertThat(by(SELLER_REGION, BUYER_REGION))
                .extracting(ContractStatistic::values)
                .containsExactly(List.of("gbt2260:310000", "iso3166-1:DE"));
    }

    @Test
    @DisplayName("a contract counts in the year of its registration, and only if it is in the register")
    void yearsAndStates() {
        given.entity(sold(1, 2023, 10, "110000", "130000").with("registered", LocalDate.of(2024, 1, 5)));
        given.entity(sold(2, 2023, 20, "110000", "130000"));
        given.entity(sold(3, 2023, 40, "110000", "130000").with("state", "DRAFT"));

        assertThat(by(YEAR))
                .extracting(
                        group -> group.values().getFirst(),
                        group -> group.figures().contracts())
                .containsExactly(tuple("2023", 1L), tuple("2024", 1L));
        assertThat(new ContractRegister(given.reader())
                        .statistics(new ContractQuestion(
                                new Filter.Compared("state", Comparison.EQUAL, "DRAFT"),
                                List.of(STATE),
                                "PROVINCE",
                                "PROVINCE",
                                false,
                                10)))
                .extracting(ContractStatistic::values)
                .containsExactly(List.of("DRAFT"));
    }

    @Test
    @DisplayName("output and intake both hold what stays within a region")
    void balances() {
        given.entity(sold(1, 2024, 10, "110108", "130400"));
        given.entity(sold(2, 2024, 20, "110108", "110101"));
        given.entity(sold(3, 2024, 40, "130400", "110108"));

        assertThat(new ContractRegister(given.reader()).balances(Filter.NONE, "PROVINCE", 100))
                .extracting(
                        RegionBalance::region,
                        RegionBalance::year,
                        balance -> balance.output().contracts(),
                        balance -> balance.intake().contracts(),
                        balance -> balance.within().contracts())
                .containsExactly(tuple(BEIJING, 2024, 2L, 2L, 1L), tuple(HEBEI, 2024, 1L, 1L, 0L));
    }

    @Test
    @DisplayName("of what Beijing sold, a province or a city of it received a share")
    void shares() {
        given.entity(sold(1, 2024, 10, "110108", "130400"));
        given.entity(sold(2, 2024, 30, "110000", "130100"));
        given.entity(sold(3, 2024, 20, "110108", "310000"));
        given.entity(sold(4, 2024, 40, "120000", "130400"));
        ContractRegister register = new ContractRegister(given.reader());

        assertThat(register.shares(Filter.NONE, BEIJING, HEBEI, 100))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.year()).isEqualTo(2024);
                    assertThat(share.all().contracts()).isEqualTo(3);
                    assertThat(share.received().contracts()).isEqualTo(2);
                    assertThat(Objects.requireNonNull(share.received().sums().get("CNY"))
                                    .technologyAmount())
                            .isEqualByComparingTo("20");
                });
        assertThat(register.shares(Filter.NONE, BEIJING, "gbt2260:130400", 100))
                .extracting(share -> share.received().contracts())
                .containsExactly(1L);
    }

    @Test
    @DisplayName("more groups than are taken are none, since fewer would not add up")
    void tooManyGroups() {
        given.entity(sold(1, 2023, 10, "110000", "130000")).entity(sold(2, 2024, 10, "110000", "130000"));

        assertThatThrownBy(() -> new ContractRegister(given.reader())
                        .statistics(new ContractQuestion(Filter.NONE, List.of(YEAR), "PROVINCE", "PROVINCE", true, 1)))
                .isInstanceOf(TooManyGroupsException.class)
                .hasMessageContaining("more than 1 groups");
    }
}
