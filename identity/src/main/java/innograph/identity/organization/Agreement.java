package innograph.identity.organization;

import innograph.model.name.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What beside the name agrees between a question and an organization, each as a factor of the score. */
final class Agreement {
    private static final double UNKNOWN = 0.95;
    private static final double OTHER_COUNTRY = 0.4;
    /** Registers and papers often tell the suburb from the city, or the seat from the site. */
    private static final double OTHER_PLACE = 0.85;

    private static final double OTHER_KIND = 0.9;
    private static final double DERIVED_NAME = 0.7;

    private Agreement() {}

    static List<Feature> features(
            NameQuestion question, Organization organization, String matched, NameKind kind, double likeness) {
        List<Feature> features = new ArrayList<>();
        features.add(name(matched, kind, likeness));
        if (question.country() != null) {
            features.add(country(question.country(), organization));
        }
        if (question.place() != null) {
            features.add(place(question.place(), organization));
        }
        if (!question.kinds().isEmpty()) {
            features.add(kind(question, organization));
        }
        return features;
    }

    private static Feature name(String matched, NameKind kind, double likeness) {
        String note = likeness > 0.999
                ? "It is called %s".formatted(matched)
                : "%.0f %% of the words are those of %s, by how rare they are".formatted(100 * likeness, matched);
        return switch (kind) {
            case DISPLAYED, NAME, ALIAS -> new Feature("name", likeness, note);
            case DERIVED ->
                new Feature(
                        "name", likeness * DERIVED_NAME, note + ", which follows from its name and no source writes");
        };
    }

    private static Feature country(String asked, Organization organization) {
        String country = organization.country();
        if (country == null) {
            return new Feature("country", UNKNOWN, "Its country is unknown");
        }
        return country.equalsIgnoreCase(asked)
                ? new Feature("country", 1, "It is in %s".formatted(country))
                : new Feature("country", OTHER_COUNTRY, "It is in %s, not in %s".formatted(country, asked));
    }

    private static Feature place(String asked, Organization organization) {
        if (organization.places().isEmpty()) {
            return new Feature("place", UNKNOWN, "Where it has its seat is unknown");
        }
        String folded = Spelling.folded(asked);
        boolean isThere = organization.places().stream()
                .anyMatch(place -> Spelling.folded(place).equals(folded));
        return isThere
                ? new Feature("place", 1, "It is in %s".formatted(asked))
                : new Feature(
                        "place",
                        OTHER_PLACE,
                        "It is in %s, not in %s".formatted(organization.places().getFirst(), asked));
    }

    private static Feature kind(NameQuestion question, Organization organization) {
        if (organization.kinds().isEmpty()) {
            return new Feature("kind", UNKNOWN, "What kind of organization it is, is unknown");
        }
        return Collections.disjoint(question.kinds(), organization.kinds())
                ? new Feature("kind", OTHER_KIND, "It is of another kind")
                : new Feature("kind", 1, "It is of the kind that is asked for");
    }
}
