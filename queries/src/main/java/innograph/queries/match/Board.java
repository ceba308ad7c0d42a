package innograph.queries.match;

import innograph.model.EntityType;
import innograph.queries.landscape.Strongest;
import innograph.queries.match.Match.Reason;
import innograph.queries.match.text.SameTexts;
import innograph.queries.match.text.TextIndex;
import innograph.queries.match.text.TextLikeness;
import innograph.queries.match.text.TextQuestion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** All offers or all demands in memory, as they were at one moment. */
final class Board {
    /** Candidates of which all features are weighed, at least. */
    static final int CANDIDATES = 100;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::number);

    private final List<Facts> facts;
    private final TextIndex index;
    private final int[] firsts;

    Board(List<Facts> facts) {
        List<String> texts = facts.stream().map(Facts::text).toList();
        this.facts = List.copyOf(facts);
        this.index = new TextIndex(texts);
        this.firsts = SameTexts.firsts(texts);
    }

    /** Those of one type; which words are rare differs between what is offered and what is needed. */
    static Board of(EntityType type, List<Facts> all) {
        return new Board(all.stream()
                .filter(facts -> facts.entity() != null && facts.entity().type() == type)
                .toList());
    }

    TextIndex index() {
        return index;
    }

    /**
     * One of those on the board.
     *
     * @param number of it, from 0
     */
    record Ranked(int number, Facts facts, List<Reason> reasons, double score) {
        double without(MatchFeature feature) {
            return score
                    - reasons.stream()
                            .filter(reason -> reason.feature() == feature)
                            .mapToDouble(Reason::contribution)
                            .sum();
        }
    }

    /** The likeliest, the best first. */
    List<Ranked> ranked(Facts wanted, Predicate<Facts> among, int most, LocalDate today, Collaboration together) {
        TextQuestion question = index.question(wanted.text());
        TextLikeness[] likenesses = index.likenesses(question);
        Fusion fusion = new Fusion(question, today);
        int[] likeliest = likeliest(wanted, likenesses, fusion, among, most);
        return IntStream.of(likeliest)
                .mapToObj(number -> {
                    Facts found = facts.get(number);
                    List<Reason> reasons = fusion.reasons(wanted, found, likenesses[number], together);
                    return new Ranked(number, found, reasons, Fusion.score(reasons));
                })
                .sorted(BEST_FIRST)
                .toList();
    }

    private int[] likeliest(Facts wanted, TextLikeness[] likenesses, Fusion fusion, Predicate<Facts> among, int most) {
        Strongest<Integer> best = new Strongest<>(most);
        for (int number = 0; number < likenesses.length; number++) {
            double roughly = fusion.roughly(wanted, facts.get(number), likenesses[number]);
            if (roughly > 0 && among.test(facts.get(number))) {
                best.offer(roughly, number);
            }
        }
        return best.best().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first of those whose text is the same. */
    int first(int number) {
        return firsts[number];
    }

    /** How many have a text that one before them has. */
    int repeated() {
        return (int) IntStream.range(0, firsts.length)
                .filter(number -> firsts[number] != number)
                .count();
    }
}
