package innograph.queries.screening.parties;

import innograph.identity.name.Latin;
import innograph.identity.party.ListedName;
import innograph.identity.party.ListedName.Role;
import innograph.identity.party.OtherSpellings;
import innograph.identity.party.PartyCandidate;
import innograph.identity.party.PartyDirectory;
import innograph.identity.party.PartyKind;
import innograph.identity.party.PartyQuestion;
import innograph.identity.place.Countries;
import innograph.model.Presence;
import innograph.model.cases.Outcome;
import innograph.queries.Reader;
import innograph.queries.filter.SearchText;
import innograph.queries.screening.Limit;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Compares names, organizations and persons with all entries of the loaded lists of restricted parties. The lists are kept in memory,
 * read when they are first asked for and read anew when the graph has changed.
 */
public final class PartyScreening {
    private static final String ENTITY = """
            MATCH (:Identifier {value: $id})<-[:IDENTIFIED_BY]-(e:Organization|Person) WHERE %s
            RETURN e.name AS name, e.names AS names, e.aliases AS aliases, e.country AS country, e:Person AS isPerson,
              COLLECT { MATCH (e)-[r:LISTED_AS]->(p:RestrictedParty) WHERE %s AND %s
                RETURN {entry: p.id, name: p.name, decision: r.decision} ORDER BY p.id } AS listings
            LIMIT 1
            """.formatted(Presence.of("e"), Presence.of("r"), Presence.of("p"));

