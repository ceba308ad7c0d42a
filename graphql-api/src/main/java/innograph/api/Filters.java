package innograph.api;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.queries.Neighbourhood;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lists can be narrowed to: an input type for each type of entities, and for those together that one link leads to; and
 * what its fields mean.
 */
final class Filters {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "eq", Comparison.EQUAL,
            "in", Comparison.IN,
            "lt", Comparison.BELOW,
            "lte", Comparison.AT_MOST,
            "gt", Comparison.ABOVE,
            "gte", Comparison.AT_LEAST,
            "prefix", Comparison.PREFIX,
            "contains", Comparison.CONTAINS,
            "any", Comparison.ANY,
            "all", Comparison.ALL);

    private static final int LONGEST_TEXT = 2_000;

    private static final Property ID = EntityType.COMMON.getFirst();

    private static final String ORDERED = """
            "What a %2$s has to be."
            input %1$sFilter {
              "Exactly this."
              eq: %1$s
              "One of these; none of them if the list is empty."
              in: [%1$s!]
              "Below this."
              lt: %1$s
              "This or below."
              lte: %1$s
              "Above this."
              gt: %1$s
              "This or above."
              gte: %1$s
              "Whether there is one."
              exists: Boolean
            }
            """;

    private static final String ENUM = """
            "What a value has to be."
            input %1$sFilter {
              "This one."
              eq: %1$s
              "One of these; none of them if the list is empty."
              in: [%1$s!]
              "Whether there is one."
              exists: Boolean
            }
            """;

    private static final String LINKS = """
            "What linked %2$s have to be."
            input %1$sLinksFilter {
              "One of them is like this, or more."
              some: %1$sFilter
              "None of them is like this."
              none: %1$sFilter
              "All of them are like this, if there are any."
              all: %1$sFilter
              "So many there are."
              count: CountFilter
            }
            """;

    /** Reads one field of a filter. */
    @FunctionalInterface
    private interface Reading {
        Filter of(String path, Object value, FilterBudget budget);
    }

    /**
     * A field of a filter.
     *
     * @param input its type in the schema
     */
    private record Condition(String meaning, String input, Reading reading) {}

    /**
     * An input type.
     *
     * @param many what it narrows, in a sentence
     */
    private record Input(String many, Map<String, Condition> conditions) {}

    /** By the name without {@code Filter}. */
    private final Map<String, Input> inputs = new LinkedHashMap<>();

    private final ApiLimits limits;

    Filters(LinkTargets targets, ApiLimits limits) {
        this.limits = limits;
        for (EntityType type : EntityType.values()) {
            inputs.put(type.label(), new Input(Names.spoken(Names.many(type)), conditions(type, targets)));
        }
        targets.all()
                .filter(target -> target.type().isEmpty())
                .forEach(target -> inputs.put(target.name(), new Input(many(target.types()), several(target.types()))));
    }

    private static String many(List<EntityType> types) {
        return types.stream().map(Names::many).map(Names::spoken).collect(Collectors.joining(" and "));
    }

    /** What all entities have in common, and for each of the types what only those of the type have. */
    private Map<String, Condition> several(List<EntityType> types) {
        Map<String, Condition> all = common();
        all.put("types", new Condition("Any of these types.", "[EntityType!]", Filters::types));
        types.forEach(type -> all.put(
                Names.one(type),
                new Condition(
                        "It is one of the %s, and like this.".formatted(Names.spoken(Names.many(type))),
                        type.label() + "Filter",
                        (path, value, budget) -> new Filter.All(List.of(
                                new Filter.OfTypes(List.of(type)), all(path, type.label(), map(value), budget))))));
        return all;
    }

    private static Map<String, Condition> common() {
        Map<String, Condition> all = new LinkedHashMap<>();
        all.put(
                "text",
                new Condition("Words of its names, aliases or codes, as for `search`.", "String", Filters::matching));
        all.put("id", plain(ID));
        EntityType.COMMON.stream()
                .filter(property -> List.of("name", "clause").contains(property.name()))
                .forEach(property -> all.put(property.name(), plain(property)));
        List.of("aliases", "datasets").forEach(name -> all.put(name, texts(name)));
        all.put(
                "mention",
                new Condition(
                        "Whether it is only named in passing, and no source has a record of it.",
                        "Boolean",
                        Filters::mention));
        return all;
    }

    private Map<String, Condition> conditions(EntityType type, LinkTargets targets) {
        Map<String, Condition> all = common();
        if (type == EntityType.ORGANIZATION) {
            all.put("kinds", new Condition("Any of these kinds.", "[OrganizationKind!]", Filters::kinds));
        }
        type.properties().forEach(property -> all.put(property.name(), property(type, property)));
        targets.of(type)
                .forEach((field, target) -> all.put(
                        field,
                        new Condition(
                                "Linked: `%s`.".formatted(field),
                                "%sLinksFilter %s".formatted(target.name(), target.condition()),
                                (path, value, budget) -> links(path, target, value, budget))));
        return all;
    }

    private static Condition texts(String name) {
        String meaning =
                name.equals("aliases") ? "Acronyms and other names." : "Ids of the data sets that speak of it.";
        return new Condition(meaning, "TextsFilter", (path, value, budget) -> compared(path, value, name, budget));
    }

    private static Condition property(EntityType type, Property property) {
        String name = property.name();
        if (property.type() == ValueType.POINT) {
            return new Condition(property.meaning(), "NearFilter", (path, value, budget) -> near(path, name, value));
        }
        if (ModelTypes.isEnum(type, property)) {
            return new Condition(
                    property.meaning(),
                    ModelTypes.enumOf(type, property) + "Filter",
                    (path, value, budget) -> oneOf(path, property, value, budget));
        }
        return plain(property);
    }

    private static Condition plain(Property property) {
        String input = switch (property.type()) {
            case TEXT, URL, POINT -> "TextFilter";
            case TEXTS -> "TextsFilter";
            case INTEGER -> "IntFilter";
            case DECIMAL -> "FloatFilter";
            case DATE -> "DateFilter";
        };
        return new Condition(
                property.meaning(), input, (path, value, budget) -> compared(path, value, property.name(), budget));
    }

    /** The input types, as text of the schema. */
    String sdl() {
        StringBuilder sdl = new StringBuilder();
        sdl.append(ORDERED.formatted("Int", "whole number"));
        sdl.append(ORDERED.formatted("Float", "number"));
        sdl.append(ORDERED.formatted("Date", "day"));
        ModelTypes.enums().stream().sorted().forEach(name -> sdl.append(ENUM.formatted(name)));
        inputs.forEach((name, input) -> {
            sdl.append(LINKS.formatted(name, input.many));
            sdl.append("""
                    "Narrows a list of %2$s; what is given has to be true at the same time. What is unknown equals nothing."
                    input %1$sFilter {
                      "All of these are true."
                      AND: [%1$sFilter!]
                      "One of these is true, or more; never, if the list is empty."
                      OR: [%1$sFilter!]
                      "This is not true."
                      NOT: %1$sFilter
                    """.formatted(name, input.many));
            input.conditions.forEach((field, condition) ->
                    sdl.append("  %s\n  %s: %s\n".formatted(Sdl.quoted(condition.meaning), field, condition.input)));
            sdl.append("}\n");
        });
        return sdl.toString();
    }

    /**
     * What the argument {@code where} says.
     *
     * @param input name of its type without {@code Filter}
     * @throws ApiException if it has too many conditions, or a condition of no value
     */
    Filter read(String input, @Nullable Map<String, @Nullable Object> where) {
        return where == null ? Filter.NONE : all("where", input, where, new FilterBudget(limits));
    }

    private Filter all(String path, String input, Map<String, @Nullable Object> where, FilterBudget budget) {
        FilterBudget inner = budget.inside(path);
        List<Filter> filters = new ArrayList<>();
        where.forEach((field, value) -> {
            if (value != null) { // as if it were not there: a variable that a client leaves open
                filters.add(one(path + "." + field, input, field, value, inner));
            }
        });
        return together(filters);
    }

    private Filter one(String path, String input, String field, Object value, FilterBudget budget) {
        budget.spend(path, 1);
        return switch (field) {
            case "AND" -> new Filter.All(each(path, input, value, budget));
            case "OR" -> new Filter.Any(each(path, input, value, budget));
            case "NOT" -> new Filter.Not(all(path, input, map(value), budget));
            default ->
                Objects.requireNonNull(conditionsOf(input).get(field)).reading.of(path, value, budget);
        };
    }

    private Map<String, Condition> conditionsOf(String input) {
        return Objects.requireNonNull(inputs.get(input)).conditions;
    }

    private List<Filter> each(String path, String input, Object filters, FilterBudget budget) {
        return ((List<?>) filters)
                .stream().map(filter -> all(path, input, map(filter), budget)).toList();
    }

    private Filter links(String path, LinkTargets.Target target, Object value, FilterBudget budget) {
        List<Filter> filters = new ArrayList<>();
        Neighbourhood over = target.over();
        map(value).forEach((quantifier, given) -> {
            String at = path + "." + quantifier;
            budget.spend(at, 1);
            Object of = present(at, given);
            filters.add(
                    switch (quantifier) {
                        case "some" -> new Filter.Linked(over, all(at, target.name(), map(of), budget));
                        case "none" -> new Filter.Not(new Filter.Linked(over, all(at, target.name(), map(of), budget)));
                        case "all" ->
                            new Filter.Not(
                                    new Filter.Linked(over, new Filter.Not(all(at, target.name(), map(of), budget))));
                        default -> count(at, over, of, budget);
                    });
        });
        return new Filter.All(filters);
    }

    private static Filter count(String path, Neighbourhood over, Object value, FilterBudget budget) {
        return operators(
                path, value, budget, (operator, number) -> new Filter.LinkCount(over, comparison(operator), number));
    }

    private static Filter compared(String path, Object value, String property, FilterBudget budget) {
        return operators(
                path,
                value,
                budget,
                (operator, operand) -> operator.equals("exists")
                        ? known(property, Boolean.TRUE.equals(operand))
                        : new Filter.Compared(property, comparison(operator), operand));
    }

    /** All operators that are given have to hold. */
    private static Filter operators(
            String path, Object value, FilterBudget budget, BiFunction<String, Object, Filter> filter) {
        List<Filter> filters = new ArrayList<>();
        map(value).forEach((operator, given) -> {
            String at = path + "." + operator;
            Object operand = present(at, given);
            budget.spend(at, operand instanceof Collection<?> values ? values.size() : 1);
            filters.add(filter.apply(operator, operand));
        });
        return together(filters);
    }

    private static Filter together(List<Filter> filters) {
        return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
    }

    private static Filter known(String property, boolean isKnown) {
        Filter known = new Filter.Known(property);
        return isKnown ? known : new Filter.Not(known);
    }

    /** The values of an enum are those of the model in capitals, and UNKNOWN is none of them. */
    private static Filter oneOf(String path, Property property, Object value, FilterBudget budget) {
        return operators(path, value, budget, (_, operand) -> switch (operand) {
            case Boolean isKnown -> known(property.name(), isKnown);
            case Collection<?> names ->
                new Filter.Any(names.stream().map(name -> is(property, name)).toList());
            default -> is(property, operand);
        });
    }

    private static Filter is(Property property, Object name) {
        if (name.equals("UNKNOWN")) {
            return known(property.name(), false);
        }
        String stored = property.values().stream()
                .filter(value -> value.equalsIgnoreCase(name.toString()))
                .findFirst()
                .orElse(name.toString());
        return new Filter.Compared(property.name(), Comparison.EQUAL, stored);
    }

    private static Filter near(String path, String property, Object value) {
        Map<String, @Nullable Object> near = map(value);
        double latitude = number(near, "latitude");
        double longitude = number(near, "longitude");
        double km = number(near, "km");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || km < 0) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    path + ": a latitude is -90 to 90, a longitude -180 to 180, a distance 0 or more");
        }
        return new Filter.Near(property, new Coordinates(latitude, longitude), km * 1_000);
    }

    private static double number(Map<String, @Nullable Object> map, String name) {
        return ((Number) Objects.requireNonNull(map.get(name))).doubleValue();
    }

    private static Filter mention(String path, Object value, FilterBudget budget) {
        Filter mention = new Filter.Compared("mention", Comparison.EQUAL, true);
        return Boolean.TRUE.equals(value) ? mention : new Filter.Not(mention);
    }

    private static Filter matching(String path, Object value, FilterBudget budget) {
        budget.spendOnText(path);
        return new Filter.Matching(searched(path, (String) value));
    }

    /**
     * Words to be searched for.
     *
     * @throws ApiException if nobody can have meant as many
     */
    static String searched(String path, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "%s: %d characters are more than a text to search for may have, %d"
                            .formatted(path, text.length(), LONGEST_TEXT));
        }
        return text;
    }

    private static Filter types(String path, Object value, FilterBudget budget) {
        budget.spend(path, ((List<?>) value).size());
        return new Filter.OfTypes(((List<?>) value)
                .stream()
                        .map(type -> EntityType.valueOf(type.toString()))
                        .distinct()
                        .toList());
    }

    private static Filter kinds(String path, Object value, FilterBudget budget) {
        budget.spend(path, ((List<?>) value).size());
        return ofKinds((List<?>) value);
    }

    static Filter ofKinds(List<?> kinds) {
        return new Filter.OfKinds(kinds.stream()
                .map(kind -> OrganizationKind.valueOf(kind.toString()))
                .toList());
    }

    private static Comparison comparison(String operator) {
        return Objects.requireNonNull(COMPARISONS.get(operator), operator);
    }

    private static Object present(String path, @Nullable Object value) {
        if (value == null) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    path + ": null is no value to compare with; leave it out, or ask for `exists: false`");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // GraphQL Java has checked the input against the schema
    private static Map<String, @Nullable Object> map(Object value) {
        return (Map<String, @Nullable Object>) value;
    }
}
