package innograph.queries.reconcile;

import innograph.identity.name.NameComparison;
import innograph.identity.name.NameLikeness;
import innograph.identity.organization.Candidate;
import innograph.identity.organization.Feature;
import innograph.identity.organization.NameQuestion;
import innograph.identity.place.Countries;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.name.Spelling;
import innograph.queries.GraphFailure;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileQuery.Quantifier;
import innograph.queries.search.Candidates;
import innograph.queries.search.Search;
import innograph.queries.search.Suggestion;
import innograph.queries.search.Suggestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what names mean. Organizations come from the directory in memory, all others from the search; what a query knows beside the
 * name is held against each, and an identifier decides.
 */
public final class Reconciliation {
    /** Candidates beyond those that are asked for: what is known beside the name may turn their order. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_LOOKED_AT = 200;

    /** What is behind so many suggestions is found by typing on. */
    private static final int MOST_SUGGESTED = 200;

    private final Reader reader;
    private final Entities entities;
    private final Search search;
    private final Suggestions suggestions;
    private final Directories directories;
    private final Duration timeLimit;

    /**
     * A service over a graph.
     *
     * @param timeLimit for the queries of one call
     */
    public Reconciliation(Reader reader, Directories directories, Duration timeLimit) {
        this.reader = reader;
        this.entities = new Entities(reader);
        this.search = new Search(reader);
        this.suggestions = new Suggestions(reader);
        this.directories = directories;
        this.timeLimit = timeLimit;
    }

