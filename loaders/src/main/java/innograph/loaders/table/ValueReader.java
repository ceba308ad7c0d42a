package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.model.Coordinates;
import innograph.model.Property;

/** Turns a text into what a property holds. */
@FunctionalInterface
interface ValueReader {
    /**
     * Reads a text that is not blank.
     *
     * @throws InvalidValueException if it can't be read; the message says how to write it
     */
    Object read(String text);

    /** The reader of a property for which the mapping says no more than its column. */
    static ValueReader of(Property property) {
        return switch (property.type()) {
            case TEXT, TEXTS -> text -> text;
            case INTEGER -> Numbers.PLAIN::integer;
            case DECIMAL -> Numbers.PLAIN::decimal;
            case DATE -> Dates.USUAL;
            case URL -> ValueReader::address;
            case POINT -> ValueReader::point;
        };
    }

    /** Most people leave out the protocol. */
    private static Object address(String text) {
        return text.regionMatches(true, 0, "http", 0, 4) ? text : "http://" + text;
    }

    private static Object point(String text) {
        String[] degrees = text.split("[,;，；\\s]+", -1);
        try {
            if (degrees.length == 2) {
                return new Coordinates(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("'%s' is no place: %s".formatted(text, e.getMessage()));
        }
        throw new InvalidValueException(
                "'%s' is no place; write it as 36.6,114.5 (latitude, longitude)".formatted(text));
    }
}
