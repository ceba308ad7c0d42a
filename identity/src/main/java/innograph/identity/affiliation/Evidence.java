package innograph.identity.affiliation;

import innograph.identity.affiliation.Passage.Span;
import innograph.identity.organization.Mention;
import innograph.identity.organization.NameKind;
import innograph.identity.organization.Organization;
import innograph.model.OrganizationKind;
import innograph.model.name.Spelling.Word;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name in a passage, and the clues to whether it means its organization. */
final class Evidence {
    private static final double MOST_RARITY = 2.2;
    private static final double MOST_MISSING = 1.7;
    private static final int MOST_OTHERS = 4;
    private static final int LONGEST_ACRONYM = 10;

    /** Words that tell what kind of organization it is, as a directory has them. */
    private static final Set<String> KINDS = Set.of("""
            university institute hospital clinic center national research science technology technical medical academy college school
            faculty department laboratory engineering state federal public health foundation group system trust nhs
            """.strip().split("\\s+"));

    private final Mention mention;
    private final Passage passage;
    private final Gazetteer gazetteer;
    private final Map<NameClue, Double> clues = new EnumMap<>(NameClue.class);

    Evidence(Mention mention, Passage passage, Gazetteer gazetteer) {
        this.mention = mention;
        this.passage = passage;
        this.gazetteer = gazetteer;
        clues.put(NameClue.ALWAYS, 1.0);
        lookAtName();
        lookAtPlaces();
        lookAtNeighbours();
        lookAtOrganization(mention.organization());
    }

    private void lookAtName() {
        clues.put(NameClue.MISSING_SHARE, 1 - mention.coverage());
        is(NameClue.PARTIAL, mention.coverage() < 0.999);
        double missing = mention.rarity() / mention.coverage() * (1 - mention.coverage());
        clues.put(NameClue.MISSING_RARITY, Math.min(MOST_MISSING, missing));
        is(NameClue.KIND_MISSING, !mention.missing().isEmpty() && KINDS.containsAll(mention.missing()));
        clues.put(NameClue.WORDS_BETWEEN, (double) Math.min(MOST_OTHERS, mention.others()));
        is(NameClue.ANY_BETWEEN, mention.others() > 0);
        is(NameClue.CROSSES_COMMA, passage.isDivided(mention.start(), mention.end()));
        is(NameClue.OTHER_ORDER, !mention.inOrder());
        clues.put(NameClue.MISSPELT, (double) mention.misspelt());
        clues.put(NameClue.RARITY, Math.min(MOST_RARITY, mention.rarity()));
        is(NameClue.ONE_WORD, mention.words() == 1);
        is(NameClue.ALIAS, mention.kind() == NameKind.ALIAS);
        is(NameClue.DERIVED, mention.kind() == NameKind.DERIVED);
        is(NameClue.ACRONYM, isAcronym(mention.name()));
    }

    private void is(NameClue clue, boolean value) {
        if (value) {
            clues.put(clue, 1.0);
        }
    }

    private static boolean isAcronym(String name) {
        long capitals = name.chars().filter(Character::isUpperCase).count();
        return name.length() <= LONGEST_ACRONYM
                && name.indexOf(' ') < 0
                && capitals >= 2
                && capitals * 2 > name.length();
    }

    private void lookAtPlaces() {
        String country = mention.organization().country();
        if (country != null && !passage.countries().isEmpty()) {
            is(passage.countries().contains(country) ? NameClue.COUNTRY : NameClue.OTHER_COUNTRY, true);
        }
        List<String> places = gazetteer.folded(mention.organization().places());
        boolean cityOutside =
                !places.isEmpty() && passage.spans(places.getFirst()).stream().anyMatch(this::isOutside);
        boolean cityInside =
                !places.isEmpty() && !passage.spans(places.getFirst()).isEmpty() && !cityOutside;
        boolean regionOutside = places.stream()
                .skip(1)
                .anyMatch(place -> passage.spans(place).stream().anyMatch(this::isOutside));
        is(NameClue.CITY, cityOutside);
        is(NameClue.CITY_IN_NAME, cityInside);
        if (!cityOutside && !cityInside && !regionOutside) {
            is(
                    passage.namesPlaceIn(country, gazetteer, this::isOutside)
                            ? NameClue.OTHER_PLACE
                            : NameClue.NO_PLACE,
                    true);
        }
    }

    private boolean isOutside(Span span) {
        return span.start() >= mention.end() || span.end() <= mention.start();
    }

    private void lookAtNeighbours() {
        Word before = passage.before(mention.start());
        Word behind = passage.behind(mention.end());
        switch (Neighbour.of(before, gazetteer)) {
            case NONE -> {}
            case AND -> is(NameClue.AND_BEFORE, true);
            case OF -> is(NameClue.OF_BEFORE, true);
            case UNIT -> is(NameClue.UNIT_BEFORE, true);
            case PLACE -> is(NameClue.PLACE_BEFORE, true);
            case OTHER -> is(NameClue.WORD_BEFORE, true);
        }
        switch (Neighbour.of(behind, gazetteer)) {
            case NONE -> {}
            case AND -> is(NameClue.AND_BEHIND, true);
            case OF -> is(NameClue.OF_BEHIND, true);
            case UNIT -> is(NameClue.UNIT_BEHIND, true);
            case PLACE -> is(NameClue.PLACE_BEHIND, true);
            case OTHER -> is(NameClue.WORD_BEHIND, true);
        }
    }

    /** What stands beside a name, between the same commas. */
    private enum Neighbour {
        NONE,
        AND,
        OF,
        UNIT,
        PLACE,
        OTHER;

        private static final Set<String> ANDS =
                Set.of("and", "with", "at", "und", "et", "e", "y", "in", "i", "both", "also", "from", "the", "a");
        private static final Set<String> OFS =
                Set.of("of", "de", "du", "des", "del", "della", "di", "da", "do", "der", "for", "fur", "dell");
        private static final Set<String> UNITS = Set.of("""
                school schools faculty department dept college institute center centre hospital division section unit laboratory lab
                program programme campus clinic graduate medical research medicine sciences science engineering technology health group
                office library
                """.strip().split("\\s+"));

        static Neighbour of(@Nullable Word word, Gazetteer gazetteer) {
            if (word == null) {
                return NONE;
            }
            if (ANDS.contains(word.folded())) {
                return AND;
            }
            if (OFS.contains(word.folded())) {
                return OF;
            }
            if (UNITS.contains(word.folded())) {
                return UNIT;
            }
            return gazetteer.isPlace(word.folded()) ? PLACE : OTHER;
        }
    }

    private void lookAtOrganization(Organization organization) {
        is(NameClue.UNIVERSITY, organization.kinds().contains(OrganizationKind.UNIVERSITY));
        is(NameClue.HOSPITAL, organization.kinds().contains(OrganizationKind.HOSPITAL));
        is(NameClue.FUND, organization.kinds().contains(OrganizationKind.FUND));
        is(NameClue.CEASED, !organization.isActive());
        is(NameClue.PART, !organization.parents().isEmpty());
    }

    Mention mention() {
        return mention;
    }

    Map<NameClue, Double> clues() {
        return clues;
    }

    boolean has(NameClue clue) {
        return clues.containsKey(clue);
    }

    /** By the name and where it stands, without looking at the other names in the passage. */
    double likelihood() {
        return Logistic.likelihood(clues.entrySet().stream()
                .mapToDouble(clue -> clue.getKey().weight * clue.getValue())
                .sum());
    }
}
