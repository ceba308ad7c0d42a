package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from and what becomes of its text.
 *
 * @param alternatives the first that is filled counts
 * @param split what stands between several values in one cell; null if there is only one
 * @param pattern the part of the text that counts; null for all of it
 * @param values what to write instead of a text; empty if texts stay as they are
 * @param otherwise what becomes of a text that is not among the values
 * @param byDefault value where the file does not say; null for none
 * @param unknown texts that say nothing
 */
record Field(
        List<Template> alternatives,
        @Nullable Pattern split,
        @Nullable Pattern pattern,
        Map<String, String> values,
        Otherwise otherwise,
        @Nullable String byDefault,
        Set<String> unknown) {

    /** What becomes of a text that a list of values does not have. */
    sealed interface Otherwise {
        record Reject() implements Otherwise {}

        record Keep() implements Otherwise {}

        record Ignore() implements Otherwise {}

        record Use(String value) implements Otherwise {}

        static Otherwise of(String text) {
            return switch (text) {
                case "reject" -> new Reject();
                case "keep" -> new Keep();
                case "ignore" -> new Ignore();
                default -> new Use(text);
            };
        }
    }

    Field {
        alternatives = List.copyOf(alternatives);
        values = Map.copyOf(values);
        unknown = Set.copyOf(unknown);
    }

    /** The text of a template, as it is. */
    static Field of(Template template) {
        return new Field(List.of(template), null, null, Map.of(), new Otherwise.Reject(), null, Set.of());
    }

    /**
     * The values for a row.
     *
     * @throws InvalidValueException if one is not among those of the mapping
     */
    List<String> texts(Row row, @Nullable Item each) {
        List<String> written = written(row, each);
        if (split == null && pattern == null && values.isEmpty() && !written.isEmpty()) {
            return written;
        }
        List<String> texts = new ArrayList<>();
        for (String text : written) {
            for (String item : split == null ? List.of(text) : List.of(split.split(text))) {
                add(part(item.strip()), texts);
            }
        }
        if (texts.isEmpty() && byDefault != null) {
            texts.add(byDefault);
        }
        return texts;
    }

    /** The value for a row as one text; null if the file does not say. */
    @Nullable
    String text(Row row, @Nullable Item each) {
        List<String> texts = texts(row, each);
        return texts.isEmpty() ? null : texts.size() == 1 ? texts.getFirst() : String.join("; ", texts);
    }

    private List<String> written(Row row, @Nullable Item each) {
        for (Template template : alternatives) {
            Template.Piece.Column column = template.only();
            if (column != null) {
                List<String> texts = row.texts(column.slot());
                if (!texts.isEmpty()) {
                    return texts;
                }
            } else {
                String text = template.fill(row, each);
                if (text != null) {
                    return List.of(text);
                }
            }
        }
        return List.of();
    }

    private String part(String text) {
        if (pattern == null) {
            return text;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String part = matcher.group(Math.min(1, matcher.groupCount()));
        return part == null ? "" : part.strip();
    }

    private void add(String text, List<String> texts) {
        if (text.isEmpty() || unknown.contains(text)) {
            return;
        }
        String value = values.get(text);
        if (value != null || values.isEmpty()) {
            texts.add(value == null ? text : value);
            return;
        }
        switch (otherwise) {
            case Otherwise.Keep _ -> texts.add(text);
            case Otherwise.Use use -> texts.add(use.value());
            case Otherwise.Ignore _ -> {}
            case Otherwise.Reject _ ->
                throw new InvalidValueException(
                        "'%s' is not among the 'values' of the mapping; add it there, or say 'otherwise'"
                                .formatted(text));
        }
    }

    /** The columns it is made of. */
    List<String> columns() {
        return alternatives.stream()
                .flatMap(template -> template.columns().stream())
                .distinct()
                .toList();
    }

    /** How to speak of it to the owner of the file. */
    String name() {
        return columns().isEmpty() ? "a constant" : "column " + String.join(", ", columns());
    }
}
