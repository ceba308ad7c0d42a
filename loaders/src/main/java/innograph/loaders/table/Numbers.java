package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them: {@code 1,234.5}, {@code ￥12.5万元}, {@code １２}.
 *
 * @param unit what a number without a unit of its own is multiplied by
 * @param decimalComma true if {@code 1.234,5} is a thousand two hundred and thirty-four and a half
 */
record Numbers(BigDecimal unit, boolean decimalComma) {
    static final Numbers PLAIN = new Numbers(BigDecimal.ONE, false);

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile(
            "[￥¥$€£]?\\s*(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?|-?[0-9]{1,3}(?:[, '][0-9]{3})+(?:\\.[0-9]+)?)\\s*(\\p{IsHan}{0,3})");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "元", BigDecimal.ONE,
            "千", new BigDecimal(1_000),
            "千元", new BigDecimal(1_000),
            "万", new BigDecimal(10_000),
            "万元", new BigDecimal(10_000),
            "亿", new BigDecimal(100_000_000),
            "亿元", new BigDecimal(100_000_000),
            "thousand", new BigDecimal(1_000),
            "million", new BigDecimal(1_000_000));

    /** The number that a unit stands for: {@code 万} or {@code 1000}; empty if there is no such unit. */
    static Optional<BigDecimal> unit(String text) {
        BigDecimal named = UNITS.get(text);
        if (named != null || !text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            return Optional.ofNullable(named);
        }
        return Optional.of(new BigDecimal(text));
    }

    Object decimal(String text) {
        return number(text).doubleValue();
    }

    Object integer(String text) {
        try {
            return number(text).longValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidValueException("'%s' is no whole number".formatted(text));
        }
    }

    private BigDecimal number(String text) {
        if (DIGITS.matcher(text).matches()) {
            return new BigDecimal(text).multiply(unit);
        }
        Matcher number = NUMBER.matcher(decimalPoint(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        BigDecimal factor = number.matches() ? factor(number.group(2)) : null;
        if (factor == null) {
            throw new InvalidValueException(
                    "'%s' is no number; write it as 1234.5, or say in the mapping what is special about it (unit, decimal)"
                            .formatted(text));
        }
        return new BigDecimal(number.group(1).replaceAll("[, ']", "")).multiply(factor);
    }

    private String decimalPoint(String text) {
        return decimalComma ? text.replace(".", " ").replace(',', '.') : text;
    }

    private @Nullable BigDecimal factor(String written) {
        return written.isEmpty() ? unit : UNITS.get(written);
    }

    /** A number of a spreadsheet or of JSON as people write it, without an exponent where that is short. */
    static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 100
                ? number.toString()
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
