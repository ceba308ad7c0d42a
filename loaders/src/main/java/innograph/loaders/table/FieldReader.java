package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.table.Field.Otherwise;
import innograph.model.Property;
import innograph.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads where the values of a table come from: {@code 名称}, {@code [title, name]}, {@code {column: 日期, date: yyyy}}. */
final class FieldReader {
    /** Between the items of a list, unless the mapping says otherwise. A comma may be part of an item. */
    private static final Pattern LIST = Pattern.compile("[;；、|]");

    private static final List<String> KEYS = List.of(
            "column",
            "template",
            "value",
            "split",
            "pattern",
            "values",
            "otherwise",
            "default",
            "date",
            "unit",
            "decimal");

    private final Columns columns;
    private final Set<String> unknown;
    private final boolean optional;
    private final boolean each;
    private final Faults faults;

    /**
     * A reader for one table.
     *
     * @param optional true if the table may lack most of its columns
     * @param each true if what is read belongs to each item of a list
     */
    FieldReader(Columns columns, Set<String> unknown, boolean optional, boolean each, Faults faults) {
        this.columns = columns;
        this.unknown = unknown;
        this.optional = optional;
        this.each = each;
        this.faults = faults;
    }

    /** A reader of what belongs to each item of a list, or to the row. */
    FieldReader within(boolean list) {
        return new FieldReader(columns, unknown, optional, list, faults);
    }

    /** How much of a value there may be, and whether a row without it is of use. */
    enum Kind {
        ONE,
        LIST,
        /** One, without whose column a file can't be read even where columns are optional. */
        NEEDED
    }

    /** Reads a field whose value is a text as it stands. */
    Field read(Node node, String what, Kind kind) {
        if (node instanceof MappingNode) {
            Section section = Section.of(node, what, new Faults(""));
            for (String key : List.of("date", "unit", "decimal")) {
                if (section.has(key)) {
                    faults.add(section.line(key), "'%s' goes with properties, and %s is a text", key, what);
                }
            }
        }
        return read(node, what, kind, UnaryOperator.identity());
    }

    /**
     * Reads a field.
     *
     * @param checked spelling of a value that the mapping itself gives; it may throw {@link InvalidValueException}
     */
    Field read(Node node, String what, Kind kind, UnaryOperator<String> checked) {
        Section section =
                node instanceof MappingNode ? Section.of(node, what, faults, KEYS.toArray(String[]::new)) : null;
        List<Template> alternatives = section == null ? alternatives(node, what) : source(section, what);
        need(alternatives, Section.line(node), kind);
        Pattern split = kind == Kind.LIST ? LIST : null;
        if (section == null) {
            return new Field(
                    alternatives, splits(split, alternatives), null, Map.of(), new Otherwise.Reject(), null, unknown);
        }
        if (section.has("split")) {
            split = split(section);
        } else if (section.has("value") || section.has("template")) {
            split = null;
        }
        String byDefault = section.text("default");
        return new Field(
                alternatives,
                split,
                section.has("pattern") ? pattern(section, "pattern") : null,
                values(section, what, checked),
                otherwise(section, checked),
                byDefault == null ? null : check(byDefault, section.line("default"), checked),
                unknown);
    }

    /** A text of the mapping's own or a list of JSON is not split by itself. */
    private static @Nullable Pattern splits(@Nullable Pattern split, List<Template> alternatives) {
        return alternatives.stream().anyMatch(template -> template.only() != null) ? split : null;
    }

