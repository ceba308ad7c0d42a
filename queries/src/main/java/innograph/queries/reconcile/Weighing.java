package innograph.queries.reconcile;

import innograph.identity.place.Countries;
import innograph.queries.entity.Entity;
import innograph.queries.reconcile.Facts.Known;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds what a query knows against what was found for it. */
final class Weighing {
    /** Two organizations seldom share a site, so it makes up for half of what is unlike in the names. */
    private static final double LIFT = 0.5;

    private static final double UNKNOWN = 0.95;
    private static final double DIFFERS = 0.7;
    private static final int MOST_TOLD = 3;
    private static final int LONGEST_TOLD = 100;

    private final ReconcileQuery query;
    private final Facts facts;
    private final MatchRule rule;

    Weighing(ReconcileQuery query, Facts facts, MatchRule rule) {
        this.query = query;
        this.facts = facts;
        this.rule = rule;
    }

    /** The best first, equally good ones by their ids; those that a required condition rules out are none. */
    List<ReconcileCandidate> candidates(List<Found> found) {
        List<ReconcileCandidate> candidates = found.stream()
                .flatMap(one -> candidate(one).stream())
                .sorted(Comparator.comparingDouble(ReconcileCandidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.entity().id()))
                .toList();
        int decided = (int) found.stream().filter(Found::decided).count();
        return IntStream.range(0, Math.min(query.limit(), candidates.size()))
                .mapToObj(i -> i == 0 && rule.matches(candidates, decided)
                        ? candidates.getFirst().matched()
                        : candidates.get(i))
                .toList();
    }

    private Optional<ReconcileCandidate> candidate(Found found) {
        Entity entity =
                found.entity() != null ? found.entity() : facts.entities().get(found.id());
        if (entity == null) {
            return Optional.empty();
        }
        List<ReconcileFeature> features = new ArrayList<>(found.features());
        double score = found.score();
        for (Condition condition : query.conditions()) {
            if (condition.values().isEmpty()
                    || ReconcileProperty.find(condition.property()).isEmpty()) {
                continue;
            }
            Agreement agreement = agreement(condition, facts.of(found, entity, condition.property()));
            if (condition.required() && agreement != Agreement.AGREES) {
                return Optional.empty();
            }
            if (isUnderstood(condition) && !found.weighed().contains(condition) && !isDecidedBy(found, condition)) {
                features.add(feature(condition, agreement, facts.of(found, entity, condition.property())));
                score = weighed(score, condition, agreement);
            }
        }
        double shown = found.decided() ? 100 : Math.round(1000 * score) / 10.0;
        return Optional.of(
                new ReconcileCandidate(entity, Description.of(entity, found.organization()), shown, false, features));
    }

    /** A misspelt country says nothing of any candidate. */
    private static boolean isUnderstood(Condition condition) {
        return !condition.property().equals(ReconcileProperty.COUNTRY)
                || condition.values().stream()
                        .anyMatch(value -> Countries.code(value).isPresent());
    }

    private static boolean isDecidedBy(Found found, Condition condition) {
        return found.decided() && Identifiers.isAboutThem(condition);
    }

    private enum Agreement {
        AGREES,
        UNKNOWN,
        DIFFERS
    }

    private static Agreement agreement(Condition condition, List<Known> known) {
        if (known.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        Stream<Boolean> each = Facts.comparable(condition.property(), condition.values()).stream()
                .map(asked -> known.stream().anyMatch(value -> value.agreesWith(asked)));
        boolean agrees = switch (condition.quantifier()) {
            case ANY -> each.anyMatch(is -> is);
            case ALL -> each.allMatch(is -> is);
            case NONE -> each.noneMatch(is -> is);
        };
        return agrees ? Agreement.AGREES : Agreement.DIFFERS;
    }

    private static double weighed(double score, Condition condition, Agreement agreement) {
        boolean lifts = agreement == Agreement.AGREES && condition.property().equals(ReconcileProperty.WEBSITE);
        return lifts ? 1 - (1 - score) * LIFT : score * factor(agreement);
    }

    private static double factor(Agreement agreement) {
        return switch (agreement) {
            case AGREES -> 1;
            case UNKNOWN -> UNKNOWN;
            case DIFFERS -> DIFFERS;
        };
    }

    private static ReconcileFeature feature(Condition condition, Agreement agreement, List<Known> known) {
        String what = ReconcileProperty.find(condition.property()).orElseThrow().name();
        String told = told(known.stream().map(Known::told));
        String asked = told(condition.values().stream());
        String note = switch (agreement) {
            case AGREES -> "%s agrees: %s".formatted(what, told);
            case UNKNOWN -> "%s is unknown".formatted(what);
            case DIFFERS -> "%s is %s, asked for was %s".formatted(what, told, asked);
        };
        return new ReconcileFeature(condition.property(), factor(agreement), note);
    }

    /** A few values, so that an answer is not larger than its question by far. */
    private static String told(Stream<String> values) {
        return values.limit(MOST_TOLD)
                .map(value -> value.length() <= LONGEST_TOLD ? value : value.substring(0, LONGEST_TOLD) + "…")
                .collect(Collectors.joining(", "));
    }
}
