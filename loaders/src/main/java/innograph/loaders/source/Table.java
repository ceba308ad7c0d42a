package innograph.loaders.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.InvalidRecordException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header line; the columns are found by name, whatever their order. */
public final class Table {
    /** Characters; the longest fields of the known sources have some ten thousand. */
    private static final int LONGEST_FIELD = 4 << 20;

    private static final int LONGEST_ROW = 8 << 20;
    private static final int MOST_FIELDS = 16_384;

    private final Input.Part part;
    private final char separator;
    private final String unknown;
    private final List<String> required;
    private final Charset charset;
    private final int headerLine;

    /**
     * A table in UTF-8 that can be read if it has these columns.
     *
     * @param unknown what the publisher writes where it does not know; an empty field says the same
     * @param required columns without which the file is of another format
     */
    public Table(Input.Part part, char separator, String unknown, List<String> required) {
        this.part = part;
        this.separator = separator;
        this.unknown = unknown;
        this.required = List.copyOf(required);
        this.charset = StandardCharsets.UTF_8;
        this.headerLine = 1;
    }

    /**
     * A table whose columns its reader checks itself.
     *
     * @param headerLine the header is the first row that begins at this line or below, from 1
     */
    public Table(Input.Part part, char separator, Charset charset, int headerLine) {
        this.part = part;
        this.separator = separator;
        this.unknown = "";
        this.required = List.of();
        this.charset = charset;
        this.headerLine = headerLine;
    }

    /** Reads all rows, as the other method does. */
    public void forEach(RecordSink sink, Consumer<Row> row) throws IOException {
        forEach(sink, _ -> {}, row);
    }

