package innograph.queries.search;

import innograph.model.EntityType;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Completion.Kind;
import innograph.queries.search.Highlight.Field;
import innograph.queries.search.Highlight.Part;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** What is typed so far, and how names go on from there. */
final class Typed {
    private final List<String> words;
    private final String all;
    private final String asOneWord;

    Typed(SearchText text) {
        this.words = text.words().stream()
                .map(Spelling::folded)
                .map(SearchForms::simplified)
                .filter(word -> !word.isEmpty())
                .toList();
        this.all = String.join(" ", words);
        this.asOneWord = String.join("", words).replace(" ", "");
    }

    /** The name of an entity that goes on best; empty if only the index knows why it might. */
    Optional<Completion> best(Record row) {
        EntityType type = EntityType.among(row.get("labels").asList(Value::asString))
                .orElseThrow(() -> new IllegalStateException("a node without a type is in the index of entities"));
        String id = row.get("id").asString();
        List<Text> texts = Stream.of(
                        texts(row.get("name"), Field.NAME),
                        texts(row.get("names"), Field.NAME),
                        texts(row.get("aliases"), Field.ALIAS),
                        texts(row.get("acronym"), Field.ACRONYM),
                        texts(row.get("notation"), Field.NOTATION))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        // how names are read takes longest, and seldom matters
        return likeliest(texts, text -> written(id, text)).or(() -> likeliest(texts, text -> read(id, type, text)));
    }

    private static Optional<Completion> likeliest(List<Text> texts, Function<Text, Optional<Completion>> completion) {
        return texts.stream()
                .flatMap(text -> completion.apply(text).stream())
                .min(Comparator.comparing(Completion::kind).thenComparingInt(Completion::length));
    }

    private record Text(Field field, String value) {}

    private static Stream<Text> texts(Value value, Field field) {
        List<String> all = value.isNull()
                ? List.of()
                : value.hasType(TypeSystem.getDefault().LIST())
                        ? value.asList(Value::asString)
                        : List.of(value.asString());
        return all.stream().map(text -> new Text(field, text));
    }

    private Optional<Completion> written(String id, Text text) {
        FoldedText folded = FoldedText.of(text.value);
        BitSet marked = new BitSet();
        if (folded.markBeginning(all, marked)) {
            Kind kind = folded.text().equals(all)
                    ? Kind.IS_ALL
                    : folded.text().startsWith(all) ? Kind.BEGINS : Kind.HAS_WORDS;
            return Optional.of(completion(id, kind, text, Highlighter.parts(text.value, marked)));
        }
        boolean hasAll = words.stream().allMatch(word -> folded.markBeginning(word, marked));
        return hasAll
                ? Optional.of(completion(id, Kind.HAS_WORDS, text, Highlighter.parts(text.value, marked)))
                : Optional.empty();
    }

    private Optional<Completion> read(String id, EntityType type, Text text) {
        return isReadSo(type, text)
                ? Optional.of(completion(id, Kind.IS_READ_SO, text, List.of(new Part(text.value, true))))
                : Optional.empty();
    }

    private static Completion completion(String id, Kind kind, Text text, List<Part> parts) {
        return new Completion(id, kind, text.value.length(), new Highlight(text.field, parts));
    }

    private boolean isReadSo(EntityType type, Text text) {
        return SearchForms.of(type, List.of(text.value)).stream()
                .map(form -> form.toLowerCase(Locale.ROOT))
                .anyMatch(form ->
                        form.startsWith(asOneWord) || form.replace("0 ", "").contains(asOneWord));
    }
}
