package innograph.identity.name;

import innograph.identity.name.NameReason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares names of organizations and of people in any language and script. Words are paired however they are ordered, spelled
 * alike or abbreviated; Chinese, Japanese and Korean names are compared sign by sign; between scripts, as they are read.
 *
 * <p>A name proves nothing: who decides looks at places, identifiers and partners too.
 */
public final class NameComparison {
    /** Nobody's name is longer; what stands behind is not compared. */
    public static final int LONGEST_NAME = 300;

    /** Names that only differ in where the blanks are. */
    private static final double WRITTEN_TOGETHER = 0.99;

    private static final int SHORTEST_ACRONYM = 3;

    private NameComparison() {}

    /** Compares names of organizations; legal forms count for nothing. */
    public static NameLikeness organizations(String left, String right) {
        return of(ComparableName.ofOrganization(left), ComparableName.ofOrganization(right));
    }

    /** Compares names of people: titles count for nothing, initials for the names they may stand for. */
    public static NameLikeness persons(String left, String right) {
        return of(ComparableName.ofPerson(left), ComparableName.ofPerson(right));
    }

    /** Compares names of which nobody says whether they are of people or of organizations. */
    public static NameLikeness either(String left, String right) {
        NameLikeness asOrganizations = organizations(left, right);
        NameLikeness asPersons = persons(left, right);
        return asPersons.score() > asOrganizations.score() ? asPersons : asOrganizations;
    }

    /** Compares two names of organizations, or two of people. */
    public static NameLikeness of(ComparableName left, ComparableName right) {
        boolean persons = left.isOfPerson();
        NameWeights weights = persons ? NameWeights.PERSONS : NameWeights.ORGANIZATIONS;
        boolean bySign = !left.signs().isEmpty() && !right.signs().isEmpty();
        List<NameWord> one = bySign ? left.signs() : left.words();
        List<NameWord> other = bySign ? right.signs() : right.words();
        if (one.isEmpty() || other.isEmpty()) {
            return new NameLikeness(0, List.of());
        }
        if (one.equals(other)) {
            return new NameLikeness(1, List.of(new NameReason(Kind.EQUAL, "", "")));
        }
        if (!persons && (isAcronym(one, other) || isAcronym(other, one))) {
            NameReason reason = new NameReason(Kind.ACRONYM, left.written(), right.written());
            return new NameLikeness(weights.score(NameFeatures.ACRONYM), List.of(reason));
        }
        double joined = left.likenessWithoutBlanks(right);
        if (!bySign && joined >= WRITTEN_TOGETHER) {
            NameReason reason = new NameReason(Kind.ALIKE, left.written(), right.written());
            return new NameLikeness(weights.score(NameFeatures.writtenTogether(joined)), List.of(reason));
        }
        Alignment alignment = bySign ? Alignment.ofCharacters(one, other) : Alignment.ofWords(one, other, persons);
        NameFeatures features = NameFeatures.of(alignment, joined);
        return new NameLikeness(weights.score(features), reasons(alignment, features));
    }

    /** Which words of the one name stand for which of the other; of two names of organizations, or two of people. */
    public static Pairing pairing(ComparableName left, ComparableName right) {
        boolean bySign = !left.signs().isEmpty() && !right.signs().isEmpty();
        Alignment alignment = bySign
                ? Alignment.ofCharacters(left.signs(), right.signs())
                : Alignment.ofWords(left.words(), right.words(), left.isOfPerson());
        return Pairing.of(alignment);
    }

    /** Two letters are those of too many names. */
    private static boolean isAcronym(List<NameWord> shorter, List<NameWord> longer) {
        String acronym = shorter.getFirst().text();
        return shorter.size() == 1
                && acronym.length() >= SHORTEST_ACRONYM
                && longer.size() >= SHORTEST_ACRONYM
                && (acronym.equals(initials(longer, 0))
                        || acronym.equals(initials(longer, OrganizationWords.LEAST_OF_CONTENT)));
    }

    private static String initials(List<NameWord> words, double least) {
        return words.stream()
                .filter(word -> word.weight() > least)
                .map(word -> word.text().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static List<NameReason> reasons(Alignment alignment, NameFeatures features) {
        List<NameReason> reasons = new ArrayList<>();
        String left = alone(alignment.leftAlone());
        String right = alone(alignment.rightAlone());
        if (!left.isEmpty() && !right.isEmpty()) {
            reasons.add(new NameReason(Kind.APART, left, right));
        } else if (!left.isEmpty() || !right.isEmpty()) {
            reasons.add(new NameReason(Kind.MORE, left, right));
        }
        alignment.pairs().stream()
                .filter(pair -> pair.likeness() < 1)
                .map(pair -> alike(alignment.leftText(pair), alignment.rightText(pair)))
                .forEach(reasons::add);
        if (features.turned() > 0) {
            reasons.add(new NameReason(Kind.TURNED, "", ""));
        }
        if (features.meagre() > 0) {
            reasons.add(new NameReason(Kind.MEAGRE, "", ""));
        }
        return reasons;
    }

    private static NameReason alike(String left, String right) {
        return new NameReason(left.length() == 1 || right.length() == 1 ? Kind.INITIAL : Kind.ALIKE, left, right);
    }

    private static String alone(List<NameWord> words) {
        return words.stream().map(NameWord::text).collect(Collectors.joining(" "));
    }
}
