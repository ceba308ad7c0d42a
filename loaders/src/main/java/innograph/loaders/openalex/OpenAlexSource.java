package innograph.loaders.openalex;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * OpenAlex: works, authors, institutions and topics of the official snapshot, and works in the shorter shape that names
 * authors and institutions without identifying them. Records of all kinds may be mixed.
 */
public final class OpenAlexSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
                    "openalex",
                    "OpenAlex",
                    "OurResearch",
                    "CC0 1.0",
                    "https://docs.openalex.org/download-all-data/openalex-snapshot",
                    "folders of the snapshot (data/works, data/authors, data/institutions, data/topics), or files of it"
                            + " (.gz, .jsonl), one record in each line")
            .inParts();

    /** Beside its records, the snapshot has lists of its files, and tables of entities that were merged. */
    private static final Pattern RECORDS = Pattern.compile(".*(?<!\\.csv)\\.gz|.*\\.jsonl?");

    private static final Pattern MANIFEST = Pattern.compile("(.*/)?manifest(\\.json)?");

    private static final int LONGEST_BLANK = 1024;

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        OpenAlexRecords records = new OpenAlexRecords();
        for (Input.Part part : parts(input)) {
            try (InputStream in = part.open()) {
                requireRecords(part, in);
                readLines(part, in, records, sink);
            }
        }
    }

    private static List<Input.Part> parts(Input input) {
        List<Input.Part> parts = input.parts();
        List<Input.Part> records =
                parts.stream().filter(part -> hasRecords(part.name())).toList();
        if (!records.isEmpty()) {
            return records;
        }
        if (parts.size() == 1 && !isManifest(parts.getFirst().name())) {
            return parts; // a single file may have any name
        }
        throw new LoadException(
                LoadProblem.FILE_OF_ANOTHER_FORMAT,
                "%s has no files of records; give %s".formatted(input.name(), INFO.files()));
    }

    private static boolean hasRecords(String name) {
        return RECORDS.matcher(name.toLowerCase(Locale.ROOT)).matches() && !isManifest(name);
    }

    private static boolean isManifest(String name) {
        return MANIFEST.matcher(name).matches();
    }

    /** Tells a file of another kind before each of its lines is rejected; a partition without any record is none. */
    private static void requireRecords(Input.Part part, InputStream in) throws IOException {
        in.mark(LONGEST_BLANK);
        int c = in.read();
        for (int i = 1; i < LONGEST_BLANK && Character.isWhitespace(c); i++) {
            c = in.read();
        }
        in.reset();
        if (c >= 0 && c != '{') {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s does not begin with a record; give %s".formatted(part.name(), INFO.files()));
        }
    }

    private void readLines(Input.Part part, InputStream in, OpenAlexRecords records, RecordSink sink)
            throws IOException {
        new Lines(part.name())
                .forEach(
                        in,
                        (text, number) -> readLine(Place.line(part.name(), number), text, records, sink),
                        (place, reason) -> sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, "")));
    }

    private void readLine(Place place, String text, OpenAlexRecords records, RecordSink sink) {
        try {
            JsonNode record = JsonRecords.line(text);
            new Item(place, record, sink).orReject(records::read);
        } catch (JsonProcessingException e) {
            sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, "no JSON: " + e.getOriginalMessage(), text));
        }
    }
}
