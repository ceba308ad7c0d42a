package innograph.queries.match;

import innograph.model.EntityType;
import innograph.model.meaning.TextLanguage;
import innograph.queries.Reader;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import innograph.queries.match.Match.Reason;
import innograph.queries.match.text.TextLikeness;
import innograph.queries.match.text.TextQuestion;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which offers fit a demand, which demands an offer, and why. Offers and demands are held in memory and read again when their number or their
 * edits have changed.
 */
public final class Matching {
    /** Candidates that all features are weighed of, for each that is asked for. */
    private static final int SPARE = 3;

    private static final int LEAST_CANDIDATES = 20;

    private final Reader reader;
    private final Clock clock;
    private final Renewed<Boards> boards;

    /** @param offers and demands, each with an index of their own */
    private record Boards(Board offers, Board demands, boolean haveVectors) {
        Board of(EntityType type) {
            return type == EntityType.DEMAND ? demands : offers;
        }
    }

    /**
     * Reads nothing yet.
     *
     * @param patient reads all offers and demands at once
     * @param interval how long they are taken to be up to date; 0 for not at all
     * @param most how many offers and demands are held in memory (innograph.match.max-held); those of the smallest ids
     */
    public Matching(Reader reader, Reader patient, Clock clock, Duration interval, int most) {
        this.reader = reader;
        this.clock = clock;
        this.boards = new Renewed<>(
                "board of offers and demands",
                new Counted(
                        reader,
                        "(:Offer)",
                        "(:Demand)",
                        "(:Edit)",
                        "(:TextVector)",
                        "()-[:OFFERS]->()",
                        "()-[:DEMANDS]->()"),
                () -> boards(FactsReader.all(patient, most)),
                interval);
    }

    private static Boards boards(List<Facts> all) {
        return new Boards(
                Board.of(EntityType.OFFER, all),
                Board.of(EntityType.DEMAND, all),
                all.stream().anyMatch(facts -> !facts.vectors().isEmpty()));
    }

    /**
     * Open offers that fit, the best first.
     *
     * @param where narrows what is matched; what is closed is matched too if it says something of {@code status} or {@code openUntil}
     * @param first how many at most
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Matches offers(Wish wish, Filter where, int first) {
        return matches(EntityType.OFFER, wish, where, first);
    }

    /** Open demands that fit, the best first. */
    public Matches demands(Wish wish, Filter where, int first) {
        return matches(EntityType.DEMAND, wish, where, first);
    }

