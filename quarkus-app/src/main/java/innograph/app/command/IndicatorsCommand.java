package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Page;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.filter.Filter;
import innograph.queries.indicator.CountedThing;
import innograph.queries.indicator.IndicatorProgress;
import innograph.queries.indicator.Indicators;
import innograph.queries.indicator.Remark;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the indicators of a plan. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description =
                "Measure the indicators of a plan by the rules that the plan gives, and set them against its targets.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph indicators                                  the only plan in the graph, as of today",
            "  innograph indicators plan:handan-2018 --as-of 2020-12-31",
            "  innograph indicators plan:handan-2018 --counted plan:indicator-transfer-agencies"
        })
public final class IndicatorsCommand implements Callable<Integer> {
    private static final int YEARS = 5;
    private static final int MOST_PLANS = 20;

    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store
    private final Instance<Indicators> indicators;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN",
            description = "By an identifier or its name; needless if there is one.")
    @Nullable
    String plan;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day for which to measure, for example 2020-12-31; today unless given.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--counted",
            paramLabel = "INDICATOR",
            description =
                    "One indicator of the plan, by an identifier or its name: how it is counted, its last years, and what was counted.")
    @Nullable
    String counted;

    @Option(
            names = "--first",
            description = "With --counted, how many things to list, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 20;

    @Option(names = "--language", description = "Of sentences: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public IndicatorsCommand(Instance<Reader> reader, Instance<Indicators> indicators) {
        this.reader = reader;
        this.indicators = indicators;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--first", first, 1, 1000);
        LocalDate day = Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(ZoneId.systemDefault()));
        OptionRange.require(spec, "--as-of: the year", day.getYear(), 1900, 2200);
        Entity measured = plan();
        List<IndicatorProgress> all = indicators.get().of(measured.id(), day);
        Terminal terminal = new Terminal(spec);
        if (counted != null) {
            printOne(one(all, measured), terminal);
        } else if (json) {
            terminal.json(all.stream().map(this::forPrograms).toList());
        } else {
            terminal.say("%s / %s (%s), as of %s", measured.name("zh"), measured.name("en"), measured.id(), day);
            terminal.say("");
            terminal.say("%16s %16s %-10s %8s  %-10s  %s", "measured", "target", "due", "share", "", "indicator");
            all.forEach(progress -> printRow(progress, terminal));
        }
        return 0;
    }

    private Entity plan() {
        if (plan != null) {
            return requirePlan(new Naming(reader.get(), spec).of(plan, List.of(EntityType.PLAN)));
        }
        List<Entity> plans = new Entities(reader.get())
                .list(EntityType.PLAN, Filter.NONE, List.of(), Slice.first(MOST_PLANS))
                .items();
        if (plans.size() == 1) {
            return plans.getFirst();
        }
        throw new ParameterException(
                spec.commandLine(),
                plans.isEmpty()
                        ? "The graph holds no plan; load one with 'innograph load plan'"
                        : "Which plan?%n%s"
                                .formatted(plans.stream()
                                        .map(one -> "  %s  %s".formatted(one.id(), one.name(language)))
                                        .collect(Collectors.joining("%n".formatted()))));
    }

    private Entity requirePlan(Entity named) {
        if (named.type() != EntityType.PLAN) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is no plan but a %s".formatted(named.id(), named.type().label()));
        }
        return named;
    }

    private IndicatorProgress one(List<IndicatorProgress> all, Entity of) {
        String id = new Naming(reader.get(), spec).id(Objects.requireNonNull(counted), EntityType.INDICATOR);
        return all.stream()
                .filter(progress -> progress.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "%s is no indicator of %s".formatted(id, of.id())));
    }

    private static void printRow(IndicatorProgress progress, Terminal terminal) {
        Entity indicator = progress.indicator();
        String called = "%s / %s (%s)"
                .formatted(
                        indicator.name("zh"),
                        indicator.name("en"),
                        indicator.text("unit").orElse("?"));
        if (progress.targets().isEmpty()) {
            terminal.say("%16s %16s %-10s %8s  %-10s  %s", number(progress.measured()), "", "", "", "", called);
        }
        for (IndicatorProgress.Target target : progress.targets()) {
            Map<String, Object> stated = target.target().properties();
            terminal.say(
                    "%16s %16s %-10s %8s  %-10s  %s",
                    number(progress.measured()),
                    stated.get("value") instanceof Number value ? number(OptionalDouble.of(value.doubleValue())) : "",
                    stated.getOrDefault("due", ""),
                    target.share().isPresent()
                            ? String.format(
                                    Locale.ENGLISH,
                                    "%.1f %%",
                                    100 * target.share().getAsDouble())
                            : "",
                    target.state() == IndicatorProgress.State.UNMEASURED
                            ? ""
                            : target.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    called);
        }
    }

    /** Whole numbers as such, others with what can be read. */
    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        double number = value.getAsDouble();
        return String.format(Locale.ENGLISH, number == Math.rint(number) ? "%,.0f" : "%,.3f", number);
    }

    private void printOne(IndicatorProgress progress, Terminal terminal) {
        Page<CountedThing> things =
                indicators.get().counted(progress.indicator().id(), progress.asOf(), Slice.first(first));
        if (json) {
            Map<String, Object> all = forPrograms(progress);
            all.put("counted", things.items());
            all.put("more", things.hasMore());
            terminal.json(all);
            return;
        }
        Entity indicator = progress.indicator();
        terminal.say("%s / %s (%s)", indicator.name("zh"), indicator.name("en"), indicator.id());
        terminal.say(
                "  %s %s as of %s",
                number(progress.measured()), indicator.text("unit").orElse("?"), progress.asOf());
        progress.counts(language).ifPresent(text -> terminal.say("  counts: %s", text));
        progress.countsNot(language).ifPresent(text -> terminal.say("  does not count: %s", text));
        progress.unmeasured().ifPresent(why -> terminal.say("  not measured: %s", why.sentence(language)));
        progress.remarks().forEach(remark -> terminal.say("  note: %s", remark.sentence(language)));
        indicator.text("rule").ifPresent(rule -> terminal.say("  rule: %s", rule.replace("\n", "; ")));
        progress.trend(YEARS).forEach(year -> terminal.say("  until %s %16s", year.until(), number(year.value())));
        things.items()
                .forEach(thing -> terminal.say(
                        "%16s  %-10s  %s (%s)",
                        number(OptionalDouble.of(thing.contribution())),
                        Objects.requireNonNullElse(thing.since(), "?"),
                        thing.thing().name(language),
                        thing.thing().id()));
        if (things.hasMore()) {
            terminal.say("  … and more; ask for them with --first");
        }
    }

    private Map<String, Object> forPrograms(IndicatorProgress progress) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("indicator", progress.indicator().id());
        all.put("name", progress.indicator().name(language));
        all.put("unit", progress.indicator().text("unit"));
        all.put("asOf", progress.asOf());
        all.put("measured", progress.measured());
        all.put("unmeasured", progress.unmeasured().map(this::sentence));
        all.put("remarks", progress.remarks().stream().map(this::sentence).toList());
        all.put("trend", progress.trend(YEARS));
        all.put("targets", progress.targets());
        return all;
    }

    private String sentence(Remark remark) {
        return remark.sentence(language);
    }
}
