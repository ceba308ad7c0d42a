package innograph.queries.screening.items;

import innograph.queries.screening.items.ItemFinding.PassagePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The items of one list, ready to be compared with texts. Each list by itself: which words are rare depends on the list. */
final class ListIndex {
    /** By trial: passages of one or two common words should be like nothing. */
    private static final double DAMPING = 1.2;

    /** Parameters take long to compare; items that are this far behind the last place that is asked for hardly win it by them. */
    private static final int SPARE = 15;

    private static final Comparator<ItemFinding> LIKELIEST = Comparator.comparingDouble(ItemFinding::score)
            .reversed()
            .thenComparing(finding -> finding.item().id());

    private final ControlList list;
    private final List<ListedItem> items;
    private final List<Passage> passages = new ArrayList<>();
    private final TermIndex passageTerms;
    private final TermIndex headingTerms;

    /** @param item its place in the list */
    private record Passage(int item, String text) {}

    ListIndex(ControlList list, List<ListedItem> items) {
        this.list = list;
        this.items = List.copyOf(items);
        List<Set<String>> headings = new ArrayList<>();
        List<Set<String>> terms = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ControlItem item = items.get(i).item();
            headings.add(TechnicalText.termsOf(item.heading()));
            for (String passage : item.passages()) {
                passages.add(new Passage(i, passage));
                terms.add(TechnicalText.termsOf(passage));
            }
        }
        this.headingTerms =
                new TermIndex(headings, IntStream.range(0, items.size()).toArray(), 0);
        this.passageTerms =
                new TermIndex(terms, passages.stream().mapToInt(Passage::item).toArray(), DAMPING);
    }

    ControlList list() {
        return list;
    }

    boolean hasMeanings() {
        return items.stream().anyMatch(item -> !item.meaning().isNone());
    }

    /** How many words of a text are words of the list. */
    long knownWords(TechnicalText text) {
        return text.terms().stream()
                .filter(term -> term.indexOf(' ') < 0 && Character.isLetter(term.charAt(0)) && passageTerms.knows(term))
                .count();
    }

    /**
     * The likeliest items, the likeliest first.
     *
     * @param most how many
     */
    List<ItemFinding> find(TechnicalText text, Evidence evidence, int most) {
        Map<Integer, Likeness> alike = new TreeMap<>();
        headingTerms.like(text.opening(), (item, cosine) -> of(alike, item).opening(cosine));
        headingTerms.like(text.terms(), (item, cosine) -> of(alike, item).whole(cosine));
        for (TechnicalText.Sentence sentence : text.sentences()) {
            passageTerms.like(
                    sentence.terms(),
                    (passage, cosine) -> of(alike, passages.get(passage).item)
                            .pair(new PassagePair(passages.get(passage).text, sentence.text(), cosine)));
        }
        for (int i = 0; i < items.size(); i++) {
            if (evidence.recorded().containsKey(items.get(i).item().id())) {
                of(alike, i);
            }
        }
        alike.values().forEach(likeness -> likeness.weigh(text, evidence));
        return alike.values().stream()
                .sorted(Comparator.comparingDouble(Likeness::score).reversed())
                .limit(most + SPARE)
                .map(likeness -> likeness.finding(list))
                .sorted(LIKELIEST)
                .limit(most)
                .toList();
    }

    private Likeness of(Map<Integer, Likeness> alike, int item) {
        return alike.computeIfAbsent(item, i -> new Likeness(items.get(i)));
    }
}
