package innograph.queries.screening.items;

import innograph.model.cases.Outcome;
import innograph.model.meaning.TextLanguage;
import innograph.queries.Reader;
import innograph.queries.screening.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds technologies against the control lists of the graph. */
public final class ItemScreening {
    /** Of a text, in characters; more is not compared, and the report says so. */
    public static final int LONGEST_TEXT = 100_000;

    /** With fewer words that the lists use, nothing can be told. */
    private static final int FEWEST_WORDS = 2;

    /** Below this an item is not named at all: it has a common word or two with the text. */
    private static final double NAMED = 0.03;

    private final Reader reader;
    private final ControlLists lists;

    /**
     * The screening of a graph.
     *
     * @param patient reads whole lists, which may take a while
     * @param interval how long the lists in memory are taken to be up to date; 0 for not at all
     */
    public ItemScreening(Reader reader, Reader patient, Duration interval) {
        this.reader = reader;
        this.lists = new ControlLists(reader, patient, interval);
    }

    /**
     * The lists that are loaded, by their ids.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<ControlList> lists() {
        return lists.current().stream().map(ListIndex::list).toList();
    }

    /**
     * What a technology may fall under.
     *
     * @return empty if there is no entity with the id that is asked for
     * @throws UnknownListException if a list is asked for that is not loaded
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Optional<ItemReport> screen(ItemQuestion question) {
        List<ListIndex> asked = asked(question.lists());
        return technology(question).map(technology -> report(technology, asked, question.most()));
    }

    private Optional<Technology> technology(ItemQuestion question) {
        String text = question.text();
        return text != null
                ? Optional.of(new Technology("", text, Set.of(), Map.of()))
                : Technology.read(Objects.requireNonNull(question.entity()), reader);
    }

    private List<ListIndex> asked(List<String> called) {
        List<ListIndex> all = lists.current();
        for (String name : called) {
            if (all.stream().noneMatch(index -> index.list().isCalled(name))) {
                throw new UnknownListException(name, lists());
            }
        }
        return called.isEmpty()
                ? all
                : all.stream()
                        .filter(index -> called.stream().anyMatch(index.list()::isCalled))
                        .toList();
    }

    private static ItemReport report(Technology technology, List<ListIndex> asked, int most) {
        String read = technology
                .text()
                .substring(0, Math.min(LONGEST_TEXT, technology.text().length()));
        TechnicalText text = TechnicalText.of(read);
        boolean meanings = asked.stream().anyMatch(ListIndex::hasMeanings);
        Evidence evidence =
                new Evidence(technology.classes(), technology.recorded(), meanings ? meaning(text) : TextVector.NONE);
        List<ItemFinding> findings = asked.stream()
                .flatMap(index -> index.find(text, evidence, most).stream())
                .filter(finding -> finding.score() >= NAMED)
                .sorted(Comparator.comparingDouble(ItemFinding::score).reversed())
                .limit(most)
                .toList();
        List<Limit> limits = new ArrayList<>(limitsOfLists(asked, meanings));
        limits.addAll(limitsOfText(technology, text, asked));
        return new ItemReport(
                outcome(findings, limits), asked.stream().map(ListIndex::list).toList(), findings, limits);
    }

    private static List<Limit> limitsOfLists(List<ListIndex> asked, boolean meanings) {
        if (asked.isEmpty()) {
            return List.of(Limit.of(Limit.Kind.NO_LIST));
        }
        Stream<Limit> undated = asked.stream()
                .map(ListIndex::list)
                .filter(list -> list.asOf() == null)
                .map(list -> Limit.of(Limit.Kind.NO_DATE, list.name()));
        return Stream.concat(undated, meanings ? Stream.of() : Stream.of(Limit.of(Limit.Kind.NO_MEANINGS)))
                .toList();
    }

    private static List<Limit> limitsOfText(Technology technology, TechnicalText text, List<ListIndex> asked) {
        if (technology.text().isBlank()) {
            return List.of(Limit.of(Limit.Kind.NO_TEXT, technology.name()));
        }
        List<Limit> limits = new ArrayList<>();
        if (technology.text().length() > LONGEST_TEXT) {
            limits.add(Limit.of(Limit.Kind.CUT, LONGEST_TEXT));
        }
        long words =
                asked.stream().mapToLong(index -> index.knownWords(text)).max().orElse(0);
        if (words < FEWEST_WORDS && !asked.isEmpty()) {
            limits.add(Limit.of(Limit.Kind.SHORT_TEXT, words, FEWEST_WORDS));
        }
        if (text.reading().isPartial()) {
            limits.add(Limit.of(
                    Limit.Kind.PARTLY_READ,
                    text.reading().understood(),
                    text.reading().chinese()));
        }
        return limits;
    }

    private static TextVector meaning(TechnicalText text) {
        return TextVector.of(
                TextLanguage.ENGLISH.vectorOfQuestion(text.reading().english()));
    }

    /** What was found stands; that nothing was found tells something only if the text could be read. */
    private static Outcome outcome(List<ItemFinding> findings, List<Limit> limits) {
        Outcome highest = findings.stream()
                .map(ItemFinding::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.CLEAR);
        boolean readable = limits.stream().noneMatch(limit -> switch (limit.kind()) {
            case NO_LIST, NO_TEXT, SHORT_TEXT, PARTLY_READ -> true;
            default -> false;
        });
        return highest == Outcome.CLEAR && !readable ? Outcome.UNDETERMINED : highest;
    }
}
