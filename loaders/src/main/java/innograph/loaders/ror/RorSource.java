package innograph.loaders.ror;

import com.fasterxml.jackson.core.JsonLocation;
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
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Research Organization Registry. Reads the official dump (a zip with one JSON array) and lines of JSON, with records of
 * schema v1 and v2 in any mixture.
 */
public final class RorSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "ror",
            "Research Organization Registry",
            "ROR",
            "CC0 1.0",
            "https://ror.readme.io/docs/data-dump",
            "the data dump (.zip with a .json), the .json itself, or records as lines (.jsonl, .jsonl.gz)");

    private static final int LONGEST_BLANK = 1024;

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Input.Part part = input.only(dataAmong(input.names()), INFO.files());
        try (InputStream in = part.open()) {
            RorRecords records = new RorRecords(sink);
            switch (firstCharacter(in)) {
                case '[' -> readArray(part, in, records, sink);
                case '{' -> readLines(part, in, records, sink);
                default ->
                    throw new LoadException(
                            LoadProblem.FILE_OF_ANOTHER_FORMAT, part.name() + " is no JSON; give " + INFO.files());
            }
        }
    }

    /** Releases 1.45 to 1.74 hold the records in both schemas; the newer one says more. */
    private static Predicate<String> dataAmong(List<String> names) {
        boolean both = names.stream().anyMatch(RorSource::isNewerSchema);
        return both
                ? RorSource::isNewerSchema
                : name -> !name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean isNewerSchema(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("schema_v2.json");
    }

    private static int firstCharacter(InputStream in) throws IOException {
        in.mark(LONGEST_BLANK);
        int c = in.read();
        for (int i = 1; i < LONGEST_BLANK && Character.isWhitespace(c); i++) {
            c = in.read();
        }
        in.reset();
        return c;
    }

    private void readLines(Input.Part part, InputStream in, RorRecords records, RecordSink sink) throws IOException {
        new Lines(part.name())
                .forEach(
                        in,
                        (text, number) -> readLine(Place.line(part.name(), number), text, records, sink),
                        (place, reason) -> sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, "")));
    }

    private void readLine(Place place, String text, RorRecords records, RecordSink sink) {
        try {
            read(place, JsonRecords.line(text), records, sink);
        } catch (JsonProcessingException e) {
            sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, "no JSON: " + e.getOriginalMessage(), text));
        }
    }

    private void readArray(Input.Part part, InputStream in, RorRecords records, RecordSink sink) throws IOException {
        try (JsonRecords parser = JsonRecords.in(part.name(), in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Place place = place(part, parser.currentTokenLocation());
                read(place, parser.read(), records, sink);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s line %d: expected a record or the end of the list"
                                .formatted(
                                        part.name(),
                                        parser.currentTokenLocation().getLineNr()));
            }
        } catch (JsonProcessingException e) {
            if (e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
                throw new LoadException(
                        LoadProblem.FILE_TRUNCATED, part.name() + " ends before its list does; fetch it again", e);
            }
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s line %d is no JSON: %s"
                            .formatted(part.name(), e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    private static Place place(Input.Part part, JsonLocation location) {
        return Place.line(part.name(), location.getLineNr());
    }

    private static void read(Place place, JsonNode record, RorRecords records, RecordSink sink) {
        try {
            records.read(place, record);
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, record.toString()));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, record.toString()));
        }
    }
}