    private List<Template> alternatives(Node node, String what) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        if (items.isEmpty()) {
            faults.add(Section.line(node), "%s has an empty list; name a column", what);
        }
        List<Template> alternatives = new ArrayList<>();
        for (Node item : items) {
            String text = Section.text(item, what, faults);
            if (text != null && text.isBlank()) {
                faults.add(Section.line(item), "%s is empty; name a column", what);
            } else if (text != null) {
                alternatives.add(template(text, Section.line(item)));
            }
        }
        return alternatives;
    }

    /** Reads a text with columns in braces, or the name of a column. */
    Template template(String text, int line) {
        if (!Template.isOne(text)) {
            return Template.column(text, line, columns);
        }
        Template template = Template.parse(text, line, columns, faults);
        if (template.usesEach() && !each) {
            faults.add(line, "'%s' has {each}, but there is no 'each'", text);
        }
        return template;
    }

    private List<Template> source(Section section, String what) {
        List<String> given =
                Stream.of("column", "template", "value").filter(section::has).toList();
        if (given.size() != 1) {
            faults.add(section.line(), "%s needs one of 'column', 'template' and 'value'", what);
            return List.of();
        }
        String key = given.getFirst();
        Node node = section.node(key);
        if (node == null || key.equals("value")) {
            return List.of(Template.fixed(section.text("value", "")));
        }
        return alternatives(node, what);
    }

    private void need(List<Template> alternatives, int line, Kind kind) {
        if (optional && kind != Kind.NEEDED) {
            return;
        }
        if (alternatives.size() == 1) {
            alternatives.getFirst().columns().forEach(column -> columns.need(List.of(column), line));
        } else if (alternatives.stream()
                .noneMatch(template -> template.columns().isEmpty())) {
            columns.need(
                    alternatives.stream()
                            .flatMap(template -> template.columns().stream())
                            .toList(),
                    line);
        }
    }

    /** A single character stands for itself, whatever it means in a pattern. */
    private @Nullable Pattern split(Section section) {
        String text = section.text("split", "");
        if (text.equals("none")) {
            return null;
        }
        return text.length() == 1 ? Pattern.compile(Pattern.quote(text)) : pattern(section, "split");
    }

    private @Nullable Pattern pattern(Section section, String key) {
        try {
            return Pattern.compile(section.text(key, ""));
        } catch (PatternSyntaxException e) {
            faults.add(section.line(key), "'%s' is no regular expression: %s", key, e.getDescription());
            return null;
        }
    }

    private Map<String, String> values(Section section, String what, UnaryOperator<String> checked) {
        Node node = section.node("values");
        if (node == null) {
            if (section.has("otherwise")) {
                faults.add(
                        section.line("otherwise"), "'otherwise' goes with 'values'; for empty cells write 'default'");
            }
            return Map.of();
        }
        Section pairs = Section.of(node, "'values' of " + what, faults);
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : pairs.keys()) {
            values.put(key, check(pairs.text(key, ""), pairs.line(key), checked));
        }
        return values;
    }

    private Otherwise otherwise(Section section, UnaryOperator<String> checked) {
        Otherwise otherwise = Otherwise.of(section.text("otherwise", "reject"));
        return otherwise instanceof Otherwise.Use(String value)
                ? new Otherwise.Use(check(value, section.line("otherwise"), checked))
                : otherwise;
    }

    private String check(String value, int line, UnaryOperator<String> checked) {
        try {
            return checked.apply(value);
        } catch (InvalidValueException e) {
            faults.add(line, "%s", String.valueOf(e.getMessage()));
            return value;
        }
    }

    /** Reads what becomes a property. */
    PropertyRule property(Node node, Property property, String what) {
        ValueReader reader = node instanceof MappingNode ? reader(node, property, what) : ValueReader.of(property);
        UnaryOperator<String> checked = value -> {
            var _ = new PropertyRule(property, constant(value), reader).read(List.of(value));
            return value;
        };
        Kind kind = property.type() == ValueType.TEXTS ? Kind.LIST : Kind.ONE;
        Field field = read(node, what, kind, checked);
        if (node instanceof MappingNode) {
            Section section = Section.of(node, what, new Faults(""));
            String value = section.has("value") ? section.text("value") : null;
            if (value != null) {
                check(value, section.line("value"), checked);
            }
        }
        return new PropertyRule(property, field, reader);
    }

    private Field constant(String value) {
        return new Field(List.of(Template.fixed(value)), null, null, Map.of(), new Otherwise.Reject(), null, Set.of());
    }

    private ValueReader reader(Node node, Property property, String what) {
        Section section = Section.of(node, what, new Faults(""));
        boolean number = property.type() == ValueType.INTEGER || property.type() == ValueType.DECIMAL;
        for (String key : List.of("unit", "decimal")) {
            if (section.has(key) && !number) {
                faults.add(section.line(key), "'%s' goes with numbers, and %s is a %s", key, what, typeOf(property));
            }
        }
        if (section.has("date") && property.type() != ValueType.DATE) {
            faults.add(section.line("date"), "'date' goes with dates, and %s is a %s", what, typeOf(property));
        }
        return switch (property.type()) {
            case INTEGER -> numbers(section)::integer;
            case DECIMAL -> numbers(section)::decimal;
            case DATE -> dates(section);
            case TEXT, TEXTS, URL, POINT -> ValueReader.of(property);
        };
    }

    static String typeOf(Property property) {
        return switch (property.type()) {
            case TEXT -> "text";
            case TEXTS -> "list of texts";
            case INTEGER -> "whole number";
            case DECIMAL -> "number";
            case DATE -> "date";
            case URL -> "web address";
            case POINT -> "place";
        };
    }

    private Numbers numbers(Section section) {
        String unit = section.text("unit", "1");
        BigDecimal factor = Numbers.unit(unit).orElseGet(() -> {
            faults.add(section.line("unit"), "'%s' is no unit; write 万, 亿, 千, million, thousand or a number", unit);
            return BigDecimal.ONE;
        });
        String decimal = section.text("decimal", ".");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            faults.add(section.line("decimal"), "'decimal' is \".\" or \",\", not '%s'", decimal);
        }
        return new Numbers(factor, decimal.equals(","));
    }

    private Dates dates(Section section) {
        try {
            return Dates.of(section.texts("date"));
        } catch (IllegalArgumentException e) {
            faults.add(
                    section.line("date"),
                    "'date' has a pattern that is none (%s); write it as yyyy/M/d, d.M.yyyy or excel",
                    String.valueOf(e.getMessage()));
            return Dates.USUAL;
        }
    }
}
