package innograph.queries.search;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.queries.entity.Entity;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Highlight.Field;
import innograph.queries.search.Highlight.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows where the words of a search occur in names: by whole words, or anywhere within Chinese, Japanese and Korean text. */
final class Highlighter {
    private static final int MOST = 5;

    private final List<String> words;

    Highlighter(SearchText text) {
        this.words = text.words().stream()
                .map(Spelling::folded)
                .map(SearchForms::simplified)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The texts of an entity by which it was found.
     *
     * @param identifier by which it was found; null if it was not found by one
     */
    List<Highlight> of(Entity entity, @Nullable String identifier) {
        Set<String> seen = new HashSet<>();
        Stream<Found> found = Stream.of(
                        texts(
                                Field.NAME,
                                Stream.concat(
                                        Stream.of(entity.name()),
                                        entity.names().stream().map(Entity.Name::value))),
                        texts(Field.ALIAS, entity.aliases().stream()),
                        texts(Field.ACRONYM, entity.text("acronym").stream()),
                        texts(Field.NOTATION, entity.text("notation").stream()),
                        texts(Field.CITY, entity.text("city").stream()))
                .flatMap(Function.identity())
                .filter(text -> seen.add(text.text))
                .flatMap(text -> found(text).stream())
                .sorted(Comparator.comparingInt(Found::words).reversed().thenComparingInt(Found::unmarked));
        return Stream.concat(
                        Optional.ofNullable(identifier).stream()
                                .map(id -> new Highlight(Field.IDENTIFIER, List.of(new Part(id, true)))),
                        found.map(Found::highlight))
                .limit(MOST)
                .toList();
    }

    private record Text(Field field, String text) {}

    private static Stream<Text> texts(Field field, Stream<String> texts) {
        return texts.map(text -> new Text(field, text));
    }

    /**
     * A text with words of the search in it.
     *
     * @param words how many of them
     * @param unmarked characters that are of none
     */
    private record Found(Highlight highlight, int words, int unmarked) {}

    private Optional<Found> found(Text text) {
        FoldedText folded = FoldedText.of(text.text);
        BitSet marked = new BitSet();
        int number = 0;
        for (String word : words) {
            number += folded.mark(word, marked) || folded.markAlike(word, marked) ? 1 : 0;
        }
        return number == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        new Highlight(text.field, parts(text.text, marked)),
                        number,
                        text.text.length() - marked.cardinality()));
    }

    /** The text in parts, those that are marked and those that are not. */
    static List<Part> parts(String text, BitSet marked) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean matched = marked.get(start);
            int end = matched ? marked.nextClearBit(start) : marked.nextSetBit(start);
            end = end < 0 ? text.length() : end;
            parts.add(new Part(text.substring(start, end), matched));
            start = end;
        }
        return parts;
    }
}
