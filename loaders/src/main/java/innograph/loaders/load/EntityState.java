package innograph.loaders.load;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.name.SearchForms;
import innograph.model.record.EntityRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the data sets say of an entity, and the node that follows from it.
 *
 * <p>Where several data sets speak of an entity, the first one keeps its word, the others fill what it left open and add
 * their names; one that is about the entity comes before one that only mentions it. What each of them said is kept, so that
 * any of them can say something else later, or be taken away. Where only one speaks, the node itself is what it said.
 *
 * <p>Where two entities turned out to be one, each is a {@link Side} of it from then on: a data set may speak on every side
 * once, and what it says next goes to the side that it means.
 *
 * @param statements at least one, in the order in which the data sets first spoke; side by side if there are several
 * @param sides name of the side of each statement; empty if nothing was merged
 * @param vanished data sets of which the latest release does not know the entity any more
 */
record EntityState(EntityType type, List<Statement> statements, List<String> sides, NavigableSet<String> vanished) {
    private static final String ENTITY = "Entity";
    private static final String SIDES = "sides";

    /** A data set is in {@code datasets} once, with its latest run, on however many sides it speaks. */
    private static final String STATEMENT_DATASETS = "statementDatasets";

    private static final String STATEMENT_RUNS = "statementRuns";

    EntityState {
        statements = List.copyOf(statements);
        sides = Set.copyOf(sides).size() > 1 ? List.copyOf(sides) : List.of(); // the last one left is all there is
    }

    static EntityState created(EntityType type, Statement statement) {
        return new EntityState(type, List.of(statement), List.of(), new TreeSet<>());
    }

