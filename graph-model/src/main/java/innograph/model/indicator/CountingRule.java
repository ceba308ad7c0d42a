package innograph.model.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How a figure is counted. Every word of a rule is one of {@link Term}; what it names freely (titles, roles, identifiers) is
 * compared with what the graph holds and never becomes a part of a statement.
 *
 * @param counted what is counted
 * @param terms the other words, each with one value or more
 */
public record CountingRule(Counted counted, Map<Term, List<String>> terms) {
    /** Levels of government, the lowest first. */
    static final List<String> LEVELS = List.of("COUNTY", "CITY", "PROVINCE", "COUNTRY");

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 300;
    private static final String OR = " | ";

    public CountingRule {
        Map<Term, List<String>> sorted = new EnumMap<>(Term.class);
        terms.forEach((term, values) -> sorted.put(term, List.copyOf(values)));
        terms = Collections.unmodifiableMap(sorted);
    }

    /** Takes what is wrong with a rule, by the word that it is about. */
    @FunctionalInterface
    public interface Faults {
        void add(String key, String message);
    }

    /**
     * Reads a rule.
     *
     * @param written the values of each word
     * @param faults gets all that is wrong
     * @return empty if anything is
     */
    public static Optional<CountingRule> of(Map<String, List<String>> written, Faults faults) {
        int[] found = {0};
        Faults counting = (key, message) -> {
            found[0]++;
            faults.add(key, message);
        };
        String count = String.join(OR, written.getOrDefault(Term.COUNT.key(), List.of()));
        Optional<Counted> counted = Arrays.stream(Counted.values())
                .filter(one -> one.name().equals(count))
                .findFirst();
        if (counted.isEmpty()) {
            counting.add(
                    Term.COUNT.key(),
                    count.isEmpty()
                            ? "a rule says what to count: one of " + Arrays.toString(Counted.values())
                            : "'%s' is none of %s".formatted(count, Arrays.toString(Counted.values())));
            return Optional.empty();
        }
        Map<Term, List<String>> terms = new EnumMap<>(Term.class);
        written.forEach((key, values) -> Term.named(key)
                .ifPresentOrElse(
                        term -> {
                            if (check(term, values, counted.get(), counting) && term != Term.COUNT) {
                                terms.put(term, values);
                            }
                        },
                        () -> counting.add(
                                key,
                                "a rule has no word '%s'; it has %s"
                                        .formatted(
                                                key,
                                                Arrays.stream(Term.values())
                                                        .map(Term::key)
                                                        .collect(Collectors.joining(", "))))));
        CountingRule rule = new CountingRule(counted.get(), terms);
        if (found[0] == 0) {
            rule.checkTogether(counting);
        }
        return found[0] == 0 ? Optional.of(rule) : Optional.empty();
    }

    private static boolean check(Term term, List<String> values, Counted counted, Faults faults) {
        if (!term.of(counted)) {
            faults.add(term.key(), "'%s' can't be said of %s".formatted(term.key(), counted));
            return false;
        }
        if (values.isEmpty() || values.size() > (term.many() ? MOST_VALUES : 1)) {
            faults.add(
                    term.key(),
                    "'%s' has %d values; write %s"
                            .formatted(term.key(), values.size(), term.many() ? "1 to " + MOST_VALUES : "one"));
            return false;
        }
        for (String value : values) {
            if (value.isBlank() || value.length() > LONGEST_VALUE || !value.matches("[^|\\p{Cntrl}]+")) {
                faults.add(
                        term.key(),
                        "'%s' has a value that is empty, longer than %d characters, or with '|' or line breaks in it"
                                .formatted(term.key(), LONGEST_VALUE));
                return false;
            }
            Optional<String> fault = term.fault(value, counted);
            if (fault.isPresent()) {
                faults.add(term.key(), fault.get());
                return false;
            }
        }
        return true;
    }

    private void checkTogether(Faults faults) {
        if (has(Term.SUM) != has(Term.CURRENCY)) {
            faults.add(
                    has(Term.SUM) ? Term.SUM.key() : Term.CURRENCY.key(),
                    "'sum' and 'currency' go together: amounts of several currencies can't be added");
        }
        if (counted == Counted.ORGANIZATIONS && has(Term.PARTNERS) && tie() != Tie.MEMBERS) {
            faults.add(Term.PARTNERS.key(), "partners of organizations are their members; add 'through: MEMBERS'");
        }
        if (has(Term.HOST) && has(Term.THROUGH)) {
            faults.add(
                    Term.HOST.key(),
                    "'host' and 'through' exclude each other: what is housed counts wherever its seat is");
        }
        if (measure() == Measure.SHARE_PERCENT
                && (counted != Counted.CONTRACTS || !has(Term.PARTNERS) || tie() == Tie.PARTY)) {
            faults.add(
                    Term.AS.key(),
                    "a share is that of contracts with partners: add 'count: CONTRACTS', 'partners' and 'through: BUYER' or 'SELLER'");
        }
        if (measure() == Measure.GROWTH_PERCENT && span() == Span.PLAN) {
            faults.add(Term.AS.key(), "what grows is counted at a date or in a year; write 'when: YEAR'");
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @return empty if it is no rule
     */
    public static Optional<CountingRule> parse(String text) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                return Optional.empty();
            }
            List<String> values = List.of(line.substring(colon + 2).split(" \\| ", -1));
            if (written.put(line.substring(0, colon), values) != null) {
                return Optional.empty();
            }
        }
        return of(written, (_, _) -> {});
    }

    /** The rule as the graph keeps it: a word a line, with its values. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(Term.COUNT.key() + ": " + counted));
        terms.forEach((term, values) -> lines.add(term.key() + ": " + String.join(OR, values)));
        return String.join("\n", lines);
    }

    private boolean has(Term term) {
        return terms.containsKey(term);
    }

    /** Values of a word; none if the rule does not have it. */
    public List<String> values(Term term) {
        return terms.getOrDefault(term, List.of());
    }

    /** Value of a word; empty if the rule does not have it. */
    public Optional<String> value(Term term) {
        return values(term).stream().findFirst();
    }

    /** Levels of government that recognize what counts; none if it need not be recognized. */
    public List<String> levels() {
        return value(Term.RECOGNIZED)
                .map(level -> LEVELS.subList(LEVELS.indexOf(level), LEVELS.size()))
                .orElse(List.of());
    }

    /** For how many years from its filing a patent counts. */
    public OptionalInt years() {
        return value(Term.YEARS).stream().mapToInt(Integer::parseInt).findFirst();
    }

    public Tie tie() {
        Tie usual = counted == Counted.CONTRACTS || counted == Counted.RESULTS ? Tie.PARTY : Tie.SEAT;
        return value(Term.THROUGH).map(Tie::valueOf).orElse(usual);
    }

    public Span span() {
        return value(Term.WHEN).map(Span::valueOf).orElse(counted.usualSpan());
    }

    public Measure measure() {
        return value(Term.AS).map(Measure::valueOf).orElse(Measure.TOTAL);
    }

    /** True if amounts are added; else things are counted. */
    public boolean isSum() {
        return has(Term.SUM);
    }
}
