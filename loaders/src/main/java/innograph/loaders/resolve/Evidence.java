package innograph.loaders.resolve;

import innograph.identity.name.ComparableName;
import innograph.identity.name.NameComparison;
import innograph.identity.name.NameLikeness;
import innograph.identity.name.PersonName;
import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for two things being one, and against it. Each piece of evidence changes the odds by a factor of its own, so that the score
 * can be reckoned by hand; the weights (logarithms of the factors) are set by hand, docs/identity.md says why.
 *
 * @param score 0 to 1
 * @param beyondName true if something else than the names speaks for it
 * @param sentences what was found, in the order in which it was looked for
 */
record Evidence(double score, boolean beyondName, List<String> sentences) {
    /** Names beyond these are seldom the ones that agree. */
    private static final int MOST_NAMES = 12;

    private static final int LONGEST_ABBREVIATION = 6;

    /** Adds up what is found. */
    private static final class Balance {
        private double odds;
        private boolean beyondName;
        private final List<String> sentences = new ArrayList<>();

        Balance(double prior) {
            odds = prior;
        }

        void name(double weight, String sentence) {
            odds += weight;
            sentences.add(sentence);
        }

        void other(double weight, String sentence) {
            name(weight, sentence);
            beyondName |= weight > 0;
        }

        Evidence evidence() {
            return new Evidence(1 / (1 + Math.exp(-odds)), beyondName, List.copyOf(sentences));
        }
    }

    /** The two names that are most alike. */
    private record BestNames(String left, String right, NameLikeness likeness) {}

    /** Weighs one thing against others, in whichever order the sentences are the same. */
    static final class Weighing {
        private final Thing one;
        private final EntityType type;
        private final Blocks blocks;
        private final List<ComparableName> names;

        Weighing(Thing one, EntityType type, Blocks blocks) {
            this.one = one;
            this.type = type;
            this.blocks = blocks;
            this.names = comparable(one, type);
        }

        Evidence against(Thing other) {
            boolean turned = other.key().compareTo(one.key()) < 0;
            Thing first = turned ? other : one;
            Thing second = turned ? one : other;
            BestNames best = sameNames(first, second).orElseGet(() -> mostAlike(other, turned));
            return type == EntityType.PERSON
                    ? ofPersons(first, second, best, blocks)
                    : ofOrganizations(first, second, best, blocks);
        }

        /** The longest name that both bear, as the first writes it; empty if they have none in common. */
        private static Optional<BestNames> sameNames(Thing first, Thing second) {
            return first.keys().stream()
                    .filter(second.keys()::contains)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .map(key -> {
                        String written = first.names().stream()
                                .filter(name -> Thing.organizationKey(name).equals(key))
                                .findFirst()
                                .orElse(key);
                        return new BestNames(written, key, new NameLikeness(1, List.of()));
                    });
        }

        private BestNames mostAlike(Thing other, boolean turned) {
            BestNames best = new BestNames("", "", new NameLikeness(0, List.of()));
            for (ComparableName right : comparable(other, type)) {
                for (ComparableName left : names) {
                    NameLikeness likeness = turned ? NameComparison.of(right, left) : NameComparison.of(left, right);
                    if (likeness.score() > best.likeness.score()) {
                        best = turned
                                ? new BestNames(right.written(), left.written(), likeness)
                                : new BestNames(left.written(), right.written(), likeness);
                    }
                }
            }
            return best;
        }

        private static List<ComparableName> comparable(Thing thing, EntityType type) {
            return thing.names().stream()
                    .limit(MOST_NAMES)
                    .map(name -> type == EntityType.PERSON
                            ? ComparableName.ofPerson(name)
                            : ComparableName.ofOrganization(name))
                    .toList();
        }
    }

