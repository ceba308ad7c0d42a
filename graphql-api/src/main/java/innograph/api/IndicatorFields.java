package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.indicator.CountedThing;
import innograph.queries.indicator.IndicatorProgress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How far plans are. */
final class IndicatorFields {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int USUAL_YEARS = 5;

    private final ApiLimits limits;
    private final Cursors cursors;

    IndicatorFields(ApiLimits limits, Cursors cursors) {
        this.limits = limits;
        this.cursors = cursors;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("indicators", environment -> {
            LocalDate asOf = asOf(environment);
            Asking asking = Asking.by(environment);
            return asking.entity(Objects.requireNonNull(environment.<String>getArgument("plan")))
                    .thenCompose(plan -> plan.isEmpty()
                            ? CompletableFuture.completedFuture(List.<IndicatorProgress>of())
                            : asking.one(questions ->
                                    questions.indicators().of(plan.get().id(), asOf)));
        });
    }

    private static LocalDate asOf(DataFetchingEnvironment environment) {
        LocalDate given = environment.getArgument("asOf");
        if (given == null) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        if (given.getYear() < FIRST_YEAR || given.getYear() > LAST_YEAR) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "asOf: %s is out of range; give a day of the years %d to %d"
                            .formatted(given, FIRST_YEAR, LAST_YEAR));
        }
        return given;
    }

    TypeRuntimeWiring.Builder addToProgress(TypeRuntimeWiring.Builder progress) {
        return progress.dataFetcher(
                        "measured", environment -> number(of(environment).measured()))
                .dataFetcher(
                        "unmeasured",
                        environment -> of(environment)
                                .unmeasured()
                                .map(why -> why.sentence(language(environment)))
                                .orElse(null))
                .dataFetcher(
                        "counts",
                        environment ->
                                of(environment).counts(language(environment)).orElse(null))
                .dataFetcher(
                        "countsNot",
                        environment ->
                                of(environment).countsNot(language(environment)).orElse(null))
                .dataFetcher(
                        "remarks",
                        environment -> of(environment).remarks().stream()
                                .map(remark -> remark.sentence(language(environment)))
                                .toList())
                .dataFetcher("trend", IndicatorFields::trend)
                .dataFetcher("counted", this::counted)
                .dataFetcher(
                        "targets",
                        environment -> of(environment).targets().stream()
                                .map(IndicatorFields::target)
                                .toList());
    }

    private static Map<String, Object> target(IndicatorProgress.Target target) {
        return with(Map.of("target", target.target(), "state", target.state()), "share", target.share());
    }

    private static List<Map<String, Object>> trend(DataFetchingEnvironment environment) {
        int years = Objects.requireNonNullElse(environment.<Integer>getArgument("years"), USUAL_YEARS);
        if (years < 1 || years > IndicatorProgress.MOST_YEARS) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "years: %d is out of range; ask for 1 to %d".formatted(years, IndicatorProgress.MOST_YEARS));
        }
        return of(environment).trend(years).stream()
                .map(year -> with(Map.of("year", year.year(), "until", year.until()), "value", year.value()))
                .toList();
    }

    private CompletableFuture<Connection> counted(DataFetchingEnvironment environment) {
        IndicatorProgress progress = of(environment);
        String indicator = progress.indicator().id();
        LocalDate asOf = progress.asOf();
        PageArguments page = PageArguments.of(environment, List.of("counted", indicator, asOf), limits, cursors);
        Asking asking = Asking.by(environment);
        return page.read(() -> asking.one(questions -> questions.indicators().counted(indicator, asOf, page.slice())))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        thing -> edge(page, thing),
                        () -> asking.one(questions -> questions.indicators().count(indicator, asOf)),
                        null));
    }

    private static Connection.Edge edge(PageArguments page, CountedThing thing) {
        Map<String, Object> fields = new HashMap<>(Map.of("node", thing.thing(), "contribution", thing.contribution()));
        if (thing.since() != null) {
            fields.put("since", thing.since());
        }
        if (thing.until() != null) {
            fields.put("until", thing.until());
        }
        return new Connection.Edge(() -> page.cursor(thing.position()), fields);
    }

    private static String language(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, OptionalDouble value) {
        Map<String, Object> all = new HashMap<>(fields);
        value.ifPresent(number -> all.put(name, number));
        return all;
    }

    private static IndicatorProgress of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
