package innograph.loaders.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with columns in it, such as {@code offers/{编号}}. It is only ever filled in, never run. */
record Template(List<Piece> pieces) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    sealed interface Piece {
        record Fixed(String text) implements Piece {}

        /** A column; {@code asName} if only its letters and digits count. */
        record Column(String name, int slot, boolean asName) implements Piece {}

        /** What the entity or link is made for, out of several in one cell. */
        record Each(boolean asName) implements Piece {}

        /** The place of that among them, from 1. */
        record Position() implements Piece {}
    }

    Template {
        pieces = List.copyOf(pieces);
    }

    static Template column(String name, int line, Columns columns) {
        return new Template(List.of(new Piece.Column(name, columns.slot(name, line), false)));
    }

    static Template fixed(String text) {
        return new Template(List.of(new Piece.Fixed(text)));
    }

    static boolean isOne(String text) {
        return text.indexOf('{') >= 0;
    }

    static Template parse(String text, int line, Columns columns, Faults faults) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addFixed(text.substring(end, matcher.start()), text, line, pieces, faults);
            pieces.add(piece(matcher.group(1), line, columns, faults));
            end = matcher.end();
        }
        addFixed(text.substring(end), text, line, pieces, faults);
        return new Template(pieces);
    }

    private static void addFixed(String text, String template, int line, List<Piece> pieces, Faults faults) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            faults.add(line, "'%s' has a brace that is not closed; write {column}", template);
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece.Fixed(text));
        }
    }

    private static Piece piece(String written, int line, Columns columns, Faults faults) {
        int bar = written.indexOf('|');
        String name = bar < 0 ? written : written.substring(0, bar);
        if (written.equals("each|position")) {
            return new Piece.Position();
        }
        if (bar >= 0 && !written.substring(bar + 1).equals("name")) {
            faults.add(
                    line,
                    "'{%s}': only '|name' may follow %s",
                    written,
                    name.equals("each") ? "'each', or '|position'" : "a column");
        }
        return name.equals("each")
                ? new Piece.Each(bar >= 0)
                : new Piece.Column(name, columns.slot(name, line), bar >= 0);
    }

    /** The columns it is made of. */
    List<String> columns() {
        return pieces.stream()
                .filter(Piece.Column.class::isInstance)
                .map(piece -> ((Piece.Column) piece).name())
                .toList();
    }

    /** True if it is filled differently for each item of a list. */
    boolean usesEach() {
        return pieces.stream().anyMatch(piece -> piece instanceof Piece.Each || piece instanceof Piece.Position);
    }

    /** The only column it consists of; null if it is made of more. */
    Piece.@Nullable Column only() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Column column && !column.asName()
                ? column
                : null;
    }

    /** The text for a row; null if a column in it is empty. */
    @Nullable
    String fill(Row row, @Nullable Item each) {
        return fill(row, each, UnaryOperator.identity());
    }

    /** The text for a row as part of an identifier of our own: small letters, no blanks. */
    @Nullable
    String fillKey(Row row, @Nullable Item each) {
        return fill(row, each, Template::key);
    }

    private @Nullable String fill(Row row, @Nullable Item each, UnaryOperator<String> spelling) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String part = switch (piece) {
                case Piece.Fixed fixed -> fixed.text();
                case Piece.Column column -> spell(row.text(column.slot()), column.asName(), spelling);
                case Piece.Each one -> each == null ? null : spell(each.text(), one.asName(), spelling);
                case Piece.Position _ -> each == null ? null : String.valueOf(each.position());
            };
            if (part == null || part.isEmpty()) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }

    private static @Nullable String spell(@Nullable String text, boolean asName, UnaryOperator<String> spelling) {
        if (text == null) {
            return null;
        }
        return asName ? name(text) : spelling.apply(text);
    }

    private static String key(String text) {
        return isKey(text) ? text : BLANKS.matcher(uniform(text)).replaceAll("-");
    }

    /** True for what {@link #key} leaves as it is; most keys are numbers or codes, and there are many millions of them. */
    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Firms write themselves with and without commas, full stops and brackets. */
    private static String name(String text) {
        return NO_PART_OF_A_NAME.matcher(uniform(text)).replaceAll(" ").strip().replace(' ', '-');
    }

    /** Small letters, and one width of brackets and digits. */
    private static String uniform(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
