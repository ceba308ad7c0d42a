package innograph.app.command;

import innograph.queries.Reader;
import innograph.queries.contracts.ContractDimension;
import innograph.queries.contracts.ContractFigures;
import innograph.queries.contracts.ContractQuestion;
import innograph.queries.contracts.ContractRegister;
import innograph.queries.contracts.ContractStatistic;
import innograph.queries.contracts.OutputShare;
import innograph.queries.contracts.RegionBalance;
import innograph.queries.contracts.TooManyGroupsException;
import innograph.queries.filter.Filter;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts what is in the register of technology contracts. */
@Command(
        name = "contracts",
        mixinStandardHelpOptions = true,
        description =
                "Count the contracts of the register: by type, field, year, kinds and regions, or what regions give and take.",
        footer = {
            "%nExamples:%n",
            "  innograph contracts",
            "  innograph contracts --by year,type",
            "  innograph contracts --flows --level CITY",
            "  innograph contracts --shares-to gbt2260:130400"
        })
public final class ContractsCommand implements Callable<Integer> {
    private static final int MOST_GROUPS = 50_000;

    /** Whose output the plans of the region look at: Beijing and Tianjin. */
    private static final List<String> SELLING = List.of("gbt2260:110000", "gbt2260:120000");

    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store

    @ArgGroup
    @Nullable
    What what;

    /** What is shown; one figure of all if nothing is said. */
    static final class What {
        @Option(
                names = "--by",
                split = ",",
                paramLabel = "DIMENSION",
                description =
                        "By what contracts are told apart, one or several of: ${COMPLETION-CANDIDATES}; in small letters, too.")
        @Nullable
        List<ContractDimension> by;

        @Option(names = "--flows", description = "What the sellers of each region sold and its buyers bought, by year.")
        boolean flows;

        @Option(
                names = "--shares-to",
                paramLabel = "REGION",
                description =
                        "How much of what Beijing and Tianjin sold went to this region, by year; for example gbt2260:130000.")
        @Nullable
        String to;
    }

    @Option(names = "--level", description = "Of the regions: PROVINCE, CITY or COUNTY; ${DEFAULT-VALUE} unless given.")
    String level = "PROVINCE";

    @Option(names = "--all", description = "Also what is not in the register, or not any more; only with --by.")
    boolean all;

    @Option(names = "--language", description = "Of the names: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ContractsCommand(Instance<Reader> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() {
        if (!List.of("PROVINCE", "CITY", "COUNTY").contains(level.toUpperCase(Locale.ROOT))) {
            throw new ParameterException(spec.commandLine(), "--level is PROVINCE, CITY or COUNTY, not " + level);
        }
        ContractRegister register = new ContractRegister(reader.get());
        try {
            if (what != null && what.flows) {
                balances(register.balances(Filter.NONE, level.toUpperCase(Locale.ROOT), MOST_GROUPS));
            } else if (what != null && what.to != null) {
                shares(register, what.to);
            } else {
                statistics(register, what == null || what.by == null ? List.of() : what.by);
            }
        } catch (TooManyGroupsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private void statistics(ContractRegister register, List<ContractDimension> by) {
        String regions = level.toUpperCase(Locale.ROOT);
        List<ContractStatistic> statistics =
                register.statistics(new ContractQuestion(Filter.NONE, by, regions, regions, !all, MOST_GROUPS));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(statistics);
            return;
        }
        EntityNames names = EntityNames.of(regions(statistics), language, reader.get());
        terminal.say("%9s  %-40s %s", "contracts", "amount (for technology)", "of");
        for (ContractStatistic statistic : statistics) {
            StringJoiner group = new StringJoiner(" | ");
            for (String value : statistic.values()) {
                group.add(value == null ? "not known" : isId(value) ? names.apply(value) : value);
            }
            line(terminal, statistic.figures(), group.length() == 0 ? "all" : group.toString());
        }
    }

    private static List<String> regions(List<ContractStatistic> statistics) {
        Set<String> regions = new LinkedHashSet<>();
        for (ContractStatistic statistic : statistics) {
            for (String value : statistic.values()) {
                if (value != null && isId(value)) {
                    regions.add(value);
                }
            }
        }
        return List.copyOf(regions);
    }

    /** Of all values only ids have a colon. */
    private static boolean isId(String value) {
        return value.contains(":");
    }

    private static void line(Terminal terminal, ContractFigures figures, String of) {
        terminal.say("%9d  %-40s %s", figures.contracts(), money(figures), of);
    }

    private static String money(ContractFigures figures) {
        return figures.sums().entrySet().stream()
                .map(sum -> "%s %,.2f (%,.2f)"
                        .formatted(
                                sum.getKey(),
                                sum.getValue().amount(),
                                sum.getValue().technologyAmount()))
                .collect(Collectors.joining("; "));
    }

    private void balances(List<RegionBalance> balances) {
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(balances);
            return;
        }
        EntityNames names = EntityNames.of(
                balances.stream().map(RegionBalance::region).distinct().toList(), language, reader.get());
        for (RegionBalance balance : balances) {
            terminal.say("%s, %s", names.apply(balance.region()), year(balance.year()));
            line(terminal, balance.output(), "sold");
            line(terminal, balance.intake(), "bought");
            line(terminal, balance.within(), "of both within the region");
        }
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "year not known" : year.toString();
    }

    private void shares(ContractRegister register, String to) {
        if (!to.matches("gbt2260:[1-9][0-9]{5}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shares-to is gbt2260: and six digits, for example gbt2260:130000, not " + to);
        }
        List<OutputShare> shares = SELLING.stream()
                .flatMap(from -> register.shares(Filter.NONE, from, to, MOST_GROUPS).stream())
                .toList();
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(shares);
            return;
        }
        EntityNames names =
                EntityNames.of(Stream.concat(SELLING.stream(), Stream.of(to)).toList(), language, reader.get());
        for (OutputShare share : shares) {
            terminal.say(
                    "%s, %s: %d of %d contracts to %s, %.1f%%; %s of %s",
                    names.apply(share.from()),
                    year(share.year()),
                    share.received().contracts(),
                    share.all().contracts(),
                    names.apply(to),
                    100 * share.ofContracts(),
                    money(share.received()),
                    money(share.all()));
        }
    }
}
