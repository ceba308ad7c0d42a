package innograph.queries.sharpen;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.queries.filter.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a name a text has too: whole words, without an English plural; in Chinese the longest pieces of two characters and more. */
final class SharedWords {
    private static final int LEAST_LATIN = 3;
    private static final int LEAST_HAN = 2;

    private final Set<String> words;
    private final String compact;

    SharedWords(String text) {
        String folded = Spelling.folded(SearchForms.simplified(text));
        words = Arrays.stream(folded.split(" ", -1)).map(SharedWords::singular).collect(Collectors.toSet());
        compact = folded.replace(" ", "");
    }

    /**
     * The shared words.
     *
     * @param part how much of the name they are, 0 to 1
     */
    record Shared(List<String> words, double part) {
        Shared {
            words = List.copyOf(words);
        }
    }

    Shared with(String name) {
        List<String> shared = new ArrayList<>();
        int all = 0;
        int had = 0;
        for (String word : Spelling.folded(SearchForms.simplified(name)).split(" ", -1)) {
            if (word.codePoints().anyMatch(SearchText::isEastAsian)) {
                all += word.length();
                had += pieces(word, shared);
            } else if (word.length() >= LEAST_LATIN) {
                all += word.length();
                if (words.contains(singular(word))) {
                    shared.add(word);
                    had += word.length();
                }
            }
        }
        return new Shared(shared.stream().distinct().toList(), all == 0 ? 0 : (double) had / all);
    }

    private int pieces(String word, List<String> shared) {
        int had = 0;
        int start = 0;
        while (start + LEAST_HAN <= word.length()) {
            int end = word.length();
            while (end - start >= LEAST_HAN && !compact.contains(word.substring(start, end))) {
                end--;
            }
            if (end - start >= LEAST_HAN) {
                shared.add(word.substring(start, end));
                had += end - start;
                start = end;
            } else {
                start++;
            }
        }
        return had;
    }

    private static String singular(String word) {
        return word.length() > LEAST_LATIN && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
