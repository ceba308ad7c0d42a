package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.identifier.Identifier;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one table, or of several of the same columns, say.
 *
 * @param line where the mapping describes it
 * @param shape how the files are written
 * @param derived columns made from others, in the order in which they are made
 * @param optional true if a file may lack the table or most of its columns
 */
record TableRule(
        int line,
        List<String> files,
        Shape shape,
        boolean optional,
        Set<String> unknown,
        Columns columns,
        List<Derived> derived,
        List<EntityRule> entities,
        List<LinkRule> links) {

    /**
     * How a file is written.
     *
     * @param format null to tell by the file's name
     * @param sheet name or number from 1; null for the first
     * @param separator null to tell by the header
     * @param header line of the header, from 1
     * @param records path to the list of records in a document of JSON; empty if the document is the list
     */
    record Shape(
            @Nullable Format format,
            @Nullable String sheet,
            @Nullable Character separator,
            Charset charset,
            int header,
            List<String> records) {}

    /** A column made from others. */
    record Derived(String name, int slot, Field field) {}

    /** True if the mapping expects the table in a file of this name. */
    boolean fits(String file) {
        String unpacked = Format.unpacked(file);
        return files.stream().anyMatch(glob -> matches(glob, file) || matches(glob, unpacked));
    }

    private static boolean matches(String glob, String file) {
        String pattern = Pattern.compile("[*?]|[^*?]+")
                .matcher(glob.toLowerCase(Locale.ROOT))
                .results()
                .map(part -> switch (part.group()) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining());
        return file.toLowerCase(Locale.ROOT).matches(pattern);
    }

    /** What a cell says; null if nothing. */
    @Nullable
    String said(String cell) {
        String text = cell.strip();
        return text.isEmpty() || unknown.contains(text) ? null : text;
    }

    /** Tells what a row says. An empty row says nothing. */
    void read(Place place, @Nullable Object[] cells, Supplier<String> written, RecordSink sink) {
        if (entities.stream().anyMatch(EntityRule::registration)) {
            RegistrationCheck check = new RegistrationCheck(sink);
            Row row = new Row(place, cells, written, check);
            read(row);
            check.tell(row, this);
        } else {
            read(new Row(place, cells, written, sink));
        }
    }

    private void read(Row row) {
        if (row.isBlank()) {
            return;
        }
        derived.forEach(column -> derive(column, row));
        List<List<Identifier>> told = new ArrayList<>(entities.size());
        for (EntityRule entity : entities) {
            told.add(entity.read(row));
        }
        for (LinkRule link : links) {
            link.read(row, told);
        }
    }

    private static void derive(Derived column, Row row) {
        try {
            row.derive(column.slot(), column.field().texts(row, null));
        } catch (InvalidValueException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
        }
    }
}
