package innograph.loaders.load;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Values;

/**
 * What one data set says of one entity.
 *
 * @param run that said it last
 * @param mention true if it only names the entity in passing
 * @param identifiers the entity's own first, the others in their order
 * @param names with the language of each in {@code languages}, position by position
 * @param kinds labels
 * @param properties as the graph keeps them
 */
record Statement(
        String dataset,
        long run,
        boolean mention,
        List<String> identifiers,
        List<String> names,
        List<String> languages,
        List<String> aliases,
        NavigableSet<String> kinds,
        NavigableMap<String, Object> properties) {

    /**
     * What a record says.
     *
     * @param identifiers those of the record that name nothing else, in its order; at least one
     */
    static Statement of(EntityRecord record, List<Identifier> identifiers, String dataset, long run) {
        NavigableMap<String, Object> properties = new TreeMap<>();
        record.properties().forEach((name, value) -> properties.put(name, stored(value)));
        NavigableSet<String> kinds = new TreeSet<>();
        record.kinds().stream().map(OrganizationKind::label).forEach(kinds::add);
        return new Statement(
                dataset,
                run,
                record.mention(),
                ordered(
                        identifiers.getFirst().toString(),
                        identifiers.stream().map(Identifier::toString).toList()),
                record.names().stream().map(LocalizedName::value).toList(),
                record.names().stream().map(LocalizedName::language).toList(),
                record.aliases(),
                kinds,
                properties);
    }

    /** The own identifier and then the others, so that the same identifiers make the same list. */
    static List<String> ordered(String own, Collection<String> identifiers) {
        Set<String> ordered = new LinkedHashSet<>();
        ordered.add(own);
        ordered.addAll(new TreeSet<>(identifiers));
        return List.copyOf(ordered);
    }

    private static Object stored(Object value) {
        return value instanceof Coordinates place
                ? Values.point(4326, place.longitude(), place.latitude()).asPoint()
                : value;
    }

    /** Both in one: this one keeps its word, the other fills what it left open and adds its names. */
    Statement joined(Statement other) {
        List<String> allNames = new ArrayList<>(names);
        List<String> allLanguages = new ArrayList<>(languages);
        for (int i = 0; i < other.names.size(); i++) {
            if (!allNames.contains(other.names.get(i))) {
                allNames.add(other.names.get(i));
                allLanguages.add(other.languages.get(i));
            }
        }
        Set<String> allAliases = new LinkedHashSet<>(aliases);
        allAliases.addAll(other.aliases);
        allAliases.removeAll(allNames);
        NavigableSet<String> allKinds = new TreeSet<>(kinds);
        allKinds.addAll(other.kinds);
        NavigableMap<String, Object> allProperties = new TreeMap<>(other.properties);
        allProperties.putAll(properties);
        List<String> allIdentifiers = new ArrayList<>(identifiers);
        allIdentifiers.addAll(other.identifiers);
        return new Statement(
                dataset,
                Math.max(run, other.run),
                mention && other.mention,
                ordered(identifiers.getFirst(), allIdentifiers),
                allNames,
                allLanguages,
                List.copyOf(allAliases),
                allKinds,
                allProperties);
    }

    /**
     * What the data set says after it said this too. A mention never replaces anything; a record replaces what an earlier run
     * said; within a run both are joined, and a record has its word before a mention.
     */
    Statement then(Statement later) {
        if (later.run == run) {
            return mention && !later.mention ? later.joined(this) : joined(later);
        }
        return later.mention && !mention ? saidAgain(later.run) : later;
    }

    private Statement saidAgain(long again) {
        return new Statement(dataset, again, mention, identifiers, names, languages, aliases, kinds, properties);
    }

    /** What it says but for these identifiers; it keeps its own. */
    Statement withoutIdentifiers(Collection<String> others) {
        List<String> kept = identifiers.stream()
                .filter(identifier -> identifier.equals(identifiers.getFirst()) || !others.contains(identifier))
                .toList();
        return new Statement(dataset, run, mention, kept, names, languages, aliases, kinds, properties);
    }

    /** The first property in which two records of one run differ; empty if they agree or either is a mention. */
    Optional<String> contradiction(Statement later) {
        if (mention || later.mention || later.run != run) {
            return Optional.empty();
        }
        if (!names.contains(later.names.getFirst())) {
            return Optional.of("name '%s' and '%s'".formatted(names.getFirst(), later.names.getFirst()));
        }
        return later.properties.entrySet().stream()
                .filter(entry -> properties.containsKey(entry.getKey())
                        && !Objects.equals(properties.get(entry.getKey()), entry.getValue()))
                .map(entry ->
                        "%s '%s' and '%s'".formatted(entry.getKey(), properties.get(entry.getKey()), entry.getValue()))
                .findFirst();
    }

    /** True if both say the same, in whichever run. */
    boolean saysSameAs(Statement other) {
        return equals(other.saidAgain(run));
    }

    /** What the graph keeps of a statement where several data sets speak of an entity. */
    Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("mention", mention);
        content.put("identifiers", identifiers);
        content.put("names", names);
        content.put("languages", languages);
        content.put("aliases", aliases);
        content.put("kinds", List.copyOf(kinds));
        content.put("properties", properties);
        return content;
    }

    /** The type of each property comes from the model, since JSON has neither dates nor places. */
    static Statement of(String dataset, long run, Map<String, Object> content, EntityType type) {
        NavigableMap<String, Object> properties = new TreeMap<>();
        ((Map<?, ?>) value(content, "properties"))
                .forEach((name, value) ->
                        properties.put((String) name, SaidJson.value(type.property((String) name), value)));
        return new Statement(
                dataset,
                run,
                (Boolean) value(content, "mention"),
                texts(content, "identifiers"),
                texts(content, "names"),
                texts(content, "languages"),
                texts(content, "aliases"),
                new TreeSet<>(texts(content, "kinds")),
                properties);
    }

    private static Object value(Map<String, Object> content, String name) {
        return Objects.requireNonNull(content.get(name), name);
    }

    @SuppressWarnings("unchecked") // written by content()
    private static List<String> texts(Map<String, Object> content, String name) {
        return (List<String>) value(content, name);
    }
}