    /**
     * The candidates of each query, in the order of the queries; the best first.
     *
     * @throws GraphFailure if the store does not answer, or the queries take too long
     */
    public List<List<ReconcileCandidate>> reconcile(List<ReconcileQuery> queries) {
        long began = System.nanoTime();
        Map<String, Entity> named = entities.named(queries.stream()
                .flatMap(query ->
                        Stream.concat(Identifiers.ofText(query).stream(), Identifiers.ofConditions(query).stream()))
                .collect(Collectors.toSet()));
        List<List<Found>> found = new ArrayList<>();
        for (ReconcileQuery query : queries) {
            if (System.nanoTime() - began > timeLimit.toNanos()) {
                throw new GraphFailure(GraphFailure.Reason.TOO_SLOW);
            }
            found.add(found(query, named));
        }
        Facts facts = facts(queries, found);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> new Weighing(queries.get(i), facts, MatchRule.SHIPPED).candidates(found.get(i)))
                .toList();
    }

    private List<Found> found(ReconcileQuery query, Map<String, Entity> named) {
        Map<String, Found> found = new LinkedHashMap<>();
        byIdentifier(query, Identifiers.ofText(query), named).forEach(one -> found.putIfAbsent(one.id(), one));
        if (found.isEmpty()) {
            byIdentifier(query, Identifiers.ofConditions(query), named)
                    .forEach(one -> found.putIfAbsent(one.id(), one));
            byName(query).forEach(one -> found.putIfAbsent(one.id(), one));
        }
        return List.copyOf(found.values());
    }

    private static Stream<Found> byIdentifier(
            ReconcileQuery query, Collection<String> identifiers, Map<String, Entity> named) {
        return identifiers.stream()
                .flatMap(identifier -> named(query, named.get(identifier)).stream()
                        .map(entity -> Found.byIdentifier(entity, "%s is its identifier".formatted(identifier))));
    }

    private static Optional<Entity> named(ReconcileQuery query, @Nullable Entity entity) {
        return Optional.ofNullable(entity).filter(one -> types(query).contains(one.type()));
    }

    /** The types of entities that a query may mean. */
    private static Set<EntityType> types(ReconcileQuery query) {
        Set<EntityType> types = EnumSet.noneOf(EntityType.class);
        (query.types().isEmpty() ? ReconcileType.all() : query.types()).forEach(type -> types.add(type.entity()));
        return types;
    }

    private Stream<Found> byName(ReconcileQuery query) {
        String text = query.text();
        if (text == null || text.isBlank()) {
            return Stream.of();
        }
        Set<EntityType> types = types(query);
        boolean organizations = types.remove(EntityType.ORGANIZATION);
        return Stream.concat(
                organizations ? organizations(text, query) : Stream.of(),
                types.isEmpty() ? Stream.of() : others(text, query, types));
    }

    private static int lookedAt(ReconcileQuery query) {
        return Math.min(MOST_LOOKED_AT, Math.max(LOOKED_AT, 4 * query.limit()));
    }

    private Stream<Found> organizations(String text, ReconcileQuery query) {
        Condition country = single(query, ReconcileProperty.COUNTRY);
        Condition place = single(query, ReconcileProperty.PLACE);
        Set<OrganizationKind> kinds = query.types().stream()
                .map(ReconcileType::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        NameQuestion question = new NameQuestion(
                text,
                country == null
                        ? null
                        : Countries.code(country.values().getFirst()).orElse(null),
                place == null ? null : place.values().getFirst(),
                kinds,
                lookedAt(query));
        Set<Condition> weighed =
                Stream.of(country, place).filter(Objects::nonNull).collect(Collectors.toSet());
        return directories.current().find(question).stream().map(candidate -> organization(text, candidate, weighed));
    }

    /** A condition that the directory can weigh; null if there is none. */
    private static @Nullable Condition single(ReconcileQuery query, String property) {
        return query.conditions().stream()
                .filter(condition -> condition.property().equals(property)
                        && condition.values().size() == 1
                        && condition.quantifier() != Quantifier.NONE)
                .findFirst()
                .orElse(null);
    }

    private static Found organization(String text, Candidate candidate, Set<Condition> weighed) {
        List<ReconcileFeature> features = new ArrayList<>();
        double score = candidate.score();
        for (Feature feature : candidate.features()) {
            ReconcileFeature known = new ReconcileFeature(feature.name(), feature.value(), feature.note());
            ReconcileFeature better =
                    feature.name().equals(ReconcileProperty.NAME) ? secondOpinion(text, candidate, known) : known;
            features.add(better);
            score *= better.value() / known.value();
        }
        return new Found(candidate.id(), candidate.organization(), null, score, features, weighed, false);
    }

    /** The directory counts words that are the same; what is only misspelt or abbreviated, the comparison of names knows better. */
    private static ReconcileFeature secondOpinion(String text, Candidate candidate, ReconcileFeature first) {
        String matched = candidate.matched();
        if (first.value() == 1 || isDerived(matched, candidate)) {
            return first;
        }
        NameLikeness second = NameComparison.organizations(text, matched);
        return second.score() <= first.value()
                ? first
                : new ReconcileFeature(ReconcileProperty.NAME, second.score(), note(matched, second));
    }

    /** Initials and pinyin are one word of plain letters; no source writes them, so that they prove less. */
    private static boolean isDerived(String matched, Candidate candidate) {
        return !matched.equals(candidate.name()) && matched.matches("[\\p{ASCII}&&\\S]+");
    }

    private Stream<Found> others(String text, ReconcileQuery query, Set<EntityType> types) {
        SearchText searched = SearchText.of(text);
        Candidates candidates = new Candidates(searched, null, new Filter.OfTypes(List.copyOf(types)), lookedAt(query));
        return search.hits(candidates, Slice.first(lookedAt(query))).items().stream()
                .map(hit -> named(text, hit.entity()));
    }

    private static Found named(String text, Entity entity) {
        String code = codes(entity)
                .filter(one -> Spelling.folded(one).equals(Spelling.folded(text)))
                .findFirst()
                .orElse(null);
        if (code != null) {
            return Found.byName(entity, 1, "Its code is %s".formatted(code));
        }
        String nearest = entity.name();
        NameLikeness best = new NameLikeness(0, List.of());
        for (String name : names(entity)) {
            NameLikeness likeness = entity.type() == EntityType.PERSON
                    ? NameComparison.persons(text, name)
                    : NameComparison.organizations(text, name);
            if (likeness.score() > best.score()) {
                best = likeness;
                nearest = name;
            }
        }
        return Found.byName(entity, best.score(), note(nearest, best));
    }

    private static Stream<String> codes(Entity entity) {
        return Stream.of("acronym", "notation", "number", "code").flatMap(code -> entity.text(code).stream());
    }

    private static Set<String> names(Entity entity) {
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.name());
        entity.names().forEach(name -> names.add(name.value()));
        names.addAll(entity.aliases());
        return names;
    }

    private static String note(String name, NameLikeness likeness) {
        if (likeness.score() == 1) {
            return "It is called %s".formatted(name);
        }
        String why = likeness.why(false);
        return why.isEmpty() ? "It is called %s".formatted(name) : "It is called %s: %s".formatted(name, why);
    }

    private Facts facts(List<ReconcileQuery> queries, List<List<Found>> found) {
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(list -> list.stream().filter(one -> one.entity() == null).forEach(one -> ids.add(one.id())));
        boolean asksForIdentifiers =
                queries.stream().flatMap(query -> query.conditions().stream()).anyMatch(Identifiers::isAboutThem);
        List<String> all =
                found.stream().flatMap(List::stream).map(Found::id).distinct().toList();
        return new Facts(entities.named(ids), asksForIdentifiers ? entities.identifiers(all) : Map.of());
    }

    /**
     * What somebody may mean who is still typing, or the entity that an identifier names.
     *
     * @param types one of which it is; empty for all
     * @param skip how many of the first are left out, 0 or more
     * @param most suggestions, 1 or more
     */
    public List<ReconcileCandidate> suggest(String typed, Set<ReconcileType> types, int skip, int most) {
        ReconcileQuery asked = new ReconcileQuery(typed, types, most, List.of());
        Set<EntityType> wanted = types(asked);
        Set<String> ids = new LinkedHashSet<>(Identifiers.ofText(asked));
        suggestions.of(SearchText.of(typed), List.copyOf(wanted), Math.min(MOST_SUGGESTED, skip + most)).stream()
                .map(Suggestion::id)
                .forEach(ids::add);
        Map<String, Entity> named = entities.named(ids);
        return ids.stream()
                .flatMap(id -> named(asked, named.get(id)).stream())
                .distinct()
                .skip(skip)
                .limit(most)
                .map(entity -> new ReconcileCandidate(entity, Description.of(entity, null), 0, false, List.of()))
                .toList();
    }

    /**
     * The values of properties of entities.
     *
     * @param ids any identifiers of the entities
     * @param properties ids of {@link ReconcileProperty}; what is none has no values
     * @return by the identifier that was asked for, then by property; what the graph does not hold has no values at all
     */
    public Map<String, Map<String, List<PropertyValue>>> values(Collection<String> ids, Collection<String> properties) {
        Map<String, Entity> named = entities.named(ids);
        named.values().removeIf(entity -> !ReconcileType.includes(entity.type()));
        List<String> own = named.values().stream().map(Entity::id).distinct().toList();
        boolean asksForIdentifiers = properties.stream()
                .anyMatch(property -> property.equals(ReconcileProperty.IDENTIFIER)
                        || ReconcileProperty.scheme(property).isPresent());
        boolean asksForLinks =
                properties.contains(ReconcileProperty.REGIONS) || properties.contains(ReconcileProperty.PARENTS);
        Map<String, List<String>> identifiers = asksForIdentifiers ? entities.identifiers(own) : Map.of();
        Map<String, Map<String, List<PropertyValue>>> linked = asksForLinks ? Values.linked(reader, own) : Map.of();
        Map<String, Map<String, List<PropertyValue>>> values = new HashMap<>();
        for (String id : ids) {
            Entity entity = named.get(id);
            Map<String, List<PropertyValue>> row = new LinkedHashMap<>();
            for (String property : properties) {
                row.put(
                        property,
                        entity == null || ReconcileProperty.find(property).isEmpty()
                                ? List.of()
                                : linked.getOrDefault(entity.id(), Map.of())
                                        .getOrDefault(
                                                property,
                                                Values.of(
                                                        entity,
                                                        identifiers.getOrDefault(entity.id(), List.of()),
                                                        property)));
            }
            values.put(id, row);
        }
        return values;
    }

    /** The entity that an identifier names, told in short; empty if the graph has none or it is not to be told. */
    public Optional<Described> describe(String identifier) {
        return Optional.ofNullable(entities.named(List.of(identifier)).get(identifier))
                .filter(entity -> ReconcileType.includes(entity.type()))
                .map(entity -> new Described(
                        entity,
                        ReconcileType.of(entity),
                        Description.of(entity, null),
                        entities.identifiers(List.of(entity.id())).getOrDefault(entity.id(), List.of())));
    }

    /**
     * An entity, told in short.
     *
     * @param description what tells it from others of its name; empty if nothing is known
     * @param identifiers all of them, as {@code scheme:value}
     */
    public record Described(Entity entity, List<ReconcileType> types, String description, List<String> identifiers) {
        public Described {
            types = List.copyOf(types);
            identifiers = List.copyOf(identifiers);
        }
    }
}