    private static Evidence ofOrganizations(Thing one, Thing other, BestNames names, Blocks blocks) {
        Balance balance = new Balance(-3);
        if (names.likeness.score() == 1 && isAbbreviation(names.left)) {
            balance.name(2, "both are called '%s' for short".formatted(names.left));
        } else if (names.likeness.score() == 1) {
            balance.name(4, "both are called '%s'".formatted(names.left));
            namesakes(balance, Thing.organizationKey(names.left), blocks);
        } else {
            balance.name(Math.min(2, 1.2 * logit(names.likeness.score())), likeness(names));
        }
        if (one.country().isPresent() && one.country().equals(other.country())) {
            balance.other(1, "both are in " + one.country().get());
        }
        if (meet(one.cities(), other.cities())) {
            balance.other(1.5, "they are in one city");
        } else if (!mayBeOneCity(one, other)) {
            balance.other(-2.5, "they are in two cities");
        }
        if (one.domain().isPresent() && other.domain().isPresent()) {
            boolean same = one.domain().equals(other.domain());
            balance.other(
                    same ? 3 : -0.5,
                    same ? "both have the website " + one.domain().get() : "they have two websites");
        }
        if (one.groups().contains(other.id()) || other.groups().contains(one.id())) {
            balance.other(-5, "one is a part of the other");
        } else if (meet(one.groups(), other.groups())) {
            balance.other(1, "both are parts of one organization");
        }
        shared(balance, one.neighbours(), other.neighbours(), 0.7, 2, "partners");
        return balance.evidence();
    }

    /** Harbin is 哈尔滨, read haerbin, and Munich is München. */
    private static boolean mayBeOneCity(Thing one, Thing other) {
        return one.cities().isEmpty()
                || other.cities().isEmpty()
                || one.cities().stream()
                        .anyMatch(
                                mine -> other.cities().stream().anyMatch(theirs -> mine.charAt(0) == theirs.charAt(0)));
    }

    /** A few capitals, which a project, a part and the whole may have in common. */
    private static boolean isAbbreviation(String name) {
        String key = Thing.organizationKey(name);
        return !key.contains(" ")
                && key.length() <= LONGEST_ABBREVIATION
                && key.chars().allMatch(c -> c < 128);
    }

    /** Of a name that nobody else bears much can be told, of one that many bear little. */
    private static void namesakes(Balance balance, String key, Blocks blocks) {
        int bearers = blocks.bearers(key);
        if (bearers > 1) {
            balance.name(-Math.log(bearers), "%d of one source are called so".formatted(bearers));
        } else if (key.contains(" ") || key.codePoints().filter(c -> c > 0x2E80).count() > 4) {
            balance.name(1.5, "nobody else is called so");
        }
    }

    private static Evidence ofPersons(Thing one, Thing other, BestNames names, Blocks blocks) {
        Balance balance = new Balance(-2);
        balance.name(
                names.likeness.score() == 1 ? 1.5 : Math.min(0.8, logit(names.likeness.score()) - 0.5),
                names.likeness.score() == 1 ? "both are called '%s'".formatted(names.left) : likeness(names));
        int bearers = new PersonName(names.left)
                .keys().stream().mapToInt(blocks::bearers).min().orElse(1);
        if (bearers > 4) {
            balance.name(-0.5 * Math.log(bearers / 4.0), "%d are called alike".formatted(bearers));
        }
        shared(balance, one.neighbours(), other.neighbours(), 1.6, 4, "colleagues");
        if (!one.groups().isEmpty() && !other.groups().isEmpty()) {
            boolean same = meet(one.groups(), other.groups());
            balance.other(same ? 2 : -1, same ? "both work for one organization" : "they work for two organizations");
        }
        shared(balance, one.topics(), other.topics(), 0.5, 1.5, "subjects");
        if (one.country().isPresent()
                && other.country().isPresent()
                && !one.country().equals(other.country())) {
            balance.other(-1.5, "they live in two countries");
        }
        return balance.evidence();
    }

    private static String likeness(BestNames names) {
        return "'%s' and '%s': %s".formatted(names.left, names.right, names.likeness.why(false));
    }

    private static void shared(
            Balance balance, Set<String> some, Set<String> others, double each, double most, String what) {
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        if (!shared.isEmpty()) {
            balance.other(
                    Math.min(most, each * Math.sqrt(shared.size())), "they share %d %s".formatted(shared.size(), what));
        }
    }

    private static double logit(double score) {
        double bounded = Math.clamp(score, 0.001, 0.999);
        return Math.log(bounded / (1 - bounded));
    }

    private static boolean meet(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
