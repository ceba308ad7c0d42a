package innograph.queries.screening.exposure;

import innograph.model.name.Spelling;
import innograph.queries.screening.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells by the name of an organization that it serves defence, by {@code defence-words.tsv}. */
final class DefenceWords {
    private static final List<String> WORDS = Table.lines("exposure/defence-words.tsv").stream()
            .map(line -> Spelling.folded(line[0]))
            .toList();

    private DefenceWords() {}

    /** The first of the words that one of the names has. */
    static Optional<String> in(Collection<String> names) {
        return names.stream()
                .map(name -> " " + Spelling.folded(name) + " ")
                .flatMap(name -> WORDS.stream().filter(word -> has(name, word)))
                .findFirst();
    }

    private static boolean has(String name, String word) {
        return Character.isIdeographic(word.codePointAt(0)) ? name.contains(word) : name.contains(" " + word + " ");
    }
}