    private Matches matches(EntityType type, Wish wish, Filter where, int first) {
        Boards now = boards.current();
        Facts wanted = wanted(wish, now);
        Fusion fusion = new Fusion(today());
        Predicate<Facts> among = among(type, where);
        List<Board.Candidate> candidates = now.of(type)
                .likeliest(
                        wanted,
                        found -> !found.id().equals(wanted.id()) && among.test(found),
                        first * SPARE + LEAST_CANDIDATES);
        Map<String, Integer> together = Collaboration.works(
                wanted, candidates.stream().map(Board.Candidate::facts).toList(), reader);
        return Matches.of(candidates.stream()
                .map(candidate -> match(
                        candidate.facts(), fusion.reasons(wanted, candidate.facts(), candidate.likeness()), together))
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.entity().id()))
                .limit(first)
                .toList());
    }

    private Predicate<Facts> among(EntityType type, Filter where) {
        LocalDate today = today();
        Predicate<Facts> open = found -> says(where, "status", "openUntil") || found.isOpen(today);
        if (where.equals(Filter.NONE)) {
            return open;
        }
        FilterCypher filter = new FilterCypher(where);
        Set<String> through = Set.copyOf(reader.rows(
                filter.matchAll(type) + " RETURN DISTINCT n.id AS id",
                filter.parameters(),
                row -> row.get("id").asString()));
        return open.and(found -> through.contains(found.id()));
    }

    /** True if a filter says something of one of these properties. */
    private static boolean says(Filter filter, String... properties) {
        return switch (filter) {
            case Filter.All all -> all.filters().stream().anyMatch(one -> says(one, properties));
            case Filter.Any any -> any.filters().stream().anyMatch(one -> says(one, properties));
            case Filter.Not not -> says(not.filter(), properties);
            case Filter.Compared compared -> List.of(properties).contains(compared.property());
            case Filter.Known known -> List.of(properties).contains(known.property());
            default -> false;
        };
    }

    /**
     * How well an offer fits a demand, whether both are open or not, as the graph is now.
     *
     * @return empty if one of the two is not in the graph
     */
    public Optional<Match> fit(String demand, String offer) {
        return fits(List.of(demand), List.of(offer), false).stream()
                .map(Fit::match)
                .findFirst();
    }

    /**
     * A demand and an offer that fits it.
     *
     * @param match the offer, and why it fits
     */
    public record Fit(String demand, Match match) {}

    /**
     * Which of these offers are a good fit for which of these demands, as the graph is now; both open. Costs two statements and some
     * microseconds for each pair.
     *
     * @return in the order of the demands, then the best first
     */
    public List<Fit> goodFits(Collection<String> demands, Collection<String> offers) {
        return fits(demands, offers, true);
    }

    private List<Fit> fits(Collection<String> demands, Collection<String> offers, boolean goodAndOpen) {
        Boards now = boards.current();
        Fusion fusion = new Fusion(today());
        Map<String, Facts> read =
                FactsReader.of(
                                Stream.concat(demands.stream(), offers.stream())
                                        .distinct()
                                        .toList(),
                                reader)
                        .stream()
                        .filter(facts -> !goodAndOpen || facts.isOpen(today()))
                        .collect(Collectors.toMap(Facts::id, facts -> facts));
        List<Facts> offered = offers.stream()
                .distinct()
                .filter(read::containsKey)
                .map(read::get)
                .toList();
        List<Fit> fits = new ArrayList<>();
        for (String demand : demands) {
            Facts wanted = read.get(demand);
            if (wanted != null) {
                fits(wanted, offered, now, fusion).stream()
                        .filter(match -> !goodAndOpen || match.goodFit())
                        .forEach(match -> fits.add(new Fit(demand, match)));
            }
        }
        return fits;
    }

    private List<Match> fits(Facts wanted, List<Facts> offers, Boards now, Fusion fusion) {
        TextQuestion question = now.offers().question(wanted);
        Map<String, Integer> together = new HashMap<>();
        return offers.stream()
                .map(found -> {
                    TextLikeness likeness = now.offers().likeness(question, found);
                    return match(found, fusion.reasons(wanted, found, likeness), together);
                })
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.entity().id()))
                .toList();
    }

    private static Match match(Facts found, List<Reason> told, Map<String, Integer> together) {
        List<Reason> reasons = new ArrayList<>(told);
        found.owners().stream()
                .mapToInt(owner -> together.getOrDefault(owner, 0))
                .filter(works -> works > 0)
                .max()
                .ifPresent(works -> reasons.add(Collaboration.reason(works)));
        double score = Fusion.score(reasons);
        return new Match(
                Objects.requireNonNull(found.entity()),
                Optional.empty(),
                Optional.empty(),
                score,
                score >= Fusion.GOOD,
                Fusion.weightiestFirst(reasons));
    }

    /** What is known of a wish; an entity that is not in the graph is wanted by its text alone. */
    private Facts wanted(Wish wish, Boards now) {
        Facts known = wish.entity() == null
                ? Facts.ofText("")
                : FactsReader.of(List.of(wish.entity()), reader).stream()
                        .findFirst()
                        .orElse(Facts.ofText(""));
        String text = wish.text() == null ? known.text() : (wish.text() + ". " + known.text()).strip();
        Map<TextLanguage, float[]> vectors = known.vectors();
        if (vectors.isEmpty() && now.haveVectors() && !text.isBlank()) {
            TextLanguage language = TextLanguage.of(text);
            vectors = Map.of(language, language.vectorOfQuestion(text));
        }
        return new Facts(known.entity(), text, known.technologies(), known.places(), known.owners(), vectors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
