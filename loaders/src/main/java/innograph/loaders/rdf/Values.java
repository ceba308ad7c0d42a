package innograph.loaders.rdf;

import innograph.loaders.source.InvalidValueException;
import innograph.model.Coordinates;
import innograph.model.Property;
import innograph.model.ValueType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Reads nodes of RDF as values of the model. */
final class Values {
    private static final Pattern POINT = Pattern.compile("(?i)POINT ?\\( ?(\\S+) ([^\\s)]+) ?\\)");

    /** After the day may come a time, which the model does not have, or a time zone. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([TZ+-].*)?");

    private Values() {}

    /** The text of a literal, the address of a resource. */
    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /**
     * One value of a property.
     *
     * @throws InvalidValueException if the node is none
     */
    static Object value(Property property, Node node) {
        String text = text(node).strip();
        try {
            Object value = switch (property.type()) {
                case TEXT, TEXTS, URL -> text;
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> finite(text);
                case DATE -> date(text);
                case POINT -> point(text);
            };
            if (property.type() != ValueType.TEXTS && !property.accepts(value)) {
                throw new IllegalArgumentException(text);
            }
            return value;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidValueException("%s: '%s' is no %s; docs/sources/rdf.md shows how it is written"
                    .formatted(property.name(), text, property.type().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(matcher.group(1));
    }

    private static Coordinates point(String text) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Coordinates(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1)));
    }
}
