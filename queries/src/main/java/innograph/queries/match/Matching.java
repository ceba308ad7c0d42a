package innograph.queries.match;

import innograph.model.EntityType;
import innograph.model.meaning.TextLanguage;
import innograph.queries.Reader;
import innograph.queries.experts.Expert;
import innograph.queries.experts.ExpertQuestion;
import innograph.queries.experts.Experts;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import innograph.queries.match.Match.Reason;
import innograph.queries.match.text.TextIndex;
import innograph.queries.match.text.TextQuestion;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which offers fit a demand, which demands an offer, and why. Offers and demands are held in memory and read again when their number, their
 * edits or the loads have changed.
 */
public final class Matching {
    static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.entity().id());

    /** Candidates that all features are weighed of, for each that is asked for. */
    private static final int SPARE = 3;

    private static final System.Logger LOG = System.getLogger(Matching.class.getName());

    private final Reader reader;
    private final Clock clock;
    private final Renewed<Boards> boards;

    /**
     * Offers and demands, each with an index of their own.
     *
     * @param works texts of projects and patents, to tell what is rare in them
     */
    private record Boards(Board offers, Board demands, TextIndex works, boolean haveVectors) {
        static Boards of(List<Facts> all, TextIndex works) {
            return new Boards(
                    Board.of(EntityType.OFFER, all),
                    Board.of(EntityType.DEMAND, all),
                    works,
                    all.stream().anyMatch(facts -> !facts.vectors().isEmpty()));
        }

        Board of(EntityType type) {
            return type == EntityType.DEMAND ? demands : offers;
        }
    }

    /**
     * Reads nothing yet.
     *
     * @param patient reads all offers and demands at once
     * @param interval how long they are taken to be up to date; 0 for not at all
     * @param most how many offers and demands are held in memory (innograph.match.max-held); the open ones before the others, and those of the smallest ids
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
                        "(:Project)",
                        "(:Patent)",
                        "(:Edit)",
                        "(:TextVector)",
                        "()-[:OFFERS]->()",
                        "()-[:DEMANDS]->()"),
                () -> held(patient, most),
                interval);
    }

    private static Boards held(Reader patient, int most) {
        List<Facts> held = FactsReader.all(patient, most);
        long all = held.size() < most ? held.size() : FactsReader.number(patient);
        if (all > most) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "%,d of %,d offers and demands are not matched, since %,d are held (innograph.match.max-held); raise it, or unload what is closed"
                            .formatted(all - most, all, most));
        }
        return Boards.of(held, Works.sample(patient));
    }

    /**
     * Open offers that fit, the best first.
     *
     * @param wish a demand, or a text
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
        Predicate<Facts> among = among(type, where);
        Board board = now.of(type);
        List<Board.Ranked> ranked = board.ranked(
                wanted,
                found -> !found.id().equals(wanted.id()) && among.test(found),
                first * SPARE + Board.CANDIDATES,
                today(),
                Collaboration.of(wanted, reader));
        return Matches.of(onceEach(ranked, board).limit(first).toList());
    }

    /** Those that say the same are one match. */
    private static Stream<Match> onceEach(List<Board.Ranked> ranked, Board board) {
        return ranked.stream()
                .collect(Collectors.groupingBy(
                        found -> board.first(found.number()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> Match.of(
                        same.getFirst().facts().known(),
                        same.getFirst().reasons(),
                        same.stream().skip(1).map(other -> other.facts().id()).toList()));
    }

    private Predicate<Facts> among(EntityType type, Filter where) {
        LocalDate today = today();
        boolean closedToo = says(where, Set.of("status", "openUntil"));
        Predicate<Facts> open = found -> closedToo || found.isOpen(today);
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
    private static boolean says(Filter filter, Set<String> properties) {
        return switch (filter) {
            case Filter.All all -> all.filters().stream().anyMatch(one -> says(one, properties));
            case Filter.Any any -> any.filters().stream().anyMatch(one -> says(one, properties));
            case Filter.Not not -> says(not.filter(), properties);
            case Filter.Compared compared -> properties.contains(compared.property());
            case Filter.Known known -> properties.contains(known.property());
            case Filter.OfTypes _, Filter.OfKinds _, Filter.Matching _, Filter.Near _, Filter.Under _ -> false;
            case Filter.CameAbout _, Filter.Linked _, Filter.LinkCount _ -> false;
        };
    }

    /** Projects, or patents, that fit, whatever their status; the best first. */
    public Matches works(EntityType type, Wish wish, int first) {
        Boards now = boards.current();
        return Matches.of(works(type, wanted(wish, now), now).limit(first).toList());
    }

    private Stream<Match> works(EntityType type, Facts wanted, Boards now) {
        TextQuestion question = now.works().question(wanted.text());
        Fusion fusion = new Fusion(question, today());
        return Works.near(type, wanted, question, reader).stream()
                .filter(found -> !found.id().equals(wanted.id()))
                .map(found -> match(wanted, found, question, now.works(), fusion, Collaboration.NONE))
                .filter(match -> match.score() > 0)
                .sorted(BEST_FIRST);
    }

    private static Match match(
            Facts wanted, Facts found, TextQuestion question, TextIndex index, Fusion fusion, Collaboration together) {
        List<Reason> reasons = fusion.reasons(wanted, found, index.likeness(question, found.text()), together);
        return Match.of(found.known(), reasons, List.of());
    }

    /** Organizations whose projects, patents and offers fit, the best first; without those behind the wish. */
    public Matches organizations(Wish wish, int first) {
        Boards now = boards.current();
        Facts wanted = wanted(wish, now);
        List<Match> works = Stream.concat(
                        Stream.of(EntityType.PROJECT, EntityType.PATENT).flatMap(type -> works(type, wanted, now)),
                        offered(wanted, now.offers()))
                .toList();
        return Matches.of(Behind.of(works, wanted, reader).limit(first).toList());
    }

    /** Offers, closed ones too: they tell what those behind them can do. */
    private Stream<Match> offered(Facts wanted, Board offers) {
        return offers
                .ranked(wanted, found -> !found.id().equals(wanted.id()), Board.CANDIDATES, today(), Collaboration.NONE)
                .stream()
                .map(found -> Match.of(found.facts().known(), found.reasons(), List.of()));
    }

    /** Who is likely to know more: the people whose works speak of the wish, the best first. */
    public List<Expert> nearestExperts(Wish wish, int first) {
        Facts wanted = wanted(wish, boards.current());
        List<String> technologies =
                wanted.technologies().stream().map(Facts.Technology::id).toList();
        String text = wanted.text().isBlank() ? null : wanted.text();
        return new Experts(reader).recommend(new ExpertQuestion(text, technologies, Filter.NONE, first));
    }

    /**
     * How well an offer fits a demand, whether both are open or not, as the graph is now.
     *
     * @return empty if one of the two is not in the graph
     */
    public Optional<Match> fit(String demand, String offer) {
        return fits(List.of(demand), List.of(offer), _ -> true).map(Fit::match).findFirst();
    }

    /**
     * A demand and an offer that fits it.
     *
     * @param match the offer, and why it fits
     */
    public record Fit(String demand, Match match) {}

    /**
     * Which of these offers are a good fit for which of these demands, as the graph is now; both open. Costs a statement for all and one more
     * for each demand, and some microseconds for each pair.
     *
     * @return in the order of the demands, then the best first
     */
    public List<Fit> goodFits(Collection<String> demands, Collection<String> offers) {
        LocalDate today = today();
        return fits(demands, offers, facts -> facts.isOpen(today))
                .filter(fit -> fit.match().goodFit())
                .toList();
    }

    private Stream<Fit> fits(Collection<String> demands, Collection<String> offers, Predicate<Facts> among) {
        Boards now = boards.current();
        List<String> ids =
                Stream.concat(demands.stream(), offers.stream()).distinct().toList();
        Map<String, Facts> read = FactsReader.of(ids, reader).stream()
                .filter(among)
                .collect(Collectors.toMap(Facts::id, Function.identity()));
        List<Facts> offered = known(offers, read);
        List<Fit> fits = new ArrayList<>();
        for (Facts wanted : known(demands, read)) {
            TextQuestion question = now.offers().index().question(wanted.text());
            Fusion fusion = new Fusion(question, today());
            Collaboration together = Collaboration.of(wanted, reader);
            offered.stream()
                    .map(found -> match(wanted, found, question, now.offers().index(), fusion, together))
                    .sorted(BEST_FIRST)
                    .forEach(match -> fits.add(new Fit(wanted.id(), match)));
        }
        return fits.stream();
    }

    private static List<Facts> known(Collection<String> ids, Map<String, Facts> read) {
        return ids.stream().distinct().map(read::get).filter(Objects::nonNull).toList();
    }

    /** What is known of a wish; an entity that is not in the graph is wanted by its text alone. */
    private Facts wanted(Wish wish, Boards now) {
        Facts known = (wish.entity() == null ? List.<Facts>of() : FactsReader.of(List.of(wish.entity()), reader))
                .stream().findFirst().orElse(Facts.ofText(""));
        if (wish.text() == null) {
            return known;
        }
        Facts wanted = known.withText(wish.text() + ". " + known.text());
        if (!now.haveVectors()) {
            return wanted;
        }
        TextLanguage language = TextLanguage.of(wish.text());
        return wanted.withVectors(Map.of(language, language.vectorOfQuestion(wish.text())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
