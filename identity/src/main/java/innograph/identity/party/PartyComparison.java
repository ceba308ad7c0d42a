package innograph.identity.party;

import innograph.identity.name.ComparableName;
import innograph.identity.name.NameComparison;
import innograph.identity.name.NameWord;
import innograph.identity.name.Pairing;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is measured of a name that is asked for and a listed name. */
final class PartyComparison {
    /** A word that every name has still is a word. */
    private static final double LEAST_RARITY = 0.1;

    private final NameSpace space;
    private final Map<PartyFeature, Double> values = new EnumMap<>(PartyFeature.class);

    private PartyComparison(NameSpace space) {
        this.space = space;
        set(PartyFeature.START, 1);
    }

    /** The features of one name that is the initials of another, which so many listed names have. */
    static Map<PartyFeature, Double> ofAcronym(NameSpace space, int sharing) {
        PartyComparison comparison = new PartyComparison(space);
        comparison.set(PartyFeature.ACRONYM, 1.0 / sharing);
        return comparison.values;
    }

    /**
     * The features of two names.
     *
     * @param cosine 0 to 1, see {@link NameSpace.Hit}
     */
    static Map<PartyFeature, Double> of(NameSpace space, ComparableName asked, ComparableName listed, double cosine) {
        PartyComparison comparison = new PartyComparison(space);
        Pairing pairing = NameComparison.pairing(asked, listed);
        comparison.compareWords(pairing);
        comparison.set(PartyFeature.ORDER, pairing.turned() ? 1 : 0);
        comparison.set(PartyFeature.SOUND, 1 - (1 - cosine) * (1 - cosine));
        comparison.set(PartyFeature.ONE_WORD, size(asked) == 1 || size(listed) == 1 ? 1 : 0);
        comparison.set(PartyFeature.ENDS, ends(asked, listed, pairing));
        comparison.set(PartyFeature.SAME_WORDS, sorted(asked).equals(sorted(listed)) ? 1 : 0);
        return comparison.values;
    }

    private void set(PartyFeature feature, double value) {
        values.put(feature, value);
    }

    private void compareWords(Pairing pairing) {
        double matched = 0;
        double agreeing = 0;
        double rarest = 0;
        for (Pairing.Pair pair : pairing.pairs()) {
            double rare = Math.min(1, pair.weight()) * Math.min(rarity(pair.left()), rarity(pair.right()));
            matched += rare;
            agreeing += rare * pair.likeness();
            rarest = Math.max(rarest, rare * pair.likeness());
        }
        double asked = alone(pairing.leftAlone());
        double listed = alone(pairing.rightAlone());
        double conflict = Math.min(asked, listed);
        double all = Math.max(matched + Math.max(asked, listed), 1e-6);
        set(PartyFeature.CONFLICT, conflict / all);
        set(PartyFeature.MORE_ASKED, (asked - conflict) / all);
        set(PartyFeature.MORE_LISTED, (listed - conflict) / all);
        set(PartyFeature.RARITY, 1 - Math.exp(-agreeing));
        set(PartyFeature.RAREST_WORD, rarest);
    }

    private double rarity(String word) {
        return Math.max(LEAST_RARITY, space.rarity(word));
    }

    private double alone(List<NameWord> words) {
        return words.stream()
                .mapToDouble(word -> word.weight() * rarity(word.text()))
                .sum();
    }

    private static int size(ComparableName name) {
        return name.words().size();
    }

    private static double ends(ComparableName asked, ComparableName listed, Pairing pairing) {
        if (asked.words().isEmpty() || listed.words().isEmpty()) {
            return 0;
        }
        String first = asked.words().getFirst().text();
        String otherFirst = listed.words().getFirst().text();
        String last = asked.words().getLast().text();
        String otherLast = listed.words().getLast().text();
        boolean firsts = pairing.pairs().stream()
                .anyMatch(pair -> pair.left().startsWith(first) && pair.right().startsWith(otherFirst));
        boolean lasts = pairing.pairs().stream()
                .anyMatch(pair -> pair.left().endsWith(last) && pair.right().endsWith(otherLast));
        return (firsts ? 0.5 : 0) + (lasts ? 0.5 : 0);
    }

    private static List<String> sorted(ComparableName name) {
        List<NameWord> words = name.signs().isEmpty() ? name.words() : name.signs();
        return words.stream()
                .map(NameWord::text)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
