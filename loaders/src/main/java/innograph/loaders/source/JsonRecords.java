package innograph.loaders.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of JSON, one of which is in memory at a time and can't fill it: a record has at most 16 MB and four million
 * values, brackets and names, which take some 200 MB of the heap at worst.
 */
public final class JsonRecords extends JsonParserDelegate {
    private static final long LARGEST = 16L << 20;
    private static final long MOST_TOKENS = 4_000_000;

    private static final ObjectMapper LINES = mapper(
                    StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectMapper DOCUMENTS = mapper(StreamReadConstraints.defaults());

    private final String file;
    private final Counted in;
    private boolean withinRecord;
    private long tokens;

    private JsonRecords(String file, Counted in) throws IOException {
        super(DOCUMENTS.getFactory().createParser(in));
        this.file = file;
        this.in = in;
        in.records = this;
    }

    private static ObjectMapper mapper(StreamReadConstraints constraints) {
        return new ObjectMapper(
                JsonFactory.builder().streamReadConstraints(constraints).build());
    }

    /** The one record of a line. */
    public static JsonNode line(String text) throws JsonProcessingException {
        return LINES.readTree(text);
    }

    /** Walks through a document; closing it closes {@code document}. */
    public static JsonRecords in(String file, InputStream document) throws IOException {
        return new JsonRecords(file, new Counted(document));
    }

    /**
     * The record that begins at the current token; its end becomes the current one.
     *
     * @throws LoadException if it is too large
     */
    public JsonNode read() throws IOException {
        withinRecord = true;
        tokens = 0;
        in.bytes = 0;
        JsonNode record = DOCUMENTS.readTree(this);
        withinRecord = false;
        return record;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (withinRecord && ++tokens > MOST_TOKENS) {
            throw tooLarge("%,d values".formatted(MOST_TOKENS));
        }
        try {
            return super.nextToken();
        } catch (StreamConstraintsException e) {
            throw overLimit(e);
        }
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        try {
            super.skipChildren();
            return this;
        } catch (StreamConstraintsException e) {
            throw overLimit(e);
        }
    }

    /** Such as too many brackets within each other. */
    private LoadException overLimit(StreamConstraintsException e) {
        return new LoadException(
                LoadProblem.LIMIT_EXCEEDED,
                "%s line %d: %s; see that the file is what it should be"
                        .formatted(file, currentLocation().getLineNr(), e.getOriginalMessage()),
                e);
    }

    private LoadException tooLarge(String limit) {
        return new LoadException(
                LoadProblem.LIMIT_EXCEEDED,
                "%s has a record of more than %s that begins before line %d; see that its list of records is where it should be"
                        .formatted(file, limit, currentLocation().getLineNr()));
    }

    private static final class Counted extends FilterInputStream {
        private @Nullable JsonRecords records;
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(count, 0);
            if (records != null && records.withinRecord && bytes > LARGEST) {
                throw records.tooLarge("%,d bytes".formatted(LARGEST));
            }
            return count;
        }
    }
}