    /** The state of which these are the sides; at least one. */
    static EntityState of(EntityType type, List<Side> sides, NavigableSet<String> vanished) {
        List<Statement> statements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Side side : sides) {
            statements.addAll(side.statements());
            side.statements().forEach(_ -> names.add(side.name()));
        }
        return new EntityState(type, statements, names, vanished);
    }

    /** Reads a node. */
    static EntityState of(Collection<String> labels, Map<String, Object> properties, Collection<String> identifiers) {
        EntityType type = EntityType.among(labels).orElseThrow();
        List<String> sides = list(properties, SIDES);
        List<String> datasets = list(properties, sides.isEmpty() ? "datasets" : STATEMENT_DATASETS);
        List<Long> runs = list(properties, sides.isEmpty() ? "runs" : STATEMENT_RUNS);
        List<String> said = list(properties, "statements");
        List<Statement> statements = new ArrayList<>();
        if (said.isEmpty()) {
            statements.add(sole(type, datasets.getFirst(), runs.getFirst(), labels, properties, identifiers));
        } else {
            for (int i = 0; i < datasets.size(); i++) {
                statements.add(Statement.of(datasets.get(i), runs.get(i), SaidJson.read(said.get(i)), type));
            }
        }
        return new EntityState(type, statements, sides, new TreeSet<>(list(properties, "vanished")));
    }

    private static Statement sole(
            EntityType type,
            String dataset,
            long run,
            Collection<String> labels,
            Map<String, Object> properties,
            Collection<String> identifiers) {
        TreeMap<String, Object> said = new TreeMap<>(properties);
        said.keySet().removeIf(name -> type.property(name).isEmpty());
        TreeSet<String> kinds = new TreeSet<>();
        OrganizationKind.among(labels).stream().map(OrganizationKind::label).forEach(kinds::add);
        return new Statement(
                dataset,
                run,
                properties.containsKey("mention"),
                Statement.ordered((String) properties.getOrDefault("id", ""), identifiers),
                list(properties, "names"),
                list(properties, "nameLanguages"),
                list(properties, "aliases"),
                kinds,
                said);
    }

    @SuppressWarnings("unchecked") // written by node()
    private static <T> List<T> list(Map<String, Object> properties, String name) {
        return (List<T>) properties.getOrDefault(name, List.of());
    }

    /** The state after a data set said this too. */
    EntityState after(Statement said) {
        List<Statement> all = new ArrayList<>(statements);
        List<String> allSides = new ArrayList<>(sides);
        OptionalInt place = place(said);
        if (place.isPresent()) {
            all.set(place.getAsInt(), all.get(place.getAsInt()).then(said));
        } else if (sides.isEmpty()) {
            all.add(said);
        } else {
            String side = sides.get(meant(said, _ -> true).orElse(0));
            all.add(sides.lastIndexOf(side) + 1, said);
            allSides.add(sides.lastIndexOf(side) + 1, side);
        }
        NavigableSet<String> stillVanished = new TreeSet<>(vanished);
        stillVanished.remove(said.dataset());
        return new EntityState(type, all, allSides, stillVanished);
    }

    /** What the data set said before of the same; empty if it says this for the first time. */
    Optional<Statement> before(Statement said) {
        OptionalInt place = place(said);
        return place.isPresent() ? Optional.of(statements.get(place.getAsInt())) : Optional.empty();
    }

    private OptionalInt place(Statement said) {
        Predicate<Statement> ofTheDataset = statement -> statement.dataset().equals(said.dataset());
        if (sides.isEmpty()) {
            return first(ofTheDataset);
        }
        OptionalInt own = meant(said, ofTheDataset);
        if (own.isPresent()) {
            return own;
        }
        OptionalInt other = meant(said, _ -> true);
        return IntStream.range(0, statements.size())
                .filter(i -> ofTheDataset.test(statements.get(i))
                        && other.isPresent()
                        && sides.get(i).equals(sides.get(other.getAsInt())))
                .findFirst();
    }

    /** The statement that is about the same as this one: by its own identifier, or else by any. */
    private OptionalInt meant(Statement said, Predicate<Statement> among) {
        String own = said.identifiers().getFirst();
        OptionalInt sameOwn = first(statement ->
                among.test(statement) && statement.identifiers().getFirst().equals(own));
        return sameOwn.isPresent()
                ? sameOwn
                : first(statement ->
                        among.test(statement) && !Collections.disjoint(statement.identifiers(), said.identifiers()));
    }

    private OptionalInt first(Predicate<Statement> wanted) {
        return IntStream.range(0, statements.size())
                .filter(i -> wanted.test(statements.get(i)))
                .findFirst();
    }

    /** The state without what a data set said; empty if nobody else speaks of the entity. */
    Optional<EntityState> without(String dataset) {
        List<Side> others = bySide().stream()
                .map(side -> side.without(dataset))
                .filter(side -> !side.statements().isEmpty())
                .toList();
        NavigableSet<String> stillVanished = new TreeSet<>(vanished);
        stillVanished.remove(dataset);
        return others.isEmpty() ? Optional.empty() : Optional.of(of(type, others, stillVanished));
    }

    /** What was merged, in the order of its word; the entity itself, under its id, if nothing was. */
    List<Side> bySide() {
        if (sides.isEmpty()) {
            return List.of(new Side(id(), statements));
        }
        Map<String, List<Statement>> bySide = new LinkedHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            bySide.computeIfAbsent(sides.get(i), _ -> new ArrayList<>()).add(statements.get(i));
        }
        return bySide.entrySet().stream()
                .map(side -> new Side(side.getKey(), side.getValue()))
                .toList();
    }

    List<String> sideNames() {
        return bySide().stream().map(Side::name).toList();
    }

    /**
     * Both in one. The first side of this one leads, all others follow by rank, so that the order of several merges does not
     * matter. What one side does not know any more but another one does is there.
     */
    EntityState merged(EntityState other) {
        List<Side> mine = bySide();
        List<String> names = sideNames();
        List<Side> following = new ArrayList<>(mine.subList(1, mine.size()));
        other.bySide().forEach(side -> following.add(side.differingFrom(names)));
        following.sort(Side.BY_RANK);
        following.addFirst(mine.getFirst());
        NavigableSet<String> all = new TreeSet<>(vanished);
        all.addAll(other.vanished);
        all.removeIf(dataset -> isThere(dataset) || other.isThere(dataset));
        return of(type, following, all);
    }

    private boolean isThere(String dataset) {
        return datasets().contains(dataset) && !vanished.contains(dataset);
    }

    /** True if all data sets that spoke of the entity have let it vanish. */
    boolean isGone() {
        return vanished.size() == datasets().size();
    }

    /** Each once, in the order of the statements. */
    List<String> datasets() {
        return statements.stream().map(Statement::dataset).distinct().toList();
    }

    /** False if it is certain that the record is about something else, although they share an identifier. */
    boolean mayBe(EntityRecord record) {
        NavigableSet<String> known = identifiers();
        return type == record.type()
                && record.identifiers().stream().noneMatch(identifier -> {
                    String prefix = identifier.scheme().prefix() + ":";
                    return identifier.scheme().exclusive()
                            && !known.contains(identifier.toString())
                            && known.stream().anyMatch(other -> other.startsWith(prefix));
                });
    }

    NavigableSet<String> identifiers() {
        NavigableSet<String> identifiers = new TreeSet<>();
        statements.forEach(statement -> identifiers.addAll(statement.identifiers()));
        return identifiers;
    }

    /** True if the data sets say the same, in whichever run they said it. */
    boolean saysSameAs(EntityState other) {
        if (statements.size() != other.statements.size()
                || !sides.equals(other.sides)
                || !vanished.equals(other.vanished)) {
            return false;
        }
        for (int i = 0; i < statements.size(); i++) {
            if (!statements.get(i).saysSameAs(other.statements.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<Long> runs() {
        return statements.stream().map(Statement::run).toList();
    }

    /** The properties that tell who spoke, and in which run last. */
    Map<String, Object> provenance() {
        Map<String, Long> latest = new LinkedHashMap<>();
        statements.forEach(statement -> latest.merge(statement.dataset(), statement.run(), Math::max));
        Map<String, Object> properties = new TreeMap<>();
        properties.put("datasets", List.copyOf(latest.keySet()));
        properties.put("runs", List.copyOf(latest.values()));
        if (!sides.isEmpty()) {
            properties.put(SIDES, sides);
            properties.put(
                    STATEMENT_DATASETS,
                    statements.stream().map(Statement::dataset).toList());
            properties.put(STATEMENT_RUNS, runs());
        }
        return properties;
    }

    Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>(List.of(ENTITY, type.label()));
        statements.forEach(statement -> labels.addAll(statement.kinds()));
        return labels;
    }

    String id() {
        return inOrderOfWord().findFirst().orElseThrow().identifiers().getFirst();
    }

    private Stream<Statement> inOrderOfWord() {
        return statements.size() == 1
                ? statements.stream()
                : statements.stream().sorted(Comparator.comparing(Statement::mention));
    }

    /** The properties of the node. */
    Map<String, Object> properties() {
        Statement all = inOrderOfWord().reduce(Statement::joined).orElseThrow();
        Map<String, Object> properties = new TreeMap<>(all.properties());
        properties.put("id", id());
        properties.put("name", all.names().getFirst());
        properties.put("names", all.names());
        properties.put("nameLanguages", all.languages());
        properties.put("aliases", all.aliases());
        List<String> forms = SearchForms.of(
                type,
                Stream.concat(all.names().stream(), all.aliases().stream()).toList());
        if (!forms.isEmpty()) {
            properties.put(SearchForms.PROPERTY, forms);
        }
        properties.putAll(provenance());
        if (all.mention()) {
            properties.put("mention", true);
        }
        if (!vanished.isEmpty()) {
            properties.put("vanished", List.copyOf(vanished));
        }
        if (statements.size() > 1) {
            properties.put(
                    "statements",
                    statements.stream()
                            .map(statement -> SaidJson.write(statement.content()))
                            .toList());
        }
        return properties;
    }
}
