package innograph.model.indicator;

import static innograph.model.indicator.Counted.CONTRACTS;
import static innograph.model.indicator.Counted.ORGANIZATIONS;
import static innograph.model.indicator.Counted.PATENTS;
import static innograph.model.indicator.Counted.PERSONS;
import static innograph.model.indicator.Counted.PROJECTS;
import static innograph.model.indicator.Counted.RESULTS;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a rule. */
public enum Term {
    COUNT("count", "What is counted.", false, EnumSet.allOf(Counted.class)) {
        @Override
        List<String> values(Counted counted) {
            return names(Counted.values());
        }
    },
    KINDS(
            "kinds",
            "Only these kinds: of organizations, of contracts, or of patents by the letter of the kind code (B: granted invention).",
            true,
            EnumSet.of(ORGANIZATIONS, PATENTS, CONTRACTS, RESULTS)) {
        @Override
        List<String> values(Counted counted) {
            return switch (counted) {
                case ORGANIZATIONS -> names(OrganizationKind.values());
                case CONTRACTS, RESULTS ->
                    EntityType.CONTRACT.property("kind").orElseThrow().values();
                case PATENTS -> List.of("A", "B", "C", "S", "U", "Y");
                case PERSONS, PROJECTS -> List.of();
            };
        }
    },
    RECOGNIZED(
            "recognized",
            "Only what this level of government or a higher one recognized.",
            false,
            EnumSet.of(ORGANIZATIONS)) {
        @Override
        List<String> values(Counted counted) {
            return CountingRule.LEVELS;
        }
    },
    TITLES("titles", "Only those with one of these titles or certificates.", true, EnumSet.of(ORGANIZATIONS)),
    HOST(
            "host",
            "Only what this organization houses, wherever its seat is; an identifier.",
            false,
            EnumSet.of(ORGANIZATIONS)) {
        @Override
        Optional<String> fault(String value, Counted counted) {
            return identifier(value);
        }
    },
    ROLES("roles", "Only persons with one of these roles there.", true, EnumSet.of(PERSONS)),
    PROGRAMMES("programmes", "Only projects of one of these programmes.", true, EnumSet.of(PROJECTS)),
    OFFICES("offices", "Only patents that one of these offices published, WIPO ST.3.", true, EnumSet.of(PATENTS)) {
        @Override
        Optional<String> fault(String value, Counted counted) {
            return matches(value, "[A-Z]{2}", "the code of an office, for example CN");
        }
    },
    YEARS(
            "years",
            "Patents count for so many years from the day on which they were filed.",
            false,
            EnumSet.of(PATENTS)) {
        @Override
        Optional<String> fault(String value, Counted counted) {
            return matches(value, "[1-9][0-9]?", "a number of years, for example 20");
        }
    },
    STATUSES(
            "statuses",
            "Only contracts with one of these statuses in the register.",
            true,
            EnumSet.of(CONTRACTS, RESULTS)),
    THROUGH("through", "What ties it to the region.", false, EnumSet.of(ORGANIZATIONS, CONTRACTS, RESULTS)) {
        @Override
        List<String> values(Counted counted) {
            return counted == ORGANIZATIONS ? names(Tie.SEAT, Tie.MEMBERS) : names(Tie.BUYER, Tie.SELLER, Tie.PARTY);
        }
    },
    PARTNERS(
            "partners",
            "Only if another member, or the other party, has its seat in one of these regions; identifiers.",
            true,
            EnumSet.of(ORGANIZATIONS, CONTRACTS, RESULTS)) {
        @Override
        Optional<String> fault(String value, Counted counted) {
            return identifier(value);
        }
    },
    WHEN("when", "Which days count.", false, EnumSet.allOf(Counted.class)) {
        @Override
        List<String> values(Counted counted) {
            return names(Span.values());
        }
    },
    SUM("sum", "The amounts are added instead of counting contracts.", false, EnumSet.of(CONTRACTS)) {
        @Override
        List<String> values(Counted counted) {
            return List.of("amount", "technologyAmount");
        }
    },
    CURRENCY("currency", "Only amounts in this currency, ISO 4217.", false, EnumSet.of(CONTRACTS)) {
        @Override
        Optional<String> fault(String value, Counted counted) {
            return matches(value, "[A-Z]{3}", "a currency, for example CNY");
        }
    },
    AS("as", "What becomes of the number or the sum.", false, EnumSet.allOf(Counted.class)) {
        @Override
        List<String> values(Counted counted) {
            return names(Measure.values());
        }
    };

    private final String key;
    private final String meaning;
    private final boolean many;
    private final Set<Counted> of;

    Term(String key, String meaning, boolean many, Set<Counted> of) {
        this.key = key;
        this.meaning = meaning;
        this.many = many;
        this.of = of;
    }

    /** How it is written. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }

    /** True if it may have several values, of which one is enough. */
    public boolean many() {
        return many;
    }

    /** True if it can be said of what is counted. */
    public boolean of(Counted counted) {
        return of.contains(counted);
    }

    public static Optional<Term> named(String key) {
        return Arrays.stream(values()).filter(term -> term.key.equals(key)).findFirst();
    }

    /** All that it can be; empty if nobody can list that. */
    List<String> values(Counted counted) {
        return List.of();
    }

    /** What is wrong with a value; empty if nothing is. */
    Optional<String> fault(String value, Counted counted) {
        List<String> values = values(counted);
        return values.isEmpty() || values.contains(value)
                ? Optional.empty()
                : Optional.of("'%s' is none of %s".formatted(value, String.join(", ", values)));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Optional<String> identifier(String value) {
        return Identifier.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("'%s' is no identifier; write scheme:value, for example gbt2260:110000".formatted(value));
    }

    private static Optional<String> matches(String value, String pattern, String expected) {
        return Pattern.matches(pattern, value)
                ? Optional.empty()
                : Optional.of("'%s' is not %s".formatted(value, expected));
    }
}
