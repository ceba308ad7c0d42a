package innograph.queries.reconcile;

import java.time.LocalDate;

/** A value of a property of an entity. */
public sealed interface PropertyValue {
    /** Something in words. */
    record Text(String text) implements PropertyValue {}

    /** A whole number. */
    record Whole(long number) implements PropertyValue {}

    /** A number with a fraction. */
    record Fraction(double number) implements PropertyValue {}

    /** A day. */
    record Day(LocalDate date) implements PropertyValue {}

    /** Another entity of the graph. */
    record Thing(String id, String name) implements PropertyValue {}
}
