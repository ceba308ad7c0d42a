package innograph.queries.filter;

/** How a property is compared with a value. */
public enum Comparison {
    EQUAL("%s = %s"),
    BELOW("%s < %s"),
    AT_MOST("%s <= %s"),
    ABOVE("%s > %s"),
    AT_LEAST("%s >= %s"),
    /** One of the values of a list. */
    IN("%s IN %s"),
    /** Text that begins like this, in the same case. */
    PREFIX("%s STARTS WITH %s"),
    /** Text that holds this, in whatever case. */
    CONTAINS("toLower(%s) CONTAINS toLower(%s)"),
    /** A list that has one of these values, or more. */
    ANY("any(item IN %s WHERE item IN %s)"),
    /** A list that has all of these values. */
    ALL("(%1$s IS NOT NULL AND all(item IN %2$s WHERE item IN %1$s))");

    private final String cypher;

    Comparison(String cypher) {
        this.cypher = cypher;
    }

    String of(String property, String value) {
        return cypher.formatted(property, value);
    }
}