    /**
     * Reads all rows. A row for which {@code row} throws an {@link InvalidRecordException}, {@link InvalidValueException} or
     * {@link InvalidIdentifierException}, or with more or fewer fields than the header, is rejected; reading goes on.
     *
     * @param header gets the names of the columns first
     */
    @SuppressWarnings("removal") // FastCSV 4.4 has no other way to read on after a stray quote
    public void forEach(RecordSink sink, Consumer<List<String>> header, Consumer<Row> row) throws IOException {
        try (QuotesCounted text = new QuotesCounted(new InputStreamReader(part.open(), charset.newDecoder()));
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .maxBufferSize(LONGEST_FIELD)
                        .allowExtraCharsAfterClosingQuote(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(limited(), text)) {
            Iterator<CsvRecord> records = reader.iterator();
            CsvRecord first = header(records);
            Map<String, Integer> columns = columns(first);
            header.accept(first.getFields().stream().map(String::strip).toList());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (records.hasNext() || !text.endsInQuotes() || !spansLines(record)) {
                    read(record, first.getFieldCount(), columns, sink, row);
                } else {
                    sink.reject(unbalanced(record));
                }
            }
        } catch (CsvParseException e) {
            throw failure(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s is not %s; save it as UTF-8".formatted(part.name(), charset),
                        e);
            }
            throw e.getCause();
        }
    }

    /** FastCSV tells what is over a limit, and at which line the row begins, by its message only. */
    private LoadException failure(CsvParseException e) {
        if (e.getCause() instanceof LoadException ofTheInput) {
            return ofTheInput;
        }
        String message = String.valueOf(e.getMessage());
        return message.contains("maximum")
                ? new LoadException(
                        LoadProblem.LIMIT_EXCEEDED,
                        "%s has a row without end (a field may have %,d characters, a row %,d and %,d fields): %s; look for a quote that is not closed"
                                .formatted(part.name(), LONGEST_FIELD, LONGEST_ROW, MOST_FIELDS, message),
                        e)
                : new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT, part.name() + " is no such CSV file: " + message, e);
    }

    private static CsvRecordHandler limited() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_ROW)
                .build();
    }

    private CsvRecord header(Iterator<CsvRecord> records) {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            if (record.getStartingLineNumber() >= headerLine) {
                return record;
            }
        }
        throw new LoadException(LoadProblem.FILE_EMPTY, part.name() + " is empty; fetch it again");
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i).strip(), i);
        }
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no column %s (separator '%s'); it has %s"
                            .formatted(part.name(), String.join(", ", missing), separator, columns.keySet()));
        }
        return columns;
    }

    private void read(
            CsvRecord fields, int expected, Map<String, Integer> columns, RecordSink sink, Consumer<Row> row) {
        if (fields.getFieldCount() == 1 && fields.getField(0).isBlank()) {
            return;
        }
        Place place = Place.line(part.name(), fields.getStartingLineNumber());
        Row read = new Row(place, fields, columns, separator, unknown);
        if (fields.getFieldCount() != expected) {
            String reason = "the row has %d fields, the header %d; look for an unbalanced quote"
                    .formatted(fields.getFieldCount(), expected);
            sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, read.written()));
            return;
        }
        try {
            row.accept(read);
        } catch (InvalidValueException e) {
            sink.reject(Reject.because(e, place, read.written()));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, read.written()));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, read.written()));
        }
    }

    private static boolean spansLines(CsvRecord record) {
        return record.getFields().getLast().indexOf('\n') >= 0;
    }

    private Reject unbalanced(CsvRecord record) {
        String reason = "a quote is not closed, so all that follows belongs to one field; close it";
        return new Reject(
                LoadProblem.RECORD_UNREADABLE,
                Place.line(part.name(), record.getStartingLineNumber()),
                reason,
                String.join(String.valueOf(separator), record.getFields()));
    }

    /** Tells whether a text ends within quotes, which the CSV reader takes for their end. */
    private static final class QuotesCounted extends FilterReader {
        private boolean odd;

        QuotesCounted(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                odd ^= buffer[i] == '"';
            }
            return count;
        }

        boolean endsInQuotes() {
            return odd;
        }
    }

    /** One row of a table. Absent columns and empty fields are both {@code null}: the source does not say. */
    public static final class Row {
        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?");

        private final Place place;
        private final CsvRecord fields;
        private final Map<String, Integer> columns;
        private final char separator;
        private final String unknown;

        private Row(Place place, CsvRecord fields, Map<String, Integer> columns, char separator, String unknown) {
            this.place = place;
            this.fields = fields;
            this.columns = columns;
            this.separator = separator;
            this.unknown = unknown;
        }

        public Place place() {
            return place;
        }

        /** A field as it is written, by the place of its column from 0. */
        public String field(int column) {
            return fields.getField(column);
        }

        /** The whole row as it is written, but for quotes. */
        public String written() {
            return String.join(String.valueOf(separator), fields.getFields());
        }

        public @Nullable String text(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                return null;
            }
            String text = fields.getField(index).strip();
            return text.isEmpty() || text.equals(unknown) ? null : text;
        }

        /**
         * A field that must not be empty.
         *
         * @throws InvalidRecordException if it is
         */
        public String required(String column) {
            String text = text(column);
            if (text == null) {
                throw new InvalidRecordException("column " + column + " is empty");
            }
            return text;
        }

        /** Values separated by {@code |}; none if the field is empty. */
        public List<String> list(String column) {
            String text = text(column);
            return text == null
                    ? List.of()
                    : Stream.of(text.split("\\|")).map(String::strip).toList();
        }

        public @Nullable LocalDate date(String column) {
            String text = text(column);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new InvalidValueException(
                        "column %s: '%s' is no date; write it as 2024-02-28".formatted(column, text));
            }
        }

        /** A number such as 1234.5; a comma is a decimal mark where the fields are separated by semicolons. */
        public @Nullable Double decimal(String column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            String number = separator == ';' ? text.replace(',', '.') : text;
            if (!DECIMAL.matcher(number).matches()) {
                throw new InvalidValueException(
                        "column %s: '%s' is no number; write it as 1234.5".formatted(column, text));
            }
            return Double.valueOf(number);
        }

        public @Nullable Long integer(String column) {
            String text = text(column);
            try {
                return text == null ? null : Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new InvalidValueException("column %s: '%s' is no whole number".formatted(column, text));
            }
        }
    }
}
