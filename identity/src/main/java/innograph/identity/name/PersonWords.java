package innograph.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of the name of a person is compared. */
final class PersonWords {
    /** Said of people, and no part of their names. */
    private static final Set<String> TITLES = set("""
            mr mrs ms miss dr prof professor sir dame lord lady hon jr sr phd md rev fr herr frau monsieur madame mme mlle m
            senor senora sr sra don dona prasident president minister general gen colonel col captain major sheikh shaikh shaykh
            sheik haji hajji hadji mullah maulavi mawlawi maulana qari hafiz sayyid sayed alhaj sa esq academician akademik
            """);

    /** Between the names of many people, so that they tell little. */
    private static final Set<String> PARTICLES = set("""
            al el ul ur as az bin ibn ben bint abu abou umm um de da do dos du del della di la le les van von der den ter
            y e und of the zu zur na st
            """);

    /** Parts of so many names that they tell less than others. */
    private static final Set<String> FREQUENT = set("""
            mohammad muhammad mohammed mohamed muhammed mohamad ahmad ahmed abdul abd abdel abdallah abdullah ali hassan hasan
            hussein hussain khan kim lee li wang zhang singh ivan maria jose
            """);

    /** How people are called who are named otherwise. */
    private static final List<Set<String>> SHORT_FORMS =
            Stream.of("""
            alexander alex aleksandr sasha sascha
            andrew andy drew
            anthony tony
            barbara barb
            benjamin ben benny
            charles charlie chuck
            christopher chris
            daniel dan danny
            david dave
            donald don
            edward ed eddie ted ned
            elizabeth liz beth betty
            eugene gene
            frederick fred freddy
            friedrich fritz
            gregory greg
            james jim jimmy
            jennifer jenny
            johann johannes hans
            john jack johnny
            joseph joe josef
            katherine catherine kate kathy
            lawrence larry
            leonard leo len
            margaret maggie peggy
            matthew matt
            michael mike mick mikhail
            nicholas nick
            patricia pat patty
            peter pete
            philip phil
            richard rick dick
            robert rob bob bobby
            samuel sam
            stephen steven steve
            theodore ted teddy theo
            thomas tom
            vladimir volodya
            william will bill billy
            """.strip().split("\n")).map(PersonWords::set).toList();

    private PersonWords() {}

    private static Set<String> set(String words) {
        return Set.of(Stream.of(words.strip().split("\\s+")).distinct().toArray(String[]::new));
    }

    /** The words in the order in which they are spoken: what stands before a comma comes last. */
    static List<NameWord> of(String name) {
        int comma = name.indexOf(',');
        List<String> words = new ArrayList<>(Latin.words(comma < 0 ? name : name.substring(comma + 1)));
        if (comma > 0) {
            words.addAll(Latin.words(name.substring(0, comma)));
        }
        List<String> untitled =
                words.stream().filter(word -> !TITLES.contains(word)).toList();
        return (untitled.isEmpty() ? words : untitled)
                .stream().map(word -> NameWord.of(word, weight(word))).toList();
    }

    /** The characters of a name in Chinese, Japanese or Korean. */
    static List<NameWord> characters(String simplified) {
        return simplified
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(character -> NameWord.of(Character.toString(character), 1))
                .toList();
    }

    private static double weight(String word) {
        return PARTICLES.contains(word) ? 0.25 : FREQUENT.contains(word) ? 0.7 : 1;
    }

    /** True if one is a usual short form of the other. */
    static boolean isShortForm(String left, String right) {
        return SHORT_FORMS.stream().anyMatch(forms -> forms.contains(left) && forms.contains(right));
    }
}
