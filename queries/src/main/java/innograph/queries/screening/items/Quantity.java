package innograph.queries.screening.items;

import innograph.queries.screening.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a measure: a value, or from where to where it lies.
 *
 * @param measure what the unit measures, by the names in {@code units.tsv}
 * @param low least value, in the unit in which the measure is kept; negative infinity if it is open
 * @param high greatest value; positive infinity if it is open
 * @param written as the text has it, with the words that say whether it is a bound
 */
record Quantity(String measure, double low, double high, String written) {
    /** Values that are so near, as a part of the larger, are the same: units were converted and rounded. */
    private static final double SAME = 1e-3;

    private static final Map<String, Unit> UNITS = Table.lines("items/units.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line[0],
                    line -> new Unit(line[1], Double.parseDouble(line[2]), Double.parseDouble(line[3]))));

    private static final Set<String> NAMES =
            UNITS.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private static final String NUMBER =
            "[-−]?\\d+(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d))*(?:[.,]\\d+)*(?:\\s?[×x]\\s?10\\s?\\^?[-−]?\\d+)?";
    private static final String UNIT = UNITS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")(?![\\p{IsLatin}\\d/])"));
    private static final Pattern QUANTITY = Pattern.compile("(?:(?<![\\p{L}\\d.,])(" + NUMBER + ")\\s?(?:" + UNIT
            + ")?\\s?(to|and|or|[-–—~～]|至|到)\\s?)?(?<![\\p{IsLatin}\\d.,])(" + NUMBER + ")[\\s-]?" + UNIT);

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?i)(?:exceeding|exceeds?|greater than|more than|above|higher than|over|in excess of|at least|minimum(?: of)?|[>≥]"
                    + "|大于|超过|高于|至少|大于等于|大于或等于|(?:not? |no )(?:less|lower|smaller) than|不小于|不低于|不少于)(?: or equal to)?\\s*$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?i)(?:less than|below|lower than|smaller than|up to|at most|maximum(?: of)?|within|under|[<≤]|小于|低于|至多|小于等于|小于或等于"
                    + "|(?:not |no )(?:exceeding|more than|greater than|above|over)|不超过|不大于|不高于)(?: or equal to)?\\s*$");
    private static final Pattern NOT_LESS =
            Pattern.compile("(?i)(?:(?:not|no) (?:less|lower|smaller) than|不小于|不低于|不少于)\\s*$");
    private static final Pattern NOT_MORE =
            Pattern.compile("(?i)(?:(?:not|no) (?:exceeding|more than|greater than|above|over)|不超过|不大于|不高于)\\s*$");
    private static final Pattern OR_MORE =
            Pattern.compile("(?i)^\\s*(?:\\([^)]*\\)\\s*)?,?(?:(?:or|and) (?:more|greater|higher|above|longer)|及?以上)");
    private static final Pattern OR_LESS = Pattern.compile(
            "(?i)^\\s*(?:\\([^)]*\\)\\s*)?,?(?:(?:or|and) (?:less|lower|below|smaller|shorter)|及?以下|以内)");
    private static final Pattern BETTER = Pattern.compile("(?i)better than\\s*$");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("\\b0,\\d|\\d,\\d{1,2}(?!\\d)|\\d[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d)");

    private static final int WORDS_BEFORE = 40;

    /** @param added after the factor */
    private record Unit(String measure, double factor, double added) {
        double value(double number) {
            return number * factor + added;
        }
    }

    /** Whether this, as it is stated somewhere, meets what is required. */
    ParameterFit fits(Quantity required) {
        if (atLeast(low, required.low) && atLeast(required.high, high)) {
            return ParameterFit.MET;
        }
        return atLeast(high, required.low) && atLeast(required.high, low) ? ParameterFit.PARTLY : ParameterFit.NOT_MET;
    }

    private static boolean atLeast(double value, double bound) {
        double difference = bound - value;
        return value >= bound
                || (Double.isFinite(difference) && difference <= SAME * Math.max(Math.abs(value), Math.abs(bound)));
    }

    /** True if the word, in lower case, is the name of a unit. */
    static boolean isUnit(String word) {
        return NAMES.contains(word);
    }

    /** The quantities of a text, in their order. */
    static List<Quantity> in(String text) {
        boolean decimalComma = DECIMAL_COMMA.matcher(text).find();
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            quantities.add(of(text, matcher, decimalComma));
        }
        return quantities;
    }

    private static Quantity of(String text, Matcher matcher, boolean decimalComma) {
        Unit unit = Objects.requireNonNull(UNITS.get(matcher.group(5)));
        double value = unit.value(number(matcher.group(4), decimalComma));
        String before = text.substring(Math.max(0, matcher.start() - WORDS_BEFORE), matcher.start());
        String after = text.substring(matcher.end());
        String from = matcher.group(1);
        if (from != null && isRange(matcher.group(3), before)) {
            Unit first = matcher.group(2) == null ? unit : Objects.requireNonNull(UNITS.get(matcher.group(2)));
            double start = first.value(number(from, decimalComma));
            return new Quantity(unit.measure, Math.min(start, value), Math.max(start, value), matcher.group());
        }
        if (from != null) {
            before = text.substring(Math.max(0, matcher.start(4) - WORDS_BEFORE), matcher.start(4));
        }
        String written = matcher.group(4) + " " + matcher.group(5);
        return switch (bound(before, after, unit.measure)) {
            case AT_LEAST -> new Quantity(unit.measure, value, Double.POSITIVE_INFINITY, "≥ " + written);
            case AT_MOST -> new Quantity(unit.measure, Double.NEGATIVE_INFINITY, value, "≤ " + written);
            case EXACTLY -> new Quantity(unit.measure, value, value, written);
        };
    }

    private enum Bound {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    private static Bound bound(String before, String after, String measure) {
        if (NOT_LESS.matcher(before).find() || OR_MORE.matcher(after).find()) {
            return Bound.AT_LEAST;
        }
        if (NOT_MORE.matcher(before).find() || OR_LESS.matcher(after).find()) {
            return Bound.AT_MOST;
        }
        if (BETTER.matcher(before).find()) {
            return measure.equals("PART") ? Bound.AT_LEAST : Bound.AT_MOST;
        }
        if (AT_LEAST.matcher(before).find()) {
            return Bound.AT_LEAST;
        }
        return AT_MOST.matcher(before).find() ? Bound.AT_MOST : Bound.EXACTLY;
    }

    /** "5 and 10 mm" are two values, "between 5 and 10 mm" is a range. */
    private static boolean isRange(@Nullable String connection, String before) {
        return connection != null
                && !connection.equals("or")
                && (!connection.equals("and") || before.stripTrailing().endsWith("between"));
    }

    private static double number(String written, boolean decimalComma) {
        String[] parts = written.replaceAll("[ \\u00a0\\u2009\\u202f]", "")
                .replace('−', '-')
                .split("[×x]10\\^?", 2);
        String mantissa = decimalComma ? parts[0].replace(',', '.') : parts[0].replace(",", "");
        int lastPoint = mantissa.lastIndexOf('.');
        // "1.000.000" is a million in some languages; only the last point can be a decimal one
        String plain = mantissa.substring(0, Math.max(0, lastPoint)).replace(".", "")
                + mantissa.substring(Math.max(0, lastPoint));
        double number = Double.parseDouble(plain);
        return parts.length == 1 ? number : number * Math.pow(10, Integer.parseInt(parts[1]));
    }
}
