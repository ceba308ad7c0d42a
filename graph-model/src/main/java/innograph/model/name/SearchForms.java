package innograph.model.name;

import innograph.model.EntityType;
import innograph.model.name.Spelling.Word;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an entity is also searched by, beside its names as they are written: simplified characters, pinyin, acronyms. Whoever
 * writes an entity writes them as {@link #PROPERTY}; they follow from its names, so no data set says them.
 */
public final class SearchForms {
    /** List of texts; absent if there are none. */
    public static final String PROPERTY = "searchForms";

    /** What people call by its name. Titles are as long as sentences, and nobody types one of them in pinyin. */
    private static final Set<EntityType> NAMED = EnumSet.of(
            EntityType.ORGANIZATION,
            EntityType.PERSON,
            EntityType.REGION,
            EntityType.TECHNOLOGY,
            EntityType.PLAN,
            EntityType.EVENT,
            EntityType.RESTRICTED_PARTY);

    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 8;

    private SearchForms() {}

    /**
     * The forms of an entity, in a stable order.
     *
     * @param names all of them, aliases too
     */
    public static List<String> of(EntityType type, Collection<String> names) {
        Set<String> forms = new LinkedHashSet<>();
        for (String name : names) {
            String simplified = Chinese.simplified(name);
            forms.add(simplified);
            if (NAMED.contains(type) && name.length() <= LONGEST_NAME && Chinese.occursIn(name)) {
                Pinyin.forms(simplified).forEach(forms::add);
            }
            if (type == EntityType.ORGANIZATION) {
                acronym(name).ifPresent(forms::add);
            }
        }
        forms.removeAll(new HashSet<>(names));
        return List.copyOf(forms);
    }

    /** The capitals with which the words of a name begin: USTB for the University of Science and Technology Beijing. */
    private static Optional<String> acronym(String name) {
        List<Word> words = Spelling.words(name);
        List<Integer> capitals = words.stream()
                .map(word -> name.codePointAt(word.start()))
                .filter(Character::isUpperCase)
                .toList();
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        return shouted || capitals.size() < SHORTEST_ACRONYM || capitals.size() > LONGEST_ACRONYM
                ? Optional.empty()
                : Optional.of(capitals.stream().map(Character::toString).collect(Collectors.joining()));
    }

    /** What somebody types, with simplified characters. */
    public static String simplified(String typed) {
        return Chinese.simplified(typed);
    }

    /**
     * What words in Latin letters may stand for in pinyin, as it is among the forms of a name; each is to be found as a phrase.
     *
     * @return at most 8, the likeliest first; empty if they are no pinyin, or of one syllable only
     */
    public static List<String> pinyin(List<String> words) {
        return Pinyin.typed(words);
    }
}
