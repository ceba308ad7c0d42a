package innograph.loaders.screening;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import innograph.loaders.source.Input;
import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.JsonRecords;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.source.Table;
import innograph.loaders.source.Table.Row;
import innograph.model.EntityType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Lists of restricted parties: the US Consolidated Screening List in its JSON, read entry by entry, or any list in a CSV
 * with the columns that docs/sources/screening-list.md names.
 */
public final class ScreeningListSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "screening-list",
            "Restricted parties",
            "US Department of Commerce, International Trade Administration (the JSON); else the list's own authority",
            "US Government work (the JSON); else as the authority states",
            "https://www.trade.gov/consolidated-screening-list",
            "the consolidated list in JSON, or a CSV with the columns of docs/sources/screening-list.md (plain, .gz or .zip)");

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Input.Part part = input.only(name -> name.matches("(?i).*\\.(json|csv)(\\.gz)?"), INFO.files());
        if (part.name().toLowerCase(Locale.ROOT).contains(".csv")) {
            new Table(part, ',', "", List.of("id", "list", "name"))
                    .forEach(sink, row -> sink.entity(row.place(), party(row)));
        } else {
            readJson(part, sink);
        }
    }

    private static void readJson(Input.Part part, RecordSink sink) throws IOException {
        try (JsonRecords parser = JsonRecords.in(part.name(), part.open())) {
            seekResults(parser, part);
            for (long number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
                JsonNode entry = parser.read();
                readEntry(new Place(part.name(), "entry " + number), entry, sink);
            }
        } catch (JsonProcessingException e) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s is no JSON from line %d on: %s; fetch it again"
                            .formatted(part.name(), e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    /** The entries stand in the list {@code results}. */
    private static void seekResults(JsonParser parser, Input.Part part) throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean results = parser.currentName().equals("results");
                if (parser.nextToken() == JsonToken.START_ARRAY && results) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw new LoadException(
                LoadProblem.FILE_OF_ANOTHER_FORMAT,
                "%s has no list 'results'; give %s".formatted(part.name(), INFO.files()));
    }

    private static void readEntry(Place place, JsonNode entry, RecordSink sink) {
        try {
            sink.entity(place, new Entry(entry).party());
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, entry.toString()));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, entry.toString()));
        } catch (InvalidValueException e) {
            sink.reject(Reject.because(e, place, entry.toString()));
        }
    }

    private static EntityRecord party(Row row) {
        EntityRecord.Builder party = EntityRecord.of(EntityType.RESTRICTED_PARTY, identifier(row))
                .name(row.required("name"), null)
                .set("list", row.required("list"))
                .set("kind", row.text("type"))
                .set("countries", row.list("countries"))
                .set("addresses", row.list("addresses"))
                .set("weakAliases", row.list("weak_aliases"))
                .set("programmes", row.list("programmes"))
                .set("requirement", row.text("requirement"))
                .set("policy", row.text("policy"))
                .set("listed", row.date("start"))
                .set("until", row.date("end"))
                .set("citation", row.text("citation"))
                .set("remarks", row.text("remarks"))
                .set("source", row.text("source"));
        row.list("aliases").forEach(party::alias);
        return party.build();
    }

    /** The number of an entry is its own within its list. */
    private static Identifier identifier(Row row) {
        String list = row.required("list").strip().replaceAll("\\s+", "-");
        return Identifier.of(
                Scheme.LOCAL, "%s/%s".formatted(list, row.required("id").replaceAll("\\s+", "-")));
    }
}
