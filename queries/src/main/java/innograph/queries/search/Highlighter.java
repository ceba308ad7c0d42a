package innograph.queries.search;

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
        Folded folded = Folded.of(text.text);
        BitSet marked = new BitSet();
        int number = 0;
        for (String word : words) {
            number += folded.mark(word, marked) ? 1 : 0;
        }
        return number == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        new Highlight(text.field, parts(text.text, marked)),
                        number,
                        text.text.length() - marked.cardinality()));
    }

    private static List<Part> parts(String text, BitSet marked) {
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

    /**
     * A text as words are compared, and where its characters come from.
     *
     * @param from where in the text each character begins that the folded one comes from
     * @param to where it ends
     */
    private record Folded(String text, List<Integer> from, List<Integer> to) {
        static Folded of(String text) {
            StringBuilder all = new StringBuilder();
            List<Integer> from = new ArrayList<>();
            List<Integer> to = new ArrayList<>();
            for (Spelling.Word word : Spelling.words(text)) {
                if (!all.isEmpty()) {
                    all.append(' ');
                    from.add(word.start());
                    to.add(word.start());
                }
                String folded = Spelling.folded(text.substring(word.start(), word.end()));
                // where a letter became two, or two became one, the word is marked as a whole
                boolean oneByOne = folded.length() == word.end() - word.start();
                for (int i = 0; i < folded.length(); i++) {
                    from.add(oneByOne ? word.start() + i : word.start());
                    to.add(oneByOne ? word.start() + i + 1 : word.end());
                }
                all.append(folded);
            }
            return new Folded(all.toString(), from, to);
        }

        /** Marks a word wherever it occurs; false if it does not. */
        boolean mark(String word, BitSet marked) {
            boolean occurs = false;
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + word.length();
                if (isBorder(at) && isBorder(end)) {
                    marked.set(from.get(at), to.get(end - 1));
                    occurs = true;
                }
            }
            return occurs;
        }

        /** A word of a script without spaces may begin and end anywhere. */
        private boolean isBorder(int at) {
            return at == 0
                    || at == text.length()
                    || text.charAt(at - 1) == ' '
                    || text.charAt(at) == ' '
                    || SearchText.isEastAsian(text.codePointBefore(at))
                    || SearchText.isEastAsian(text.codePointAt(at));
        }
    }
}
