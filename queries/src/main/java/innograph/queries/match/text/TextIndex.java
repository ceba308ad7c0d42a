package innograph.queries.match.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts in memory, to be found by the words of another one. Immutable, so many may ask at once. A text of 2,000 characters takes some
 * 5 KB.
 */
public final class TextIndex {
    /** How fast a term that comes again and again tells nothing new (BM25). */
    private static final double SATURATION = 1.2;

    /** How much a long text is held to say of everything a little (BM25): 0 not at all, 1 in full. */
    private static final double LENGTH = 0.75;

    /** Words after which a word at the beginning of a text tells twice as much as one there. */
    private static final double OPENING = 60;

    private final Map<String, Postings> terms = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** Where a term occurs: texts in rising order, how often, and where first. */
    private static final class Postings {
        int size;
        int[] texts = new int[2];
        short[] times = new short[2];
        short[] first = new short[2];

        void add(int text, int position) {
            if (size > 0 && texts[size - 1] == text) {
                times[size - 1] = (short) Math.min(Short.MAX_VALUE, times[size - 1] + 1);
                return;
            }
            if (size == texts.length) {
                int more = size + (size >> 1) + 1;
                texts = Arrays.copyOf(texts, more);
                times = Arrays.copyOf(times, more);
                first = Arrays.copyOf(first, more);
            }
            texts[size] = text;
            times[size] = 1;
            first[size++] = (short) Math.min(Short.MAX_VALUE, position);
        }
    }

    /** @param texts by number, from 0 */
    public TextIndex(List<String> texts) {
        this.lengths = new int[texts.size()];
        long all = 0;
        for (int text = 0; text < lengths.length; text++) {
            for (Terms.Term term : Terms.of(texts.get(text))) {
                terms.computeIfAbsent(term.text(), _ -> new Postings()).add(text, term.position());
                lengths[text] = Math.max(lengths[text], term.position() + 1);
            }
            all += lengths[text];
        }
        this.meanLength = Math.max(1.0, all / Math.max(1.0, lengths.length));
    }

    /** A text as a question to this index: its most telling terms, by how rare they are here. */
    public TextQuestion question(String text) {
        return TextQuestion.of(text, this);
    }

    /** How much each text tells of a question, by number. */
    public TextLikeness[] likenesses(TextQuestion question) {
        TextLikeness[] all = new TextLikeness[lengths.length];
        for (TextQuestion.Asked asked : question.terms()) {
            Postings postings = terms.get(asked.term());
            for (int i = 0; postings != null && i < postings.size; i++) {
                int text = postings.texts[i];
                if (all[text] == null) {
                    all[text] = new TextLikeness();
                }
                all[text].add(asked, saturated(postings.times[i], lengths[text]), early(postings.first[i]));
            }
        }
        for (int text = 0; text < all.length; text++) {
            if (all[text] == null) {
                all[text] = TextLikeness.NONE;
            }
        }
        return all;
    }

    /** How much a text that need not be here tells of a question. */
    public TextLikeness likeness(TextQuestion question, String text) {
        Map<String, Postings> own = new HashMap<>();
        int length = 0;
        for (Terms.Term term : Terms.of(text)) {
            own.computeIfAbsent(term.text(), _ -> new Postings()).add(0, term.position());
            length = Math.max(length, term.position() + 1);
        }
        TextLikeness likeness = new TextLikeness();
        for (TextQuestion.Asked asked : question.terms()) {
            Postings found = own.get(asked.term());
            if (found != null) {
                likeness.add(asked, saturated(found.times[0], length), early(found.first[0]));
            }
        }
        return likeness;
    }

    private static double early(int position) {
        return OPENING / (OPENING + position);
    }

    /** How much an occurrence tells: 0 to 1. */
    private double saturated(int times, int length) {
        return times / (times + SATURATION * (1 - LENGTH + LENGTH * length / meanLength));
    }

    boolean has(String term) {
        return terms.containsKey(term);
    }

    /** How rare a term is: natural logarithm of the odds that a text lacks it; more than 0. */
    double rarity(String term) {
        Postings postings = terms.get(term);
        int having = postings == null ? 0 : postings.size;
        return Math.log(1 + (lengths.length - having + 0.5) / (having + 0.5));
    }
}