    private static final String NAMESAKES = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: 20}) YIELD node AS e
            WHERE (e:Organization OR e:Person) AND %s AND any(name IN e.names + coalesce(e.aliases, []) WHERE name = $name)
            RETURN e.id AS id, [name IN e.names + coalesce(e.aliases, []) WHERE name <> $name] AS names ORDER BY id LIMIT 3
            """.formatted(Presence.of("e"));

    /** Behind the letters of languages that are written in Latin ones. */
    private static final int LATIN_END = 0x250;

    /** Letters and digits, Latin ones, below which a name is like too many others. */
    private static final int FEW_LETTERS = 3;

    /** What links say on which a person has decided, here and in data sets that bring their own. */
    private static final Set<String> CONFIRMED = Set.of("CONFIRMED", "same");

    private static final Set<String> REJECTED = Set.of("REJECTED", "other");

    /** Abbreviations of fewer letters stand for too much to be taken for a party without anybody looking. */
    private static final int LETTERS_OF_NAMESAKES = 5;

    private final Reader reader;
    private final Renewed<LoadedParties> latest;

    /**
     * The screening of a graph.
     *
     * @param patient reads the lists; its statements may take as long as that takes
     * @param interval how long the lists are taken to be up to date; 0 for not at all
     */
    public PartyScreening(Reader reader, Reader patient, Duration interval) {
        this.reader = reader;
        this.latest = new Renewed<>(
                "listed parties",
                new Counted(reader, "(:RestrictedParty)", "(:Edit)"),
                () -> LoadedParties.read(patient),
                interval);
    }

    /** All entries as the graph has them now, read anew if it has changed; to measure with. */
    public PartyDirectory upToDate() {
        return latest.upToDate().directory();
    }

    /**
     * The lists that are loaded, read anew if the graph has changed.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<ScreenedList> lists() {
        return latest.upToDate().lists();
    }

    /**
     * The entries that bear a name of an organization, by their ids: not a weak alias, nor one of a few letters, and no entry of a person or
     * of other countries alone.
     *
     * @param names of the organization
     * @param country ISO 3166-1 alpha-2; null if unknown
     * @throws innograph.queries.GraphFailure if the lists have not been read yet and the store does not answer
     */
    public Map<String, Namesake> namesakes(Collection<String> names, @Nullable String country) {
        LoadedParties loaded = latest.current();
        Map<String, Namesake> namesakes = new TreeMap<>();
        for (String name : names) {
            if (letters(name) >= LETTERS_OF_NAMESAKES) {
                loaded.directory().named(name).stream()
                        .filter(party -> party.kind() != PartyKind.PERSON)
                        .filter(party -> country == null
                                || party.countries().isEmpty()
                                || party.countries().contains(country))
                        .forEach(party ->
                                namesakes.putIfAbsent(party.id(), new Namesake(name, list(party.id(), loaded))));
            }
        }
        return namesakes;
    }

    /** A name that an organization and an entry of a list both have. */
    public record Namesake(String name, ScreenedList list) {}

    /**
     * Screens a name.
     *
     * @throws innograph.queries.GraphFailure if the lists have not been read yet and the store does not answer
     */
    public PartyReport screen(PartyQuery query) {
        List<Limit> known = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        names.add(query.name());
        names.addAll(OtherSpellings.of(query.name()));
        names.addAll(namesakes(query.name(), known));
        PartyReport report = screen(names, query, Map.of(), List.of());
        List<Limit> limits =
                Stream.concat(report.limits().stream(), known.stream()).toList();
        return new PartyReport(report.outcome(), report.asked(), report.lists(), report.findings(), limits);
    }

    /** Other names of those whom the graph knows by a name in another script; it takes too long to look, and helps little, for Latin names. */
    private List<String> namesakes(String name, List<Limit> known) {
        SearchText text = SearchText.of(name);
        if (text.isEmpty() || name.codePoints().allMatch(c -> c < LATIN_END)) {
            return List.of();
        }
        Set<String> others = new LinkedHashSet<>();
        reader.rows(NAMESAKES, Map.of("index", text.index(), "query", text.lucene(), "name", name.strip()), row -> row)
                .forEach(row -> {
                    List<String> names = texts(row.get("names"));
                    others.addAll(names);
                    known.add(
                            Limit.of(Limit.Kind.ALSO_CALLED, name, row.get("id").asString(), String.join(", ", names)));
                });
        return List.copyOf(others);
    }

    /**
     * Screens an organization or a person of the graph under all its names; what a person has decided on it holds.
     *
     * @param id any of its identifiers
     * @param lists names of lists or data sets to compare with; empty for all
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public PartyReport screenEntity(String id, Set<String> lists) {
        List<Record> rows = reader.rows(ENTITY, Map.of("id", id), row -> row);
        if (rows.isEmpty()) {
            return new PartyReport(
                    Outcome.UNDETERMINED, List.of(), List.of(), List.of(), List.of(Limit.of(Limit.Kind.NO_ENTITY, id)));
        }
        Record entity = rows.getFirst();
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.get("name").asString(id));
        names.addAll(texts(entity.get("names")));
        names.addAll(texts(entity.get("aliases")));
        PartyQuery query = new PartyQuery(
                names.iterator().next(),
                entity.get("country").asString(null),
                entity.get("isPerson").asBoolean() ? PartyKind.PERSON : PartyKind.ORGANIZATION,
                lists);
        Map<String, String> decisions = new HashMap<>();
        List<Value> listings = entity.get("listings").asList(value -> value);
        listings.forEach(listing -> decisions.put(
                listing.get("entry").asString(), listing.get("decision").asString("")));
        return screen(names, query, decisions, listings);
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    /** @param decisions on entries, by their ids */
    private PartyReport screen(
            Collection<String> names, PartyQuery query, Map<String, String> decisions, List<Value> listings) {
        LoadedParties loaded = latest.current();
        List<Limit> limits = new ArrayList<>();
        List<ScreenedList> lists = lists(loaded, query.lists(), limits);
        Map<String, PartyFinding> findings = new HashMap<>();
        boolean isComparable = false;
        for (String name : names) {
            int letters = letters(name);
            if (letters == 0) {
                limits.add(Limit.of(Limit.Kind.NO_LETTERS, name));
                continue;
            }
            isComparable |= letters >= FEW_LETTERS && !OtherSpellings.isTranslated(name);
            if (letters < FEW_LETTERS) {
                limits.add(Limit.of(Limit.Kind.SHORT_NAME, name));
            }
            PartyQuestion question = new PartyQuestion(name, code(query), query.kind());
            loaded
                    .directory()
                    .find(question, party -> lists.contains(loaded.listOf().get(party.id())))
                    .stream()
                    .filter(candidate -> candidate.score() >= PartyCandidate.REVIEW)
                    .filter(candidate -> letters >= FEW_LETTERS || candidate.isExact())
                    .filter(candidate -> !REJECTED.contains(
                            decisions.getOrDefault(candidate.party().id(), "")))
                    .map(candidate -> finding(name, candidate, loaded))
                    .forEach(finding -> findings.merge(finding.entry(), finding, PartyScreening::likelier));
        }
        if (!isComparable) {
            names.stream()
                    .filter(OtherSpellings::isTranslated)
                    .forEach(name -> limits.add(Limit.of(Limit.Kind.TRANSLATED_NAME, name)));
        }
        listings.stream()
                .filter(listing -> CONFIRMED.contains(listing.get("decision").asString("")))
                .filter(listing ->
                        lists.contains(loaded.listOf().get(listing.get("entry").asString())))
                .map(listing -> confirmed(names.iterator().next(), listing, loaded))
                .forEach(finding -> findings.put(finding.entry(), finding));
        List<PartyFinding> ordered = findings.values().stream()
                .sorted(Comparator.comparingDouble(PartyFinding::score)
                        .reversed()
                        .thenComparing(PartyFinding::entry))
                .toList();
        boolean isDecidable = isComparable
                && !lists.isEmpty()
                && limits.stream().noneMatch(limit -> limit.kind() == Limit.Kind.LIST_NOT_LOADED);
        return new PartyReport(outcome(ordered, isDecidable), List.copyOf(names), lists, ordered, limits);
    }

    private static List<ScreenedList> lists(LoadedParties loaded, Set<String> wanted, List<Limit> limits) {
        if (loaded.lists().isEmpty()) {
            limits.add(Limit.of(Limit.Kind.NO_PARTIES));
        } else {
            wanted.stream()
                    .filter(name -> loaded.lists().stream().noneMatch(list -> list.isCalled(name)))
                    .sorted()
                    .forEach(name -> limits.add(Limit.of(Limit.Kind.LIST_NOT_LOADED, name)));
        }
        return loaded.lists().stream()
                .filter(list -> wanted.isEmpty() || wanted.stream().anyMatch(name -> list.isCalled(name)))
                .toList();
    }

    private static int letters(String name) {
        return Latin.words(name).stream().mapToInt(String::length).sum();
    }

    private static @Nullable String code(PartyQuery query) {
        return query.country() == null ? null : Countries.code(query.country()).orElse(null);
    }

    private static PartyFinding finding(String asked, PartyCandidate candidate, LoadedParties loaded) {
        boolean certain = candidate.score() >= PartyCandidate.MATCH
                && candidate.cautions().isEmpty();
        return new PartyFinding(
                candidate.party().id(),
                candidate.party().name(),
                list(candidate.party().id(), loaded),
                asked,
                candidate.name(),
                certain ? Outcome.MATCH : Outcome.REVIEW,
                candidate.score(),
                candidate.measures(),
                candidate.cautions(),
                candidate.why(false),
                candidate.why(true));
    }

    private static ScreenedList list(String entry, LoadedParties loaded) {
        return Objects.requireNonNull(loaded.listOf().get(entry), entry);
    }

    private static PartyFinding confirmed(String asked, Value listing, LoadedParties loaded) {
        String entry = listing.get("entry").asString();
        String name = listing.get("name").asString(entry);
        return new PartyFinding(
                entry,
                name,
                list(entry, loaded),
                asked,
                new ListedName(name, Role.PRIMARY),
                Outcome.MATCH,
                1,
                List.of(),
                Set.of(),
                List.of("a person has confirmed that it is this entry"),
                List.of("已由人工确认为该条目"));
    }

    private static PartyFinding likelier(PartyFinding one, PartyFinding other) {
        return other.score() > one.score() ? other : one;
    }

    private static Outcome outcome(List<PartyFinding> findings, boolean isDecidable) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.MATCH)) {
            return Outcome.MATCH;
        }
        if (!findings.isEmpty()) {
            return Outcome.REVIEW;
        }
        return isDecidable ? Outcome.CLEAR : Outcome.UNDETERMINED;
    }
}
