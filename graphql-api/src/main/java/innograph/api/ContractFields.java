package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.contracts.ContractDimension;
import innograph.queries.contracts.ContractFigures;
import innograph.queries.contracts.ContractQuestion;
import innograph.queries.contracts.ContractRegister;
import innograph.queries.contracts.ContractStatistic;
import innograph.queries.contracts.OutputShare;
import innograph.queries.contracts.RegionBalance;
import innograph.queries.contracts.TooManyGroupsException;
import innograph.queries.filter.Filter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in the register of contracts, counted. */
final class ContractFields {
    private static final int MOST_SELLING = 10;
    private static final Pattern DIVISION = Pattern.compile("gbt2260:[1-9][0-9]{5}");

    private final Discovery discovery;
    private final Filters filters;
    private final ApiLimits limits;

    ContractFields(Discovery discovery, Filters filters, ApiLimits limits) {
        this.discovery = discovery;
        this.filters = filters;
        this.limits = limits;
    }

    /** A group with what tells it apart. */
    record Counted(List<Told> group, ContractFigures figures) {}

    /** A dimension and the value of the group in it; null if it is not known. */
    record Told(ContractDimension dimension, @Nullable String value) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("contractStatistics", this::statistics)
                .dataFetcher("contractFlows", this::flows)
                .dataFetcher("technologyOutputShares", this::shares);
    }

    private CompletableFuture<List<Counted>> statistics(DataFetchingEnvironment environment) {
        List<ContractDimension> by = Objects.requireNonNull(environment.<List<String>>getArgument("groupBy")).stream()
                .map(ContractDimension::valueOf)
                .distinct()
                .toList();
        String level = level(environment);
        boolean registeredOnly = Boolean.TRUE.equals(environment.<Boolean>getArgument("registeredOnly"));
        return ask(
                environment,
                (register, where) ->
                        register
                                .statistics(
                                        new ContractQuestion(where, by, level, level, registeredOnly, limits.maxCost()))
                                .stream()
                                .map(group -> counted(by, group))
                                .toList());
    }

    private static Counted counted(List<ContractDimension> by, ContractStatistic statistic) {
        List<Told> group = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            group.add(new Told(by.get(i), statistic.values().get(i)));
        }
        return new Counted(group, statistic.figures());
    }

    private CompletableFuture<List<RegionBalance>> flows(DataFetchingEnvironment environment) {
        String region = environment.getArgument("region");
        String level = level(environment);
        return ask(
                environment,
                (register, where) -> register.balances(where, level, limits.maxCost()).stream()
                        .filter(balance -> region == null || balance.region().equals(region))
                        .toList());
    }

    private CompletableFuture<List<OutputShare>> shares(DataFetchingEnvironment environment) {
        List<String> from = Objects.requireNonNull(environment.<List<String>>getArgument("from"));
        String to = Objects.requireNonNull(environment.<String>getArgument("to"));
        Stream.concat(from.stream(), Stream.of(to)).forEach(ContractFields::requireDivision);
        if (from.size() > MOST_SELLING) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "technologyOutputShares: name at most %d regions in `from`".formatted(MOST_SELLING));
        }
        return ask(
                environment,
                (register, where) -> from.stream()
                        .distinct()
                        .flatMap(region -> register.shares(where, region, to, limits.maxCost()).stream())
                        .toList());
    }

    private static void requireDivision(String region) {
        if (!DIVISION.matcher(region).matches()) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "technologyOutputShares: '%s' is no division of China; write gbt2260: and its six digits, for example gbt2260:130000"
                            .formatted(region));
        }
    }

    private <T> CompletableFuture<List<T>> ask(
            DataFetchingEnvironment environment, BiFunction<ContractRegister, Filter, List<T>> question) {
        Filter where = filters.read("Contract", environment.getArgument("where"));
        return discovery.ask(environment, Set.of(), (questions, _) -> {
            try {
                return question.apply(questions.contracts(), where);
            } catch (TooManyGroupsException e) {
                throw new ApiException(
                        ApiProblem.TOO_COSTLY,
                        "%s: %s (innograph.api.max-cost)"
                                .formatted(environment.getField().getName(), e.getMessage()));
            }
        });
    }

    private static String level(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<String>getArgument("level"), "PROVINCE");
    }

    static TypeRuntimeWiring.Builder addToGroup(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("region", environment -> {
            Told told = Objects.requireNonNull(environment.<Told>getSource());
            return told.value() == null || !told.dimension().isRegion()
                    ? null
                    : Discovery.entity(environment, told.value());
        });
    }

    static TypeRuntimeWiring.Builder addToFigures(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "sums",
                environment ->
                        Objects.requireNonNull(environment.<ContractFigures>getSource()).sums().entrySet().stream()
                                .map(sum -> new InCurrency(
                                        sum.getKey(),
                                        sum.getValue().contracts(),
                                        sum.getValue().amount(),
                                        sum.getValue().technologyAmount()))
                                .toList());
    }

    /** Amounts and their currency. */
    record InCurrency(String currency, long contracts, BigDecimal amount, BigDecimal technologyAmount) {}

    static TypeRuntimeWiring.Builder addToFlow(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "place",
                environment -> Discovery.entity(
                        environment,
                        Objects.requireNonNull(environment.<RegionBalance>getSource())
                                .region()));
    }

    static TypeRuntimeWiring.Builder addToShare(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("ofContracts", environment -> share(environment).ofContracts())
                .dataFetcher("ofAmount", environment -> share(environment).ofAmount(currency(environment)))
                .dataFetcher(
                        "ofTechnologyAmount",
                        environment -> share(environment).ofTechnologyAmount(currency(environment)));
    }

    private static String currency(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("currency"));
    }

    private static OutputShare share(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<OutputShare>getSource());
    }
}
