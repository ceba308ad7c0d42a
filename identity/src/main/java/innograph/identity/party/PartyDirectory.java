package innograph.identity.party;

import innograph.identity.name.ComparableName;
import innograph.identity.name.Latin;
import innograph.identity.name.NameComparison;
import innograph.identity.name.NameWord;
import innograph.identity.party.ListedName.Role;
import innograph.identity.party.PartyCandidate.Measure;
import innograph.identity.party.PartyCandidate.ReadAs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All names of all listed parties, in memory. Never changes; may be asked by several threads at once. An exact name is always found,
 * however it is spaced, punctuated and ordered; others by what they sound like, of which the nearest are compared word by word.
 */
public final class PartyDirectory {
    /** Names of each kind that are compared word by word. */
    private static final int COMPARED = 20;

    /** Entries that are told for one question. */
    private static final int MOST = 10;

    private static final double LEAST_TOLD = 0.05;

    /** The score of an exact name of which nothing else is known; of one that many may bear. */
    private static final double EXACT = 0.97;

    private static final double EXACT_BUT_WEAK = 0.6;

    /** The same of names that have the same words once legal forms are left out and words are read in one language. */
    private static final double SAME_WORDS = 0.6;

    private static final int FEW_LETTERS = 3;
    private static final double NEAR_RIVAL = 0.3;

    private final List<ListedParty> parties;
    private final Names persons;
    private final Names organizations;
    private final List<Place> places = new ArrayList<>();
    private final ExactNames exact;
    /** Index of the first of all names that is of a party; behind the last party stands how many names there are. */
    private final int[] firstName;

    /** The name at an index of a party at an index. */
    private record Place(int party, int name) {}

