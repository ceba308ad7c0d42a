package innograph.queries.screening.parties;

import innograph.identity.party.ListedName;
import innograph.identity.party.ListedName.Role;
import innograph.identity.party.ListedParty;
import innograph.identity.party.PartyDirectory;
import innograph.identity.party.PartyKind;
import innograph.identity.place.Countries;
import innograph.model.Presence;
import innograph.queries.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The lists of the graph, ready to be asked.
 *
 * @param listOf the list of each entry, by the id of the entry
 */
record LoadedParties(PartyDirectory directory, List<ScreenedList> lists, Map<String, ScreenedList> listOf) {
    private static final String ENTRIES = """
            MATCH (p:RestrictedParty) WHERE %s
            RETURN p.id AS id, p.list AS list, p.kind AS kind, p.name AS name, p.names AS names, p.aliases AS aliases,
              p.weakAliases AS weakAliases, p.countries AS countries, toString(p.listed) AS listed, p.datasets AS datasets
            ORDER BY id
            """.formatted(Presence.of("p"));

    private static final String DATASETS = """
            MATCH (d:Dataset)
            RETURN d.id AS id, coalesce(d.title, d.id) AS title, coalesce(d.publisher, '') AS publisher,
              toString(COLLECT { MATCH (d)<-[:OF]-(run:LoadRun {status: 'DONE'}) RETURN max(run.finished) }[0]) AS lastLoaded
            """;

    private static final Pattern BRACKETS = Pattern.compile("\\S\\s*\\((\\p{L}[\\p{L} &.-]{1,40}\\p{L})\\)\\s*$");

    private record Entry(
            ListedParty party, String dataset, @Nullable String listed) {}

    static LoadedParties read(Reader patient) {
        List<Entry> entries = patient.rows(ENTRIES, Map.of(), LoadedParties::entry);
        Map<String, Record> datasets = new LinkedHashMap<>();
        patient.rows(DATASETS, Map.of(), row -> datasets.put(row.get("id").asString(), row));
        Map<List<String>, List<Entry>> byList = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.getFirst()).thenComparing(List::getLast));
        entries.forEach(
                entry -> byList.computeIfAbsent(List.of(entry.party.list(), entry.dataset), _ -> new ArrayList<>())
                        .add(entry));
        List<ScreenedList> lists = new ArrayList<>();
        Map<String, ScreenedList> listOf = new LinkedHashMap<>();
        byList.forEach((key, members) -> {
            ScreenedList list = list(key.getFirst(), key.getLast(), members, datasets.get(key.getLast()));
            lists.add(list);
            members.forEach(entry -> listOf.put(entry.party.id(), list));
        });
        return new LoadedParties(
                PartyDirectory.of(entries.stream().map(Entry::party).toList()), List.copyOf(lists), Map.copyOf(listOf));
    }

    /** "Tula Arms Plant (TOZ)" is called TOZ too; what is in brackets may also be a country, which is no name. */
    private static Stream<String> inBrackets(String name) {
        Matcher matcher = BRACKETS.matcher(name);
        return matcher.find() && Countries.code(matcher.group(1)).isEmpty() ? Stream.of(matcher.group(1)) : Stream.of();
    }

    private static Entry entry(Record row) {
        String id = row.get("id").asString();
        List<ListedName> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> weak = Set.copyOf(texts(row.get("weakAliases")));
        Stream.of(List.of(row.get("name").asString(id)), texts(row.get("names")), texts(row.get("aliases")), weak)
                .flatMap(Collection::stream)
                .flatMap(name -> Stream.concat(Stream.of(name), inBrackets(name)))
                .filter(name -> !name.isBlank() && seen.add(name))
                .forEach(name -> names.add(new ListedName(name, role(names.isEmpty(), weak.contains(name)))));
        List<String> datasets = texts(row.get("datasets"));
        String dataset = datasets.isEmpty() ? "" : datasets.getFirst();
        ListedParty party = new ListedParty(
                id,
                row.get("list").asString(dataset),
                PartyKind.of(row.get("kind").asString("")),
                names,
                texts(row.get("countries")).stream()
                        .map(Countries::code)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
        return new Entry(party, dataset, row.get("listed").asString(null));
    }

    private static Role role(boolean first, boolean weak) {
        return first ? Role.PRIMARY : weak ? Role.WEAK_ALIAS : Role.ALIAS;
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    private static ScreenedList list(String name, String dataset, List<Entry> entries, @Nullable Record about) {
        String latest = entries.stream()
                .map(Entry::listed)
                .filter(day -> day != null)
                .max(String::compareTo)
                .orElse(null);
        return new ScreenedList(
                name,
                dataset,
                about == null ? dataset : about.get("title").asString(),
                about == null ? "" : about.get("publisher").asString(),
                about == null ? null : about.get("lastLoaded").asString(null),
                latest,
                entries.size());
    }
}
