package innograph.identity.name;

import innograph.model.name.OrganizationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the name of an organization is compared: the words without its legal form, abbreviations written out. */
final class OrganizationWords {
    /** Words like of and the weigh no more than this. */
    static final double LEAST_OF_CONTENT = 0.1;

    private static final Map<String, String> ORDINALS =
            Map.of("first", "1", "1st", "1", "second", "2", "2nd", "2", "third", "3", "3rd", "3");

    private static final Set<String> SMALL =
            set("of for the and in at de la le les du des del da do dos di der die das den "
                    + "und et y e zu fur van von al el en na no i");

    /** Parts of so many names that they tell less than others. */
    private static final Set<String> FREQUENT = set("""
            company corporation limited group holding holdings industry enterprise enterprises international global world
            national general systems system solutions services service technology science engineering research development
            institute university college school academy hospital center foundation association society organization bank
            trading management partners capital fund products production factory plant works electronics electric
            hochschule laboratory department government ministry agency office council commission
            """);

    /** Characters of which the same holds: 大学, 学院, 研究所, 集团, 公司, 中国 … */
    private static final String FREQUENT_CHARACTERS = "大学院研究所集团公司中国科技有限股份国家实验室中心省市";

    /** However alike they are written, none stands for another. */
    private static final Set<String> NEVER_ALIKE = Stream.concat(
                    Stream.of(
                                    "north south east west northern southern eastern western northeast northwest southeast southwest "
                                            + "inner outer upper lower male female public private")
                            .flatMap(words -> Stream.of(words.split(" "))),
                    Stream.of(Locale.getISOCountries())
                            .flatMap(
                                    code -> Latin.words(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)).stream())
                            .filter(word -> word.length() > 3))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> NUMERALS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private OrganizationWords() {}

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    static List<NameWord> of(String name) {
        List<String> words = Latin.words(new OrganizationName(name).key());
        List<NameWord> weighed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String writtenOut = number(WordForms.of(ORDINALS.getOrDefault(word, word)), i > 0);
            if (word.length() > 3 && i + 1 < words.size() && TENS.indexOf(word) > 1 && isDigit(words.get(i + 1))) {
                writtenOut = TENS.indexOf(word) + words.get(++i);
            }
            weighed.add(NameWord.of(writtenOut, weight(writtenOut)));
        }
        return weighed;
    }

    private static boolean isDigit(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }

    /** A number however it is written; a numeral never stands first. */
    private static String number(String word, boolean behind) {
        int number = NUMBERS.indexOf(word);
        if (number < 0 && behind) {
            number = NUMERALS.indexOf(word);
        }
        return number < 0 ? word : Integer.toString(number);
    }

    private static double weight(String word) {
        return SMALL.contains(word) ? LEAST_OF_CONTENT : FREQUENT.contains(word) ? 0.5 : 1;
    }

    /** True for two words, such as Austria and Australia, that are not one misspelled. */
    static boolean areTwo(String word, String other) {
        return !word.equals(other) && NEVER_ALIKE.contains(word) && NEVER_ALIKE.contains(other);
    }

    /** The characters of a name in Chinese, Japanese or Korean, without its legal form. */
    static List<NameWord> characters(String simplified) {
        String key = new OrganizationName(simplified).key().replace(" ", "");
        return key.codePoints()
                .mapToObj(Character::toString)
                .map(character -> NameWord.of(character, FREQUENT_CHARACTERS.contains(character) ? 0.3 : 1))
                .toList();
    }
}
