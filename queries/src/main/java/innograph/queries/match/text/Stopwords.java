package innograph.queries.match.text;

import java.util.Set;

/** English words that are in every text and tell nothing of what it is about. */
final class Stopwords {
    private static final Set<String> WORDS = Set.of(
            ("the of and or a an in to for with by from as on at that this which is are be will it its we our has have can not these "
                            + "such also was were")
                    .split(" "));

    private Stopwords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
