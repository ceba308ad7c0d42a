package innograph.queries.contracts;

import static innograph.queries.contracts.ContractDimension.BUYER_REGION;
import static innograph.queries.contracts.ContractDimension.SELLER_REGION;
import static innograph.queries.contracts.ContractDimension.YEAR;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Figures of the register of contracts. A contract counts once, whoever and however many its parties are: a statistic by any
 * dimensions adds up to the one without.
 */
public final class ContractRegister {
    private static final int CENTS = 2;

    /** Whole cents add up exactly, in whatever order. */
    private static final String COUNTED = """
            WITH n WHERE NOT $registeredOnly OR coalesce(n.state, 'REGISTERED') = 'REGISTERED'
            WITH n, [%s] AS values
            RETURN values, n.currency AS currency, count(*) AS contracts,
              sum(toInteger(round(n.amount * 100))) AS amount,
              sum(toInteger(round(n.technologyAmount * 100))) AS technologyAmount
            LIMIT $most
            """;

    private static final Comparator<String> KNOWN_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Reader reader;

    public ContractRegister(Reader reader) {
        this.reader = reader;
    }

    /**
     * Counts contracts.
     *
     * @return in the order of the values, what is not known last; one of no values if nothing tells them apart
     * @throws TooManyGroupsException if there are more than the question takes
     * @throws innograph.queries.GraphFailure if the store does not answer, or not in time
     */
    public List<ContractStatistic> statistics(ContractQuestion question) {
        FilterCypher filter = new FilterCypher(question.where());
        Map<String, Object> parameters = filter.parameters();
        parameters.put("sellerLevel", question.sellerLevel());
        parameters.put("buyerLevel", question.buyerLevel());
        parameters.put("registeredOnly", question.registeredOnly());
        parameters.put("most", question.most() + 1);
        String values = question.by().stream().map(ContractDimension::value).collect(Collectors.joining(", "));
        List<ContractStatistic> rows = reader.rows(
                filter.matchAll(EntityType.CONTRACT) + "\n" + COUNTED.formatted(values),
                parameters,
                ContractRegister::statistic);
        if (rows.size() > question.most()) {
            throw new TooManyGroupsException(question.most());
        }
        Map<List<@Nullable String>, ContractFigures> groups = new TreeMap<>(ContractRegister::inOrder);
        rows.forEach(row -> groups.merge(row.values(), row.figures(), ContractFigures::plus));
        if (groups.isEmpty() && question.by().isEmpty()) {
            return List.of(new ContractStatistic(List.of(), ContractFigures.NONE));
        }
        return groups.entrySet().stream()
                .map(group -> new ContractStatistic(group.getKey(), group.getValue()))
                .toList();
    }

    private static int inOrder(List<@Nullable String> one, List<@Nullable String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Objects.compare(one.get(i), other.get(i), KNOWN_FIRST);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The contracts of a group in one currency, or in none that is known. */
    private static ContractStatistic statistic(Record row) {
        List<@Nullable String> values = new ArrayList<>();
        for (Value value : row.get("values").values()) {
            values.add(value.isNull() ? null : value.asObject().toString());
        }
        TreeMap<String, ContractFigures.Sum> sums = new TreeMap<>();
        long contracts = row.get("contracts").asLong();
        if (!row.get("currency").isNull()) {
            sums.put(
                    row.get("currency").asString(),
                    new ContractFigures.Sum(contracts, money(row, "amount"), money(row, "technologyAmount")));
        }
        return new ContractStatistic(values, new ContractFigures(contracts, sums));
    }

    private static BigDecimal money(Record row, String name) {
        return BigDecimal.valueOf(row.get(name).asLong(), CENTS);
    }

    /**
     * What each region gave and took, by year.
     *
     * @param level of the regions: PROVINCE, CITY or COUNTY; COUNTRY for flows between countries
     * @param most flows that are looked at
     * @return in the order of the regions and years
     * @throws TooManyGroupsException if there are more flows
     */
    public List<RegionBalance> balances(Filter where, String level, int most) {
        record Place(String region, @Nullable String year) {}
        Map<Place, ContractFigures> output = new HashMap<>();
        Map<Place, ContractFigures> intake = new HashMap<>();
        Map<Place, ContractFigures> within = new HashMap<>();
        for (ContractStatistic flow : flows(where, level, level, most)) {
            String seller = flow.values().get(0);
            String buyer = flow.values().get(1);
            String year = flow.values().get(2);
            if (seller != null) {
                output.merge(new Place(seller, year), flow.figures(), ContractFigures::plus);
            }
            if (buyer != null) {
                intake.merge(new Place(buyer, year), flow.figures(), ContractFigures::plus);
            }
            if (seller != null && seller.equals(buyer)) {
                within.merge(new Place(seller, year), flow.figures(), ContractFigures::plus);
            }
        }
        TreeSet<Place> places =
                new TreeSet<>(Comparator.comparing(Place::region).thenComparing(Place::year, KNOWN_FIRST));
        places.addAll(output.keySet());
        places.addAll(intake.keySet());
        return places.stream()
                .map(place -> new RegionBalance(
                        place.region(),
                        year(place.year()),
                        output.getOrDefault(place, ContractFigures.NONE),
                        intake.getOrDefault(place, ContractFigures.NONE),
                        within.getOrDefault(place, ContractFigures.NONE)))
                .toList();
    }

    /**
     * How much of what a region sold went to another, by year.
     *
     * @param from id of the region that sold, {@code gbt2260:…}
     * @param to id of the region that bought, {@code gbt2260:…}; may be smaller or larger
     * @throws TooManyGroupsException if there are more flows than {@code most}
     */
    public List<OutputShare> shares(Filter where, String from, String to, int most) {
        Map<@Nullable String, ContractFigures> all = new TreeMap<>(KNOWN_FIRST);
        Map<@Nullable String, ContractFigures> received = new TreeMap<>(KNOWN_FIRST);
        for (ContractStatistic flow : flows(where, level(from), level(to), most)) {
            if (from.equals(flow.values().get(0))) {
                String year = flow.values().get(2);
                all.merge(year, flow.figures(), ContractFigures::plus);
                if (to.equals(flow.values().get(1))) {
                    received.merge(year, flow.figures(), ContractFigures::plus);
                }
            }
        }
        return all.entrySet().stream()
                .map(year -> new OutputShare(
                        from,
                        year(year.getKey()),
                        year.getValue(),
                        received.getOrDefault(year.getKey(), ContractFigures.NONE)))
                .toList();
    }

    private List<ContractStatistic> flows(Filter where, String sellerLevel, String buyerLevel, int most) {
        return statistics(new ContractQuestion(
                where, List.of(SELLER_REGION, BUYER_REGION, YEAR), sellerLevel, buyerLevel, true, most));
    }

    /** By the code: a province ends in four zeros, a city in two. */
    private static String level(String region) {
        if (region.endsWith("0000")) {
            return "PROVINCE";
        }
        return region.endsWith("00") ? "CITY" : "COUNTY";
    }

    private static @Nullable Integer year(@Nullable String year) {
        return year == null ? null : Integer.valueOf(year);
    }
}
