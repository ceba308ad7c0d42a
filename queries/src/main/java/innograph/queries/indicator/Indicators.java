package innograph.queries.indicator;

import innograph.model.indicator.CountingRule;
import innograph.model.indicator.Measure;
import innograph.model.indicator.Span;
import innograph.model.indicator.Term;
import innograph.model.indicator.Tie;
import innograph.queries.Page;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.indicator.IndicatorProgress.State;
import innograph.queries.indicator.Remark.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The indicators of plans, measured by the rules that the plans give. */
public final class Indicators {
    private final Reader reader;
    private final int most;

    /** @param most indicators of a plan that are measured, each by a statement or two (innograph.indicators.max-measured) */
    public Indicators(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /**
     * All indicators of a plan in the order of their ids; none if there is no such plan.
     *
     * @param asOf day for which they are measured
     */
    public List<IndicatorProgress> of(String plan, LocalDate asOf) {
        List<PlannedIndicator> planned = PlannedIndicator.of(plan, reader);
        Map<String, Entity> named = named(planned);
        List<IndicatorProgress> progress = new ArrayList<>();
        for (PlannedIndicator one : planned) {
            progress.add(
                    progress.size() < most
                            ? measured(one, named, asOf)
                            : unmeasured(one, asOf, Remark.of(Kind.TOO_MANY, most)));
        }
        return progress;
    }

    /**
     * A page of what was counted for an indicator: the largest contribution first where amounts are added, else by id. Empty if
     * nothing measures it.
     *
     * @param indicator its id
     */
    public Page<CountedThing> counted(String indicator, LocalDate asOf, Slice slice) {
        Optional<PlannedIndicator> planned = PlannedIndicator.named(indicator, reader);
        Optional<RuleStatement> statement = planned.flatMap(this::statement);
        if (planned.isEmpty() || statement.isEmpty()) {
            return new Page<>(List.of(), false);
        }
        RuleStatement counting = statement.get();
        Map<String, Object> parameters = counting.parameters(days(planned.get(), counting, asOf));
        boolean isSum = counting.rule().isSum();
        return Page.of(reader.rows(counting.page(slice, parameters), parameters, row -> thing(row, isSum)), slice);
    }

    /** How many things were counted for an indicator, whatever they contribute; 0 if nothing measures it. */
    public long count(String indicator, LocalDate asOf) {
        Optional<PlannedIndicator> planned = PlannedIndicator.named(indicator, reader);
        return planned.flatMap(this::statement)
                .map(statement -> reader.rows(
                                statement.count(),
                                statement.parameters(days(planned.get(), statement, asOf)),
                                row -> row.get("things").asLong())
                        .getFirst())
                .orElse(0L);
    }

    private static Days days(PlannedIndicator planned, RuleStatement statement, LocalDate asOf) {
        return Days.of(statement.rule().span(), asOf, planned.issued());
    }

    private static CountedThing thing(Record row, boolean isSum) {
        return new CountedThing(
                Entity.of(row.get("thing")),
                day(row.get("since")),
                day(row.get("until")),
                row.get("value").asDouble(),
                isSum);
    }

    private static @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    private Map<String, Entity> named(List<PlannedIndicator> planned) {
        List<String> identifiers =
                planned.stream().flatMap(PlannedIndicator::named).distinct().toList();
        return identifiers.isEmpty() ? Map.of() : new Entities(reader).named(identifiers);
    }

    private Optional<RuleStatement> statement(PlannedIndicator planned) {
        Map<String, Entity> named = named(List.of(planned));
        return planned.rule()
                .filter(rule -> obstacle(planned, rule, named).isEmpty())
                .map(rule -> statement(planned, rule, named));
    }

    private static RuleStatement statement(PlannedIndicator planned, CountingRule rule, Map<String, Entity> named) {
        String host = rule.value(Term.HOST).map(named::get).map(Entity::id).orElse("");
        return new RuleStatement(rule, planned.regionIds(), ids(rule.values(Term.PARTNERS), named), host);
    }

    private static List<String> ids(List<String> identifiers, Map<String, Entity> named) {
        return identifiers.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(Entity::id)
                .toList();
    }

    /** Why a rule can't be used; empty if it can. */
    private static Optional<Remark> obstacle(PlannedIndicator planned, CountingRule rule, Map<String, Entity> named) {
        if (planned.regions().isEmpty()) {
            return Optional.of(Remark.of(Kind.NO_REGION));
        }
        if (rule.measure() == Measure.PER_10000_INHABITANTS && planned.population() == null) {
            return Optional.of(Remark.of(Kind.NO_POPULATION));
        }
        List<String> partners = rule.values(Term.PARTNERS);
        boolean noPartner = !partners.isEmpty() && ids(partners, named).isEmpty();
        boolean noHost =
                rule.value(Term.HOST).map(host -> !named.containsKey(host)).orElse(false);
        return noPartner || noHost
                ? Optional.of(Remark.of(
                        Kind.NOT_IN_GRAPH, noHost ? rule.values(Term.HOST).getFirst() : partners.getFirst()))
                : Optional.empty();
    }

    private IndicatorProgress measured(PlannedIndicator planned, Map<String, Entity> named, LocalDate asOf) {
        if (planned.rule().isEmpty()) {
            return unmeasured(planned, asOf, withoutRule(planned.indicator()));
        }
        CountingRule rule = planned.rule().get();
        Optional<Remark> obstacle = obstacle(planned, rule, named);
        return obstacle.isPresent()
                ? unmeasured(planned, asOf, obstacle.get())
                : measured(planned, gauge(planned, statement(planned, rule, named)), missing(rule, named), asOf);
    }

    private static Remark withoutRule(Entity indicator) {
        if (indicator.text("rule").isPresent()) {
            return Remark.of(Kind.RULE_UNREADABLE);
        }
        Optional<String> english = indicator.text("unmeasured");
        Optional<String> chinese = indicator.text("unmeasuredZh");
        return english.or(() -> chinese)
                .map(stated -> new Remark(Kind.STATED, stated, chinese.orElse(stated)))
                .orElseGet(() -> Remark.of(Kind.NO_RULE));
    }

    private static List<Remark> missing(CountingRule rule, Map<String, Entity> named) {
        return rule.values(Term.PARTNERS).stream()
                .filter(partner -> !named.containsKey(partner))
                .map(partner -> Remark.of(Kind.NOT_IN_GRAPH, partner))
                .toList();
    }

    private Gauge gauge(PlannedIndicator planned, RuleStatement statement) {
        Timeline whole = statement.rule().measure() == Measure.SHARE_PERCENT ? timeline(whole(statement)) : null;
        return new Gauge(statement.rule(), timeline(statement), whole, planned.population(), planned.issued());
    }

    private Timeline timeline(RuleStatement statement) {
        return new Timeline(reader.rows(statement.timeline(), statement.parameters(), Timeline.Entry::of));
    }

    /** All that the other side deals with, wherever. */
    private static RuleStatement whole(RuleStatement part) {
        Map<Term, List<String>> terms = new EnumMap<>(part.rule().terms());
        terms.remove(Term.PARTNERS);
        terms.put(Term.THROUGH, List.of((part.rule().tie() == Tie.BUYER ? Tie.SELLER : Tie.BUYER).name()));
        CountingRule rule = new CountingRule(part.rule().counted(), terms);
        return new RuleStatement(rule, part.partners(), List.of(), "");
    }

    private static IndicatorProgress measured(
            PlannedIndicator planned, Gauge gauge, List<Remark> missing, LocalDate asOf) {
        OptionalDouble value = gauge.at(asOf);
        return new IndicatorProgress(
                planned.indicator(),
                asOf,
                gauge.days(asOf).from(),
                value,
                value.isPresent()
                        ? Optional.empty()
                        : Optional.of(nothingToCompare(gauge.rule().measure())),
                remarks(planned, gauge, missing, asOf),
                years(gauge, asOf),
                targets(planned, target -> target(target, value, gauge, asOf)));
    }

    private static Remark nothingToCompare(Measure measure) {
        return Remark.of(measure == Measure.GROWTH_PERCENT ? Kind.NOTHING_BEFORE : Kind.NOTHING_IN_ALL);
    }

    private static List<Remark> remarks(PlannedIndicator planned, Gauge gauge, List<Remark> missing, LocalDate asOf) {
        List<Remark> remarks = new ArrayList<>(missing);
        long undated = gauge.timeline().undated();
        if (undated > 0) {
            remarks.add(Remark.of(gauge.rule().span() == Span.AT_DATE ? Kind.UNDATED : Kind.WITHOUT_DATE, undated));
        }
        long unvalued = gauge.timeline().unvalued(gauge.days(asOf));
        if (unvalued > 0) {
            remarks.add(Remark.of(Kind.WITHOUT_AMOUNT, unvalued));
        }
        if (gauge.rule().measure() == Measure.PER_10000_INHABITANTS) {
            remarks.add(Remark.of(Kind.POPULATION, population(planned)));
        }
        if (gauge.rule().span() == Span.YEAR && !asOf.equals(Days.endOf(asOf.getYear()))) {
            remarks.add(Remark.of(Kind.YEAR_UNDER_WAY));
        }
        return remarks;
    }

    private static String population(PlannedIndicator planned) {
        String sources = planned.regions().stream()
                .map(region -> "%s, %s"
                        .formatted(
                                region.properties().getOrDefault("populationYear", "?"),
                                region.text("populationSource").orElse("?")))
                .collect(Collectors.joining("; "));
        return "%,d (%s)".formatted(planned.population(), sources);
    }

    private static List<IndicatorProgress.Year> years(Gauge gauge, LocalDate asOf) {
        return IntStream.rangeClosed(asOf.getYear() - IndicatorProgress.MOST_YEARS + 1, asOf.getYear())
                .mapToObj(year -> {
                    LocalDate end = Days.endOf(year);
                    LocalDate until = end.isAfter(asOf) ? asOf : end;
                    return new IndicatorProgress.Year(year, until, gauge.at(until));
                })
                .toList();
    }

    private static IndicatorProgress unmeasured(PlannedIndicator planned, LocalDate asOf, Remark why) {
        return new IndicatorProgress(
                planned.indicator(),
                asOf,
                null,
                OptionalDouble.empty(),
                Optional.of(why),
                List.of(),
                List.of(),
                targets(
                        planned,
                        target -> new IndicatorProgress.Target(target, OptionalDouble.empty(), State.UNMEASURED)));
    }

    private static List<IndicatorProgress.Target> targets(
            PlannedIndicator planned, Function<Entity, IndicatorProgress.Target> as) {
        return planned.targets().stream()
                .sorted(Comparator.comparing((Entity target) ->
                                String.valueOf(target.properties().getOrDefault("due", "9999")))
                        .thenComparing(Entity::id))
                .map(as)
                .toList();
    }

    private static IndicatorProgress.Target target(
            Entity target, OptionalDouble measured, Gauge gauge, LocalDate asOf) {
        if (!(target.properties().get("value") instanceof Number wanted)) {
            State state = measured.isPresent() ? State.OPEN : State.UNMEASURED;
            return new IndicatorProgress.Target(target, OptionalDouble.empty(), state);
        }
        double value = wanted.doubleValue();
        OptionalDouble share = measured.isPresent() && value > 0
                ? OptionalDouble.of(measured.getAsDouble() / value)
                : OptionalDouble.empty();
        LocalDate due = target.properties().get("due") instanceof LocalDate day ? day : null;
        return new IndicatorProgress.Target(target, share, gauge.state(asOf, value, due));
    }
}
