package innograph.queries.filter;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.queries.Neighbourhood;
import innograph.queries.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A filter as part of a statement. The text holds names of the model only; what a caller says goes into the parameters, so
 * filters of the same shape are the same text, which the database has to plan once.
 */
public final class FilterCypher {
    /** Matches of a text that are looked through; the best of them, if there are more. */
    public static final int MOST_MATCHES = 100_000;

    /** What may be under one entity; enough for each section of a classification of patents. */
    private static final int MOST_UNDER_ONE = 100_000;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final Map<Filter.Under, String> under = new HashMap<>();
    private final Optional<Filter.Matching> first;
    private final Optional<Filter.Linked> around;
    private final String aroundNamed;
    private final String condition;
    private int variables;

    /** A filter for the node {@code n}. */
    public FilterCypher(Filter filter) {
        this.first = matching(filter);
        first.ifPresent(matching -> text(matching.text()));
        this.around = first.isPresent() ? Optional.empty() : aroundNamed(filter);
        this.aroundNamed = around.map(linked -> links(linked, "n") + " AND n1:Entity") // its index knows the ids
                .orElse("");
        this.condition = of(without(filter, around), "n");
    }

    /** A text that all have to match, with which the statement can begin. */
    private static Optional<Filter.Matching> matching(Filter filter) {
        return switch (filter) {
            case Filter.Matching matching when !SearchText.of(matching.text()).isEmpty() -> Optional.of(matching);
            case Filter.All all ->
                all.filters().stream().flatMap(one -> matching(one).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    /** A link that all have to have to an entity that is named, with which the statement can begin: it has few neighbours. */
    private static Optional<Filter.Linked> aroundNamed(Filter filter) {
        return switch (filter) {
            case Filter.Linked linked when isNamed(linked.neighbour()) -> Optional.of(linked);
            case Filter.All all ->
                all.filters().stream().flatMap(one -> aroundNamed(one).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isNamed(Filter filter) {
        return switch (filter) {
            case Filter.Compared compared ->
                compared.property().equals("id")
                        && (compared.comparison() == Comparison.EQUAL || compared.comparison() == Comparison.IN);
            case Filter.All all -> all.filters().stream().anyMatch(FilterCypher::isNamed);
            default -> false;
        };
    }

    private static Filter without(Filter filter, Optional<Filter.Linked> part) {
        if (part.filter(filter::equals).isPresent()) {
            return Filter.NONE;
        }
        return filter instanceof Filter.All all
                ? new Filter.All(
                        all.filters().stream().map(one -> without(one, part)).toList())
                : filter;
    }

    /** What {@link #condition} refers to; a copy that the caller may add to. */
    public Map<String, Object> parameters() {
        return new HashMap<>(parameters);
    }

    /** A condition on the node {@code n}. */
    public String condition() {
        return around.isPresent() ? "EXISTS { MATCH %s } AND %s".formatted(aroundNamed, condition) : condition;
    }

    /** Stands at the very beginning of the statement: finds the sets of entities that the condition looks into. */
    public String prelude() {
        return sets.isEmpty() ? "" : "WITH " + String.join(", ", sets) + "\n";
    }

    /** The variables of the prelude, for parts of the statement that have to be told: {@code text0, under1}. */
    public String variables() {
        return sets.stream().map(set -> set.substring(set.lastIndexOf(' ') + 1)).collect(Collectors.joining(", "));
    }

    /** The same behind another variable: {@code , text0, under1}. */
    public String imports() {
        return sets.isEmpty() ? "" : ", " + variables();
    }

    /** Begins a statement: {@code n} is each entity of a type that the filter lets through. */
    public String matchAll(EntityType type) {
        if (around.isPresent()) {
            return "%sMATCH %s\nWITH DISTINCT n%s WHERE n:%s AND %s"
                    .formatted(prelude(), aroundNamed, imports(), type.label(), condition);
        }
        return first.isPresent()
                ? "%sUNWIND text0 AS n\nWITH n%s WHERE n:%s AND %s"
                        .formatted(prelude(), imports(), type.label(), condition)
                : "%sMATCH (n:%s) WHERE %s".formatted(prelude(), type.label(), condition);
    }

    private String of(Filter filter, String node) {
        return switch (filter) {
            case Filter.All all -> joined(all.filters(), node, " AND ", "true");
            case Filter.Any any -> joined(any.filters(), node, " OR ", "false");
            // what is unknown is not true, and so its opposite is
            case Filter.Not not -> "NOT coalesce(%s, false)".formatted(of(not.filter(), node));
            case Filter.Compared compared ->
                compared.comparison().of(property(node, compared.property()), parameter(compared.value()));
            case Filter.Known known -> property(node, known.property()) + " IS NOT NULL";
            case Filter.OfTypes types ->
                labelled(types.types().stream().map(EntityType::label).toList(), node);
            case Filter.OfKinds kinds ->
                labelled(kinds.kinds().stream().map(OrganizationKind::label).toList(), node);
            case Filter.Matching matching -> matches(matching, node);
            case Filter.Near near ->
                "point.distance(%s, point({latitude: %s, longitude: %s})) <= %s"
                        .formatted(
                                property(node, near.property()),
                                parameter(near.centre().latitude()),
                                parameter(near.centre().longitude()),
                                parameter(near.metres()));
            case Filter.Under all -> "%s IN %s".formatted(node, under.computeIfAbsent(all, this::under));
            case Filter.CameAbout year -> year.comparison().of(Year.of(node), parameter(year.year()));
            case Filter.Linked linked -> "EXISTS { MATCH %s }".formatted(links(linked, node));
            case Filter.LinkCount count -> {
                String links = "COUNT { MATCH %s }".formatted(links(count.over(), node, ++variables));
                yield count.comparison().of(links, parameter(count.number()));
            }
        };
    }

    private String joined(List<Filter> filters, String node, String operator, String ofNone) {
        return filters.isEmpty()
                ? ofNone
                : filters.stream().map(filter -> of(filter, node)).collect(Collectors.joining(operator, "(", ")"));
    }

    private String links(Filter.Linked linked, String node) {
        int number = ++variables;
        return "%s AND %s".formatted(links(linked.over(), node, number), of(linked.neighbour(), "n" + number));
    }

    private static String links(Neighbourhood over, String node, int number) {
        return over.between(node, "r" + number, "n" + number);
    }

    private String matches(Filter.Matching matching, String node) {
        if (SearchText.of(matching.text()).isEmpty()) {
            return "false";
        }
        boolean isFirst = node.equals("n") && first.filter(matching::equals).isPresent();
        return isFirst ? node + " IN text0" : node + " IN " + text(matching.text());
    }

    private static String labelled(List<String> labels, String node) {
        return labels.isEmpty()
                ? "false"
                : labels.stream()
                        .map(label -> "%s:%s".formatted(node, label))
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String property(String node, String name) {
        return "%s.`%s`".formatted(node, name);
    }

    private String text(String words) {
        SearchText text = SearchText.of(words);
        String name = "text" + sets.size();
        sets.add("""
                COLLECT {
                  CALL db.index.fulltext.queryNodes(%s, %s, {limit: %d}) YIELD node
                  RETURN node
                } AS %s""".formatted(parameter(text.index()), parameter(text.lucene()), MOST_MATCHES, name));
        return name;
    }

    /** The identifier is read in any of the spellings that are in use. */
    private String under(Filter.Under all) {
        String identifier =
                Identifier.parse(all.identifier()).map(Identifier::toString).orElse(all.identifier());
        String name = "under" + sets.size();
        sets.add("""
                COLLECT {
                  MATCH (:Identifier {value: %s})<-[:IDENTIFIED_BY]-(:%s)<-[:%s*0..12]-(below)
                  RETURN DISTINCT below LIMIT %d
                } AS %s""".formatted(
                        parameter(identifier), all.type().label(), all.over().name(), MOST_UNDER_ONE, name));
        return name;
    }

    private String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }
}
