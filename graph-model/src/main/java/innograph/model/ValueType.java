package innograph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What a property's value may be, in a record and in the graph. */
public enum ValueType {
    TEXT(String.class),
    /** Several texts, in the order of the source. */
    TEXTS(List.class),
    INTEGER(Long.class),
    /** A number with a fraction; amounts of money are in the currency that another property names. */
    DECIMAL(Double.class),
    DATE(LocalDate.class),
    /** An absolute http or https address. */
    URL(String.class),
    /** A place on earth, WGS 84. */
    POINT(Coordinates.class);

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[\\p{L}\\p{N}.\\-\\[\\]:]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    private final Class<?> javaType;

    ValueType(Class<?> javaType) {
        this.javaType = javaType;
    }

    boolean accepts(Object value) {
        return javaType.isInstance(value)
                && switch (this) {
                    case URL -> isAbsoluteWebAddress((String) value);
                    case TEXTS -> ((List<?>) value).stream().allMatch(String.class::isInstance);
                    case TEXT, INTEGER, DECIMAL, DATE, POINT -> true;
                };
    }

    /** Host names may be in any script. */
    private static boolean isAbsoluteWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches();
    }
}
