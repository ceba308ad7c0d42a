package innograph.model.name;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Chinese names are read: pinyin without tones, ü written as v. */
final class Pinyin {
    private static final Pattern HAN_OR_WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern SYLLABLE_OF_LETTERS = Pattern.compile("[a-z]+");
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_TYPED = 60;
    private static final int MOST_READINGS = 8;

    /** An initial, and the finals that occur behind it. */
    private static final Set<String> SYLLABLES = """
            - a o e ai ei ao ou an en ang eng er
            b a o ai ei ao an en ang eng i ie iao ian in ing u
            p a o ai ei ao ou an en ang eng i ie iao ian in ing u
            m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
            f a o ei ou an en ang eng u
            d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
            t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
            n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue
            l a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
            g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            j i ia ie iao iu ian in iang ing iong u ue uan un
            q i ia ie iao iu ian in iang ing iong u ue uan un
            x i ia ie iao iu ian in iang ing iong u ue uan un
            zh a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
            sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
            r e i ao ou an en ang eng ong u ua uo ui uan un
            z a e i ai ei ao ou an en ang eng ong u uo ui uan un
            c a e i ai ao ou an en ang eng ong u uo ui uan un
            s a e i ai ao ou an en ang eng ong u uo ui uan un
            y a o e ai ao ou an in ang ing i ong u ue uan un
            w a o ai ei an en ang eng u
            """.lines()
            .map(line -> line.split(" "))
            .flatMap(line -> Arrays.stream(line).skip(1).map(rest -> line[0].replace("-", "") + rest))
            .collect(Collectors.toUnmodifiableSet());

    private Pinyin() {}

    /**
     * What a Chinese name may be typed as: its syllables, marked and one behind the other; all of it in one word; its initials.
     * Words in other scripts stay as they are.
     */
    static Stream<String> forms(String simplified) {
        List<String> parts = HAN_OR_WORD
                .matcher(simplified)
                .results()
                .flatMap(part -> Chinese.occursIn(part.group()) ? read(part.group()) : Stream.of(part.group()))
                .toList();
        return parts.size() < 2
                ? Stream.empty()
                : Stream.of(
                        joined(parts, " ", Pinyin::marked),
                        joined(parts, "", part -> isMarkable(part) ? part : part.toLowerCase(Locale.ROOT)),
                        joined(parts, "", part -> isMarkable(part) ? part.substring(0, 1) : part));
    }

    private static String joined(List<String> parts, String between, UnaryOperator<String> form) {
        return parts.stream().map(form).collect(Collectors.joining(between));
    }

    /** The dictionary knows how words are read whose characters have several readings; it is read when first needed. */
    private static Stream<String> read(String han) {
        return Arrays.stream(PinyinHelper.toPinyin(han, PinyinStyleEnum.INPUT).split(" "))
                .filter(syllable -> SYLLABLE_OF_LETTERS.matcher(syllable).matches());
    }

    private static boolean isMarkable(String part) {
        return SYLLABLES.contains(part);
    }

    /** A syllable as the index knows it, so that "sun" finds no 孙. */
    private static String marked(String part) {
        return isMarkable(part) ? part + "0" : part;
    }

    /**
     * What these words may stand for in pinyin: two syllables or more, marked as in {@link #forms}.
     *
     * @return readings with few syllables first, at most 8; empty if a word is no pinyin
     */
    static List<String> typed(List<String> words) {
        List<String> parts = words.stream()
                .flatMap(word -> Arrays.stream(word.toLowerCase(Locale.ROOT).split("['’]")))
                .map(part -> part.replace('ü', 'v'))
                .toList();
        if (parts.stream().mapToInt(String::length).sum() > LONGEST_TYPED) {
            return List.of();
        }
        List<List<String>> readings = List.of(List.of());
        for (String part : parts) {
            readings = fewest(both(readings, readings(part)));
        }
        return readings.stream()
                .filter(reading -> reading.size() > 1)
                .map(reading -> joined(reading, " ", Pinyin::marked))
                .toList();
    }

    /** From the end on: what a word may be from each letter. */
    private static List<List<String>> readings(String word) {
        List<List<List<String>>> from = new ArrayList<>();
        for (int i = word.length(); i >= 0; i--) {
            List<List<String>> here = new ArrayList<>();
            for (int end = i + 1; end <= Math.min(word.length(), i + LONGEST_SYLLABLE); end++) {
                String syllable = word.substring(i, end);
                if (SYLLABLES.contains(syllable)) {
                    here.addAll(both(List.of(List.of(syllable)), from.get(word.length() - end)));
                }
            }
            from.add(i == word.length() ? List.of(List.of()) : fewest(here));
        }
        return from.getLast();
    }

    private static List<List<String>> both(List<List<String>> first, List<List<String>> second) {
        return first.stream()
                .flatMap(before -> second.stream()
                        .map(behind ->
                                Stream.concat(before.stream(), behind.stream()).toList()))
                .toList();
    }

    private static List<List<String>> fewest(List<List<String>> readings) {
        return readings.stream()
                .sorted(Comparator.comparingInt(List::size))
                .limit(MOST_READINGS)
                .toList();
    }
}
