package innograph.identity.organization;

import innograph.model.name.Spelling.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for names in the words of one text. */
final class Listening {
    /** What a word counts that differs from that of the name in one letter. */
    private static final double MISSPELT = 0.85;

    /** What a word within a name takes away that doesn't belong to it: as much as this share of the name. */
    private static final double OTHER = 0.06;

    private static final int MOST_OCCURRENCES = 6;

    private final NameIndex index;
    private final List<Word> words;
    /** Where each word of the index occurs. */
    private final Map<Integer, List<Occurrence>> occurrences = new HashMap<>();

    /** Reads a word at a place, or two that are one in the name. */
    private record Occurrence(int at, int last, boolean isMisspelt) {
        double share() {
            return isMisspelt ? MISSPELT : 1;
        }
    }

    Listening(NameIndex index, List<Word> words) {
        this.index = index;
        this.words = words;
        for (int at = 0; at < words.size(); at++) {
            read(at);
        }
    }

    private void read(int at) {
        String word = words.get(at).folded();
        int number = index.find(word);
        if (number >= 0) {
            occurs(number, new Occurrence(at, at, false));
        } else {
            for (int similar : index.misspelt(word)) {
                occurs(similar, new Occurrence(at, at, true));
            }
        }
        if (at + 1 < words.size() && words.get(at + 1).start() - words.get(at).end() == 1) {
            int joined = index.find(word + words.get(at + 1).folded());
            if (joined >= 0) {
                occurs(joined, new Occurrence(at, at + 1, false));
            }
        }
    }

    private void occurs(int number, Occurrence occurrence) {
        occurrences.computeIfAbsent(number, _ -> new ArrayList<>(2)).add(occurrence);
    }

    /** All names of which half is here, in a stable order. */
    List<Heard> names() {
        Set<Integer> candidates = new LinkedHashSet<>();
        occurrences.keySet().stream().sorted().forEach(word -> index.names(word).forEach(candidates::add));
        List<Heard> heard = new ArrayList<>();
        for (int name : candidates) {
            best(name)
                    .filter(found -> found.coverage() >= NameIndex.LEAST_COVERAGE)
                    .ifPresent(heard::add);
        }
        return heard;
    }

    /**
     * A name that was found.
     *
     * @param first position of the first word that belongs to it
     * @param last of the last
     * @param missing words of the name that are not here
     * @param agreed weight of the words that agree, in nats
     */
    record Heard(
            int name,
            int first,
            int last,
            double coverage,
            List<Integer> missing,
            double agreed,
            int others,
            int misspelt,
            boolean inOrder) {
        double worth() {
            return coverage - OTHER * others;
        }
    }

    /** Begins at each occurrence of the rarest word of the name that occurs at all, and takes the others from nearby. */
    private Optional<Heard> best(int name) {
        int anchor = -1;
        for (int i = 0; i < index.wordCount(name); i++) {
            int word = index.word(name, i);
            if (occurrences.containsKey(word)
                    && (anchor < 0 || index.wordWeight(word) > index.wordWeight(index.word(name, anchor)))) {
                anchor = i;
            }
        }
        if (anchor < 0) {
            return Optional.empty();
        }
        Heard best = null;
        List<Occurrence> begins = occurrences.getOrDefault(index.word(name, anchor), List.of());
        for (Occurrence begin : begins.subList(0, Math.min(MOST_OCCURRENCES, begins.size()))) {
            Heard heard = around(name, anchor, begin);
            if (best == null || heard.worth() > best.worth()) {
                best = heard;
            }
        }
        return Optional.ofNullable(best);
    }

    private Heard around(int name, int anchor, Occurrence begin) {
        int count = index.wordCount(name);
        @Nullable Occurrence[] taken = new Occurrence[count];
        BitSet used = new BitSet();
        take(taken, used, anchor, begin);
        for (int distance = 1; distance < count; distance++) {
            nearest(name, anchor - distance, anchor, begin, taken, used);
            nearest(name, anchor + distance, anchor, begin, taken, used);
        }
        Heard heard = heard(name, taken);
        while (heard.others() > 0) { // a common word from afar adds less than what is between costs
            Heard shorter = withoutEdge(name, taken, heard);
            if (shorter.worth() <= heard.worth()) {
                break;
            }
            heard = shorter;
        }
        return heard;
    }

    private static void take(@Nullable Occurrence[] taken, BitSet used, int i, Occurrence occurrence) {
        taken[i] = occurrence;
        used.set(occurrence.at(), occurrence.last() + 1);
    }

    private void nearest(int name, int i, int anchor, Occurrence begin, @Nullable Occurrence[] taken, BitSet used) {
        if (i < 0 || i >= taken.length) {
            return;
        }
        int wanted = begin.at() + i - anchor;
        Occurrence nearest = null;
        for (Occurrence occurrence : occurrences.getOrDefault(index.word(name, i), List.of())) {
            int away = Math.abs(occurrence.at() - wanted);
            if (away <= taken.length + 3
                    && used.nextSetBit(occurrence.at()) != occurrence.at()
                    && used.nextSetBit(occurrence.last()) != occurrence.last()
                    && (nearest == null || away < Math.abs(nearest.at() - wanted))) {
                nearest = occurrence;
            }
        }
        if (nearest != null) {
            take(taken, used, i, nearest);
        }
    }

    private Heard withoutEdge(int name, @Nullable Occurrence[] taken, Heard heard) {
        Heard best = heard;
        @Nullable Occurrence[] kept = taken.clone();
        for (int i = 0; i < taken.length; i++) {
            Occurrence edge = taken[i];
            if (edge != null && (edge.at() == heard.first() || edge.last() == heard.last())) {
                @Nullable Occurrence[] without = taken.clone();
                without[i] = null;
                Heard shorter = heard(name, without);
                if (shorter.worth() > best.worth()) {
                    best = shorter;
                    kept = without;
                }
            }
        }
        System.arraycopy(kept, 0, taken, 0, taken.length);
        return best;
    }

    private Heard heard(int name, @Nullable Occurrence[] taken) {
        double agreed = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        int covered = 0;
        int misspelt = 0;
        boolean inOrder = true;
        List<Integer> missing = new ArrayList<>(0);
        for (int i = 0; i < taken.length; i++) {
            Occurrence occurrence = taken[i];
            if (occurrence != null) {
                agreed += occurrence.share() * index.wordWeight(index.word(name, i));
                inOrder &= occurrence.at() > last || last < 0;
                first = Math.min(first, occurrence.at());
                last = Math.max(last, occurrence.last());
                covered += occurrence.last() - occurrence.at() + 1;
                misspelt += occurrence.isMisspelt() ? 1 : 0;
            } else {
                missing.add(index.word(name, i));
            }
        }
        double coverage = agreed / index.weight(name);
        return new Heard(
                name,
                first,
                last,
                coverage,
                missing,
                agreed,
                Math.max(0, last - first + 1 - covered),
                misspelt,
                inOrder);
    }
}
