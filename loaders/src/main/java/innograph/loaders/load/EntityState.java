package innograph.loaders.load;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.name.SearchForms;
import innograph.model.record.EntityRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that the data sets say of an entity, and the node that follows from it.
 *
 * <p>Where several data sets speak of an entity, the first one keeps its word, the others fill what it left open and add
 * their names; one that is about the entity comes before one that only mentions it. What each of them said is kept, so that
 * any of them can say something else later, or be taken away. Where only one speaks, the node itself is what it said.
 *
 * @param statements at least one, in the order in which the data sets first spoke
 * @param vanished data sets of which the latest release does not know the entity any more
 */
record EntityState(EntityType type, List<Statement> statements, NavigableSet<String> vanished) {
    private static final String ENTITY = "Entity";

    EntityState {
        statements = List.copyOf(statements);
    }

    static EntityState created(EntityType type, Statement statement) {
        return new EntityState(type, List.of(statement), new TreeSet<>());
    }

    /** Reads a node. */
    static EntityState of(Collection<String> labels, Map<String, Object> properties, Collection<String> identifiers) {
        EntityType type = EntityType.among(labels).orElseThrow();
        List<String> datasets = list(properties, "datasets");
        List<Long> runs = list(properties, "runs");
        List<String> said = list(properties, "statements");
        List<Statement> statements = new ArrayList<>();
        if (said.isEmpty()) {
            statements.add(sole(type, datasets.getFirst(), runs.getFirst(), labels, properties, identifiers));
        } else {
            for (int i = 0; i < datasets.size(); i++) {
                statements.add(Statement.of(datasets.get(i), runs.get(i), SaidJson.read(said.get(i)), type));
            }
        }
        return new EntityState(type, statements, new TreeSet<>(list(properties, "vanished")));
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
        int place = place(said.dataset());
        if (place < 0) {
            all.add(said);
        } else {
            all.set(place, all.get(place).then(said));
        }
        NavigableSet<String> stillVanished = new TreeSet<>(vanished);
        stillVanished.remove(said.dataset());
        return new EntityState(type, all, stillVanished);
    }

    /** The state without what a data set said; empty if nobody else speaks of the entity. */
    Optional<EntityState> without(String dataset) {
        List<Statement> others = statements.stream()
                .filter(statement -> !statement.dataset().equals(dataset))
                .toList();
        NavigableSet<String> stillVanished = new TreeSet<>(vanished);
        stillVanished.remove(dataset);
        return others.isEmpty() ? Optional.empty() : Optional.of(new EntityState(type, others, stillVanished));
    }

    /** True if all data sets that spoke of the entity have let it vanish. */
    boolean isGone() {
        return vanished.size() == statements.size();
    }

    /** What a data set says; empty if it does not speak of the entity. */
    Optional<Statement> of(String dataset) {
        int place = place(dataset);
        return place < 0 ? Optional.empty() : Optional.of(statements.get(place));
    }

    private int place(String dataset) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).dataset().equals(dataset)) {
                return i;
            }
        }
        return -1;
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
        if (statements.size() != other.statements.size() || !vanished.equals(other.vanished)) {
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
        properties.put("datasets", statements.stream().map(Statement::dataset).toList());
        properties.put("runs", runs());
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
