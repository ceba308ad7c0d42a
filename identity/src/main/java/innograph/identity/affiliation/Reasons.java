package innograph.identity.affiliation;

import innograph.identity.affiliation.Context.Likely;
import innograph.identity.organization.Mention;
import innograph.identity.place.Countries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in sentences what speaks for an organization and what against it. */
final class Reasons {
    private static final double RIVAL = 0.1;

    private Reasons() {}

    static List<String> of(Likely one, Context context, Collection<Likely> all) {
        List<String> reasons = new ArrayList<>();
        reasons.add(name(one.mention()));
        place(one.evidence()).forEach(reasons::add);
        if (one.evidence().has(NameClue.CEASED)) {
            reasons.add("It has ceased");
        }
        rival(one, all)
                .map(rival -> "The same words may also mean %s (%s)"
                        .formatted(
                                rival.organization().name(),
                                rival.organization().id()))
                .ifPresent(reasons::add);
        if (context.value(ContextClue.WITHIN_LONGER) > RIVAL) {
            reasons.add("Its name is within a longer one that another organization has");
        }
        if (context.value(ContextClue.ALONE) > 1 - RIVAL) {
            reasons.add("Nothing else in the line is as likely to be an organization");
        }
        return reasons;
    }

    private static String name(Mention mention) {
        StringBuilder name = new StringBuilder("The line has ");
        name.append(mention.coverage() > 0.999 ? "all words" : "%.0f %%".formatted(100 * mention.coverage()));
        name.append(" of its name %s".formatted(mention.name()));
        if (!mention.missing().isEmpty()) {
            name.append(", not %s".formatted(String.join(", ", mention.missing())));
        }
        if (mention.misspelt() > 0) {
            name.append(", %d of them spelt otherwise".formatted(mention.misspelt()));
        }
        if (mention.others() > 0) {
            name.append(", with %d other words in between".formatted(mention.others()));
        }
        return name.toString();
    }

    private static List<String> place(Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        String country = evidence.mention().organization().country();
        if (country != null && evidence.has(NameClue.COUNTRY)) {
            reasons.add("It is in the country that the line names, %s".formatted(Countries.name(country)));
        }
        if (country != null && evidence.has(NameClue.OTHER_COUNTRY)) {
            reasons.add("It is in %s, and the line names another country".formatted(Countries.name(country)));
        }
        if (evidence.has(NameClue.CITY) || evidence.has(NameClue.CITY_IN_NAME)) {
            reasons.add("The line names its city, %s"
                    .formatted(evidence.mention().organization().places().getFirst()));
        }
        if (evidence.has(NameClue.OTHER_PLACE)) {
            reasons.add("The line names another place in its country");
        }
        return reasons;
    }

    private static Optional<Likely> rival(Likely one, Collection<Likely> all) {
        return all.stream()
                .filter(other -> !other.isSame(one) && other.isWithin(one) && one.isWithin(other))
                .filter(other -> other.likelihood() > RIVAL)
                .max(Comparator.comparingDouble(Likely::likelihood)
                        .thenComparing(other -> other.organization().id()));
    }
}