    /** Names that are compared in one way, and whose each is. */
    private record Names(NameSpace space, List<Place> places, Map<Place, Integer> indexes) {
        static Names of(List<ComparableName> names, List<Place> places) {
            Map<Place, Integer> indexes = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                indexes.put(places.get(i), i);
            }
            return new Names(new NameSpace(names), List.copyOf(places), indexes);
        }
    }

    /** A party under one of its names, compared. */
    private record Compared(Place place, boolean asPersons, Map<PartyFeature, Double> values, double odds) {}

    private PartyDirectory(List<ListedParty> parties) {
        this.parties = List.copyOf(parties);
        List<ComparableName> ofPersons = new ArrayList<>();
        List<Place> personPlaces = new ArrayList<>();
        List<ComparableName> ofOthers = new ArrayList<>();
        List<Place> otherPlaces = new ArrayList<>();
        List<String> all = new ArrayList<>();
        this.firstName = new int[parties.size() + 1];
        for (int i = 0; i < parties.size(); i++) {
            ListedParty party = parties.get(i);
            firstName[i + 1] = firstName[i] + party.names().size();
            for (int j = 0; j < party.names().size(); j++) {
                Place place = new Place(i, j);
                String name = party.names().get(j).text();
                places.add(place);
                all.add(name);
                if (party.kind() == PartyKind.PERSON || party.kind() == PartyKind.UNKNOWN) {
                    ofPersons.add(ComparableName.ofPerson(name));
                    personPlaces.add(place);
                }
                if (party.kind() != PartyKind.PERSON) {
                    ofOthers.add(Asked.organization(name));
                    otherPlaces.add(place);
                }
            }
        }
        this.persons = Names.of(ofPersons, personPlaces);
        this.organizations = Names.of(ofOthers, otherPlaces);
        this.exact = new ExactNames(all);
    }

    /** A directory of these entries. */
    public static PartyDirectory of(List<ListedParty> parties) {
        return new PartyDirectory(parties);
    }

    /** How many entries it holds. */
    public int size() {
        return parties.size();
    }

    /** How many names they have. */
    public int names() {
        return places.size();
    }

    /** True if there is an entry of exactly this name. */
    boolean holds(String name) {
        return exact.same(name).stream().anyMatch(index -> places.get(index).name == 0);
    }

    /** The entries one of whose names is exactly this, however it is spaced, punctuated and ordered; weak aliases are left out. */
    public List<ListedParty> named(String name) {
        return exact.same(name).stream()
                .map(places::get)
                .filter(place -> name(place).role() != Role.WEAK_ALIAS)
                .map(place -> parties.get(place.party))
                .distinct()
                .toList();
    }

    /** The entries that the name may mean, the likeliest first; none for a name without letters and digits. */
    public List<PartyCandidate> find(PartyQuestion question) {
        return find(question, party -> true);
    }

    /** The same among some of the entries, such as those of one list. */
    public List<PartyCandidate> find(PartyQuestion question, Predicate<ListedParty> among) {
        if (Latin.words(question.name()).isEmpty()) {
            return List.of();
        }
        Asked asked = Asked.of(question);
        Set<Place> same = exact.same(question.name()).stream().map(places::get).collect(Collectors.toSet());
        List<Compared> compared = new ArrayList<>();
        compare(asked, persons, true, same, compared);
        compare(asked, organizations, false, same, compared);
        Map<Integer, Compared> best = new HashMap<>();
        for (Compared one : compared) {
            if (among.test(parties.get(one.place.party))) {
                best.merge(one.place.party, one, PartyDirectory::better);
            }
        }
        List<Compared> ordered = best.values().stream()
                .sorted(BEST_FIRST)
                .limit(Math.max(MOST, same.size())) // no exact name is cut off
                .toList();
        return ordered.stream()
                .map(one -> candidate(asked, one, ordered))
                .filter(candidate -> candidate.score() >= LEAST_TOLD)
                .sorted(Comparator.comparingDouble(PartyCandidate::score).reversed())
                .toList();
    }

    private static final Comparator<Compared> BEST_FIRST = Comparator.comparingDouble(Compared::odds)
            .reversed()
            .thenComparingInt(one -> one.place.party)
            .thenComparingInt(one -> one.place.name);

    private static Compared better(Compared one, Compared other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private void compare(Asked asked, Names names, boolean asPersons, Set<Place> same, List<Compared> compared) {
        ComparableName question = asPersons ? asked.person() : asked.organization();
        Map<Integer, Double> near = new HashMap<>();
        names.space.nearest(question, COMPARED).forEach(hit -> near.put(hit.name(), hit.cosine()));
        same.forEach(place -> {
            Integer index = names.indexes.get(place);
            if (index != null) {
                near.put(index, 1.0);
            }
        });
        near.forEach((index, cosine) -> compared.add(compared(
                asked,
                names.places.get(index),
                asPersons,
                same,
                PartyComparison.of(names.space, question, names.space.name(index), cosine))));
        if (!asPersons) {
            List<Integer> acronyms = names.space.acronyms(question);
            int sharing = (int) acronyms.stream()
                    .map(index -> names.places.get(index).party)
                    .distinct()
                    .count();
            acronyms.forEach(index -> compared.add(compared(
                    asked, names.places.get(index), false, same, PartyComparison.ofAcronym(names.space, sharing))));
        }
    }

    private Compared compared(
            Asked asked, Place place, boolean asPersons, Set<Place> same, Map<PartyFeature, Double> values) {
        ListedParty party = parties.get(place.party);
        PartyWeights weights = asPersons ? PartyWeights.PERSONS : PartyWeights.ORGANIZATIONS;
        values.put(PartyFeature.OTHER_KIND, asked.otherKind(party.kind(), asPersons));
        values.put(PartyFeature.EXACT, same.contains(place) ? 1.0 : 0.0);
        values.put(PartyFeature.COUNTRY, country(asked.country(), party));
        return new Compared(place, asPersons, values, odds(contributions(place, asPersons, weights, values)));
    }

    private static double country(@Nullable String asked, ListedParty party) {
        if (asked == null || party.countries().isEmpty()) {
            return 0;
        }
        return party.countries().contains(asked) ? 1 : -1;
    }

    /**
     * What each feature contributes. An exact name gets what it lacks to what an exact name is worth, and so do the same words; the
     * country still counts.
     */
    private Map<PartyFeature, Double> contributions(
            Place place, boolean asPersons, PartyWeights weights, Map<PartyFeature, Double> values) {
        Map<PartyFeature, Double> contributions = new EnumMap<>(PartyFeature.class);
        values.forEach((feature, value) -> contributions.put(feature, weights.of(feature) * value));
        if (has(values, PartyFeature.EXACT)) {
            raise(contributions, PartyFeature.EXACT, isBorneByMany(place, asPersons) ? EXACT_BUT_WEAK : EXACT);
        } else if (has(values, PartyFeature.SAME_WORDS)) {
            raise(contributions, PartyFeature.SAME_WORDS, SAME_WORDS);
        }
        return contributions;
    }

    private static boolean has(Map<PartyFeature, Double> values, PartyFeature feature) {
        return values.getOrDefault(feature, 0.0) > 0;
    }

    private static void raise(Map<PartyFeature, Double> contributions, PartyFeature feature, double worth) {
        double without = odds(contributions) - contributions.getOrDefault(PartyFeature.COUNTRY, 0.0);
        contributions.merge(feature, Math.max(0, Math.log(worth / (1 - worth)) - without), Double::sum);
    }

    private static double odds(Map<PartyFeature, Double> contributions) {
        return contributions.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private boolean isBorneByMany(Place place, boolean asPersons) {
        ListedName name = name(place);
        return name.role() == Role.WEAK_ALIAS
                || (asPersons && Latin.words(name.text()).size() == 1);
    }

    private ListedName name(Place place) {
        return parties.get(place.party).names().get(place.name);
    }

    private PartyCandidate candidate(Asked asked, Compared one, List<Compared> all) {
        PartyWeights weights = one.asPersons ? PartyWeights.PERSONS : PartyWeights.ORGANIZATIONS;
        boolean isExact = has(one.values, PartyFeature.EXACT);
        double rival = isExact || has(one.values, PartyFeature.SAME_WORDS) ? 0 : rival(one, all);
        Map<PartyFeature, Double> values = new EnumMap<>(one.values);
        values.put(PartyFeature.RIVAL, rival);
        Map<PartyFeature, Double> contributions = contributions(one.place, one.asPersons, weights, values);
        List<Measure> measures = contributions.entrySet().stream()
                .filter(entry -> values.getOrDefault(entry.getKey(), 0.0) != 0)
                .map(entry -> new Measure(entry.getKey(), values.getOrDefault(entry.getKey(), 0.0), entry.getValue()))
                .sorted(Comparator.comparingDouble((Measure measure) -> -Math.abs(measure.contribution()))
                        .thenComparing(Measure::feature))
                .toList();
        Names names = one.asPersons ? persons : organizations;
        ComparableName question = one.asPersons ? asked.person() : asked.organization();
        ComparableName listed = names.space.name(Objects.requireNonNull(names.indexes.get(one.place)));
        return new PartyCandidate(
                parties.get(one.place.party),
                name(one.place),
                1 / (1 + Math.exp(-odds(contributions))),
                measures,
                cautions(one, rival),
                NameComparison.of(question, listed),
                isExact || one.asPersons ? null : readAs(question, listed),
                asked.country());
    }

    /** How near the best other entry comes; one that has a name in common is the same party on another list and no rival. */
    private double rival(Compared one, List<Compared> all) {
        return all.stream()
                .filter(other -> other.place.party != one.place.party && !shareName(one, other))
                .mapToDouble(other -> 1 / (1 + Math.exp(one.odds - other.odds)))
                .max()
                .orElse(0);
    }

    private boolean shareName(Compared one, Compared other) {
        return exact.shareLetters(
                firstName[one.place.party],
                firstName[one.place.party + 1],
                firstName[other.place.party],
                firstName[other.place.party + 1]);
    }

    private Set<Caution> cautions(Compared one, double rival) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        ListedName name = name(one.place);
        if (name.role() == Role.WEAK_ALIAS) {
            cautions.add(Caution.WEAK_ALIAS);
        }
        if (one.asPersons && has(one.values, PartyFeature.ONE_WORD)) {
            cautions.add(Caution.SINGLE_WORD);
        }
        if (name.text().codePoints().filter(Character::isLetterOrDigit).count() < FEW_LETTERS) {
            cautions.add(Caution.FEW_LETTERS);
        }
        if (has(one.values, PartyFeature.ACRONYM)) {
            cautions.add(Caution.INITIALS);
        }
        if (rival >= NEAR_RIVAL) {
            cautions.add(Caution.SEVERAL_FIT);
        }
        if (one.values.getOrDefault(PartyFeature.COUNTRY, 0.0) < 0) {
            cautions.add(Caution.OTHER_COUNTRY);
        }
        return cautions;
    }

    private static @Nullable ReadAs readAs(ComparableName asked, ComparableName listed) {
        return asked.signs().isEmpty() || listed.signs().isEmpty() ? new ReadAs(text(asked), text(listed)) : null;
    }

    private static String text(ComparableName name) {
        return name.words().stream().map(NameWord::text).collect(Collectors.joining(" "));
    }
}
