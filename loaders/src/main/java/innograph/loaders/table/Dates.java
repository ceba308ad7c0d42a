package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates. Those that begin with the year and name month and day can't be mistaken and are always read:
 * {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024年3月1日}, with a time of day or without.
 *
 * @param patterns how else the mapping says that dates are written
 * @param serial true if numbers are days since the end of 1899, as Excel counts them
 */
record Dates(List<DateTimeFormatter> patterns, boolean serial) implements ValueReader {
    static final Dates USUAL = new Dates(List.of(), false);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?([T\\s].*)?");
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})()");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{1,6})(\\.[0-9]+)?");
    private static final LocalDate DAY_ZERO_OF_EXCEL = LocalDate.of(1899, 12, 30);

    Dates {
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads the notation of mappings: patterns such as {@code d.M.yyyy}, or {@code excel}.
     *
     * @throws IllegalArgumentException if one is no pattern
     */
    static Dates of(List<String> notation) {
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (String pattern : notation) {
            if (!pattern.equals("excel")) {
                patterns.add(new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .parseDefaulting(ChronoField.ERA, 1)
                        .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT));
            }
        }
        return new Dates(patterns, notation.contains("excel"));
    }

    @Override
    public Object read(String text) {
        try {
            LocalDate date = date(text);
            if (date != null) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new InvalidValueException("'%s' is no date: there is no such day".formatted(text));
        }
        throw new InvalidValueException(
                "'%s' is no date; write it as 2024-02-28, or say in the mapping how it is written (date: \"d.M.yyyy\")"
                        .formatted(text));
    }

    private @Nullable LocalDate date(String text) {
        if (serial && SERIAL.matcher(text).matches()) {
            return DAY_ZERO_OF_EXCEL.plusDays((long) Double.parseDouble(text));
        }
        for (DateTimeFormatter pattern : patterns) {
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor parsed = pattern.parseUnresolved(text, end);
            if (parsed != null && end.getErrorIndex() < 0 && end.getIndex() == text.length()) {
                return LocalDate.parse(text, pattern);
            }
        }
        if (isIso(text)) {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (!matcher.matches()) {
            matcher = COMPACT.matcher(text);
        }
        return matcher.matches()
                ? LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }

    /** True for {@code 2024-03-01}, as most files have it. */
    private static boolean isIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && i != 4 && i != 7) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }
}
