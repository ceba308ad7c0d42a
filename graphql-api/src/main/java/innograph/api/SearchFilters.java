package innograph.api;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.queries.Neighbourhood;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search is narrowed to, which finds entities of all types. */
final class SearchFilters {
    private SearchFilters() {}

    /**
     * What the arguments {@code types} and {@code where} say.
     *
     * @param types any of them; empty for all
     * @throws ApiException if there are too many values
     */
    static Filter read(List<EntityType> types, @Nullable Map<String, @Nullable Object> where, ApiLimits limits) {
        FilterBudget budget = new FilterBudget(limits);
        List<Filter> filters = new ArrayList<>();
        if (!types.isEmpty()) {
            budget.spend("types", types.size());
            filters.add(new Filter.OfTypes(types));
        }
        if (where != null) {
            where.forEach((field, value) -> {
                if (value != null) {
                    filters.add(one("where." + field, field, value, budget));
                }
            });
        }
        return filters.isEmpty() ? Filter.NONE : new Filter.All(filters);
    }

    private static Filter one(String path, String field, Object value, FilterBudget budget) {
        budget.spend(path, value instanceof List<?> values ? values.size() : 1);
        return switch (field) {
            case "kinds" -> Filters.ofKinds((List<?>) value);
            case "countries" -> in((List<?>) value);
            case "region" -> of(EntityType.REGION, LinkType.PART_OF, (String) value, Neighbourhood.SEAT);
            case "technology" ->
                of(
                        EntityType.TECHNOLOGY,
                        LinkType.BROADER,
                        (String) value,
                        Neighbourhood.SUBJECTS,
                        Neighbourhood.TECHNOLOGIES);
            case "years" -> cameAbout((Map<?, ?>) value);
            default -> throw new IllegalStateException("nobody reads " + path);
        };
    }

    private static Filter in(List<?> countries) {
        return new Filter.Any(List.of(
                new Filter.Compared("country", Comparison.IN, countries),
                new Filter.Compared("countries", Comparison.ANY, countries)));
    }

    /** The named entity itself, what is under it, and what is linked with one of these. */
    private static Filter of(EntityType type, LinkType over, String identifier, Neighbourhood... links) {
        Filter under = new Filter.Under(type, over, identifier);
        List<Filter> ways = new ArrayList<>(List.of(under));
        for (Neighbourhood link : links) {
            ways.add(new Filter.Linked(link, under));
        }
        return new Filter.Any(ways);
    }

    private static Filter cameAbout(Map<?, ?> years) {
        List<Filter> bounds = new ArrayList<>();
        if (years.get("from") instanceof Integer from) {
            bounds.add(new Filter.CameAbout(Comparison.AT_LEAST, from));
        }
        if (years.get("to") instanceof Integer to) {
            bounds.add(new Filter.CameAbout(Comparison.AT_MOST, to));
        }
        return new Filter.All(bounds);
    }
}
