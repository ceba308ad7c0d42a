package innograph.identity.affiliation;

import innograph.identity.organization.Mention;
import innograph.identity.organization.Organization;
import innograph.model.OrganizationKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What the other likely organizations of a passage tell about one of them. */
final class Context {
    private static final double LIKELY = 0.3;
    private static final int MOST_OTHERS = 4;

    private final Likely one;
    private final Map<ContextClue, Double> clues = new EnumMap<>(ContextClue.class);

    /** An organization that may be meant, by its best mention. */
    record Likely(Evidence evidence, double likelihood) {
        Mention mention() {
            return evidence.mention();
        }

        Organization organization() {
            return evidence.mention().organization();
        }

        boolean isSame(Likely other) {
            return organization().id().equals(other.organization().id());
        }

        boolean is(OrganizationKind kind) {
            return organization().kinds().contains(kind);
        }

        boolean isWithin(Likely other) {
            return other.mention().start() <= mention().start()
                    && other.mention().end() >= mention().end();
        }

        boolean isPartOf(Likely other) {
            return organization().parents().contains(other.organization().id());
        }

        boolean isApart(Likely other) {
            return mention().end() <= other.mention().start()
                    || mention().start() >= other.mention().end();
        }
    }

    Context(Likely one, Collection<Likely> all) {
        this.one = one;
        clues.put(ContextClue.ALWAYS, 1.0);
        clues.put(ContextClue.BY_ITSELF, Logistic.logOdds(one.likelihood()));
        double best = 0;
        int likely = 0;
        for (Likely other : all) {
            if (!other.isSame(one)) {
                likely += other.likelihood() > LIKELY ? 1 : 0;
                if (!lookAtWords(other)) {
                    lookAtKinship(other);
                    best = Math.max(best, other.likelihood());
                }
            }
        }
        clues.put(ContextClue.ALONE, 1 - best);
        clues.put(ContextClue.LIKELY_OTHERS, (double) Math.min(MOST_OTHERS, likely));
    }

    /** True if the other is called by the very same words. */
    private boolean lookAtWords(Likely other) {
        double likelihood = other.likelihood();
        if (other.isWithin(one) && one.isWithin(other)) {
            most(ContextClue.SAME_WORDS, likelihood);
            return true;
        }
        if (one.isWithin(other)) {
            most(ContextClue.WITHIN_LONGER, likelihood);
            if (other.isPartOf(one)) {
                most(ContextClue.WITHIN_ITS_PART, likelihood);
            }
        } else if (other.isWithin(one)) {
            most(ContextClue.AROUND_SHORTER, likelihood);
            if (one.isPartOf(other)) {
                most(ContextClue.AROUND_ITS_WHOLE, likelihood);
            }
        } else if (!one.isApart(other)) {
            most(ContextClue.WITHIN_LONGER, likelihood);
        } else if (other.mention().end() <= one.mention().start()) {
            most(ContextClue.OTHER_BEFORE, likelihood);
        } else {
            most(ContextClue.OTHER_BEHIND, likelihood);
        }
        return false;
    }

    private void lookAtKinship(Likely other) {
        double likelihood = other.likelihood();
        if (other.isPartOf(one)) {
            most(ContextClue.ITS_PART, likelihood);
        }
        if (one.isPartOf(other)) {
            most(ContextClue.ITS_WHOLE, likelihood);
        }
        boolean university = one.is(OrganizationKind.UNIVERSITY);
        if (other.is(OrganizationKind.UNIVERSITY) && !university) {
            if (one.is(OrganizationKind.RESEARCH_INSTITUTE)) {
                most(ContextClue.INSTITUTE_BESIDE_UNIVERSITY, likelihood);
            }
            if (one.is(OrganizationKind.HOSPITAL)) {
                most(ContextClue.HOSPITAL_BESIDE_UNIVERSITY, likelihood);
            }
        }
        if (university && !other.is(OrganizationKind.UNIVERSITY)) {
            if (other.is(OrganizationKind.HOSPITAL)) {
                most(ContextClue.UNIVERSITY_BESIDE_HOSPITAL, likelihood);
            }
            if (other.is(OrganizationKind.RESEARCH_INSTITUTE)) {
                most(ContextClue.UNIVERSITY_BESIDE_INSTITUTE, likelihood);
            }
        }
    }

    private void most(ContextClue clue, double likelihood) {
        clues.merge(clue, likelihood, Math::max);
    }

    double value(ContextClue clue) {
        return clues.getOrDefault(clue, 0.0);
    }

    double likelihood() {
        return Logistic.likelihood(clues.entrySet().stream()
                .mapToDouble(clue -> clue.getKey().weight * clue.getValue())
                .sum());
    }
}
