package innograph.loaders.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import innograph.loaders.source.Input;
import innograph.loaders.source.JsonRecords;
import innograph.loaders.source.Lines;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records of JSON: one a line, or in a document; a column is the path to a value. */
final class JsonRows {
    private final String mapping;
    private final TableRule rule;
    private final Input.Part part;
    private final Path[] paths;
    private final boolean[] seen;

    /** The way to a value within a record; the name is tried as it is first, since a name may have a full stop. */
    private record Path(String name, List<String> steps) {}

    JsonRows(String mapping, TableRule rule, Input.Part part) {
        this.mapping = mapping;
        this.rule = rule;
        this.part = part;
        @Nullable String[] names = rule.columns().inFile();
        this.paths = new Path[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            paths[i] = name == null ? new Path("", List.of()) : new Path(name, List.of(name.split("\\.", -1)));
        }
        this.seen = new boolean[names.length];
    }

    void readLines(RecordSink sink) throws IOException {
        try (InputStream in = part.open()) {
            new Lines(part.name())
                    .forEach(
                            in,
                            (line, number) -> readLine(line, Place.line(part.name(), number), sink),
                            (place, reason) ->
                                    sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, "")));
        }
        rejectUnseen(sink);
    }

    private void readLine(String line, Place place, RecordSink sink) {
        try {
            JsonNode record = JsonRecords.line(line);
            if (record.isObject()) {
                read(record, place, sink);
            } else {
                sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, "the line is no object of JSON", line));
            }
        } catch (JsonProcessingException e) {
            String reason = "the line is no JSON: " + e.getOriginalMessage();
            sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, line));
        }
    }

    void readDocument(RecordSink sink) throws IOException {
        try (JsonRecords parser = JsonRecords.in(part.name(), part.open())) {
            enter(parser);
            long number = 0;
            while (parser.currentToken() == JsonToken.START_OBJECT) {
                JsonNode record = parser.read();
                number++;
                read(record, new Place(part.name(), "record " + number), sink);
                parser.nextToken();
            }
            if (number == 0) {
                throw notFound("has no records");
            }
        } catch (JsonProcessingException e) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s is no JSON: %s at line %d"
                            .formatted(
                                    part.name(),
                                    e.getOriginalMessage(),
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr()),
                    e);
        }
        rejectUnseen(sink);
    }

    /** Goes to the first record. */
    private void enter(JsonParser parser) throws IOException {
        parser.nextToken();
        for (String step : rule.shape().records()) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw notFound("has no '%s'".formatted(step));
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME && !step.equals(parser.currentName())) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
        }
    }

    private LoadException notFound(String what) {
        return new LoadException(
                LoadProblem.FILE_OF_ANOTHER_FORMAT,
                "%s %s; say in the mapping where its list is (%s line %d, 'records')"
                        .formatted(part.name(), what, mapping, rule.line()));
    }

    private void read(JsonNode record, Place place, RecordSink sink) {
        @Nullable Object[] cells = new @Nullable Object[paths.length];
        for (int i = 0; i < paths.length; i++) {
            cells[i] = cell(record, i);
        }
        rule.read(place, cells, record::toString, sink);
    }

    private @Nullable Object cell(JsonNode record, int column) {
        Path path = paths[column];
        JsonNode value = record.get(path.name());
        if (value != null) {
            seen[column] = true;
            if (value.isValueNode()) {
                return said(value);
            }
        }
        List<String> texts = new ArrayList<>();
        boolean list = value == null
                ? collect(record, path.steps(), 0, column, texts)
                : collect(value, path.steps(), path.steps().size(), column, texts);
        return texts.isEmpty() ? null : list ? texts : texts.getFirst();
    }

    /** Gathers the values at a path; true if there is a list on the way. */
    private boolean collect(JsonNode node, List<String> steps, int done, int column, List<String> texts) {
        if (node.isArray()) {
            seen[column] |= node.isEmpty();
            node.forEach(item -> collect(item, steps, done, column, texts));
            return true;
        }
        if (done == steps.size()) {
            seen[column] = true;
            String text = node.isValueNode() ? said(node) : node.toString();
            if (text != null) {
                texts.add(text);
            }
            return false;
        }
        JsonNode next = node.get(steps.get(done));
        return next != null && collect(next, steps, done + 1, column, texts);
    }

    private @Nullable String said(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return rule.said(value.isFloatingPointNumber() ? Numbers.plain(value.decimalValue()) : value.asText());
    }

    /** There is no header that would tell a wrong path at once; and a value that nobody has may be left out on purpose. */
    private void rejectUnseen(RecordSink sink) {
        rule.columns()
                .unseen(
                        seen,
                        (names, line) -> sink.reject(new Reject(
                                LoadProblem.MAPPING_INVALID,
                                Place.line(mapping, line),
                                "no record of %s has '%s'; check the mapping".formatted(part.name(), names),
                                names)));
    }
}
