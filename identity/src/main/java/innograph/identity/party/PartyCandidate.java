package innograph.identity.party;

import innograph.identity.name.NameLikeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A listed party that a name may mean.
 *
 * @param name the name of the entry that fits best
 * @param score 0 to 1, the chance that the name means the party as far as names can tell
 * @param measures what the score follows from, those that say most first; the contributions add up to the logarithm of the odds
 * @param likeness how the names compare word by word
 * @param readAs the words that were compared, if legal forms were left out or words translated; else null
 * @param country that was asked for, ISO 3166-1 alpha-2; null if none was
 */
public record PartyCandidate(
        ListedParty party,
        ListedName name,
        double score,
        List<Measure> measures,
        Set<Caution> cautions,
        NameLikeness likeness,
        @Nullable ReadAs readAs,
        @Nullable String country) {
    /** The shipped threshold: from it on a party is taken to be meant. It keeps false alarms at one in 100 names that are on no list. */
    public static final double MATCH = 0.45;

    /** From here on a person should look. An exact name never is below it. */
    public static final double REVIEW = 0.3;

    public PartyCandidate {
        measures = List.copyOf(measures);
        cautions = Set.copyOf(cautions);
    }

    /**
     * A feature with its value.
     *
     * @param value see {@link PartyFeature}
     * @param contribution to the logarithm of the odds: above 0 it speaks for the party
     */
    public record Measure(PartyFeature feature, double value, double contribution) {}

    /** The words that were compared. */
    public record ReadAs(String asked, String listed) {}

    /** What speaks for the party and against it, in sentences. */
    public List<String> why(boolean chinese) {
        List<String> why = new ArrayList<>();
        why.add(whichName(chinese));
        if (readAs != null) {
            why.add((chinese ? "比较时读作“%s”与“%s”" : "compared as \"%s\" and \"%s\"")
                    .formatted(readAs.asked, readAs.listed));
        }
        if (!isExact() && !likeness.reasons().isEmpty()) {
            why.add(likeness.why(chinese));
        }
        if (valueOf(PartyFeature.COUNTRY) > 0) {
            why.add((chinese ? "国家相符：%s" : "the country agrees: %s").formatted(country));
        }
        cautions.stream().sorted().map(caution -> caution.sentence(chinese)).forEach(why::add);
        return why;
    }

    private String whichName(boolean chinese) {
        boolean primary = name.role() == ListedName.Role.PRIMARY;
        String sentence = chinese
                ? "%s条目的%s：%s".formatted(isExact() ? "名称即为" : "名称近似", primary ? "名称" : "别名", name.text())
                : "%s %s of the entry: %s"
                        .formatted(
                                isExact() ? "it is" : "it resembles", primary ? "the name" : "an alias", name.text());
        return sentence;
    }

    /** True if the name is the very one of the entry, but for case, accents, punctuation, blanks and order. */
    public boolean isExact() {
        return valueOf(PartyFeature.EXACT) > 0;
    }

    private double valueOf(PartyFeature feature) {
        return measures.stream()
                .filter(measure -> measure.feature == feature)
                .mapToDouble(Measure::value)
                .findFirst()
                .orElse(0);
    }
}
