package innograph.loaders.openalex;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value of a record, mostly an object: reads its fields and states what follows from them. A field that is absent,
 * {@code null} or empty says nothing; one that can't be read is rejected and says nothing either.
 */
record Item(Place place, JsonNode node, RecordSink sink) {
    private static final int LONGEST_QUOTE = 100;

    @Nullable
    String text(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            unreadable(field, value, "no text");
            return null;
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Long integer(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            unreadable(field, value, "no whole number");
            return null;
        }
        return value.longValue();
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            unreadable(field, node.path(field), "no date such as 2024-02-28");
            return null;
        }
    }

    @Nullable
    Identifier identifier(String field, Scheme scheme) {
        return identifier(scheme, text(field));
    }

    /** An identifier that is wrong is rejected; what it should identify is kept without it. */
    @Nullable
    Identifier identifier(Scheme scheme, @Nullable String text) {
        try {
            return text == null ? null : Identifier.of(scheme, text);
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, text));
            return null;
        }
    }

    /**
     * The identifier that the record is about.
     *
     * @throws InvalidRecordException if there is none
     */
    Identifier own(String field) {
        String text = text(field);
        if (text == null) {
            throw new InvalidRecordException("the record has no '%s'; is this a file of OpenAlex?".formatted(field));
        }
        return Identifier.of(Scheme.OPENALEX, text);
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        each(field, (element, _) -> {
            if (element.node.isTextual()) {
                texts.add(element.node.textValue());
            } else if (!element.node.isNull()) {
                unreadable(field, element.node, "no text");
            }
        });
        return texts;
    }

    Item object(String field) {
        JsonNode value = node.path(field);
        if (!isAbsent(value) && !value.isObject()) {
            unreadable(field, value, "no object");
        }
        return new Item(place, value, sink);
    }

    /**
     * Gives every element of a list to {@code element}, with its position from 1. An element for which it throws is rejected,
     * and the others are read.
     */
    void each(String field, ObjIntConsumer<Item> element) {
        JsonNode list = node.path(field);
        if (!isAbsent(list) && !list.isArray()) {
            unreadable(field, list, "no list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            int position = i + 1;
            new Item(place, list.path(i), sink).orReject(item -> element.accept(item, position));
        }
    }

    /** Reads this item; if it contradicts the model, it is rejected. */
    void orReject(Consumer<Item> reading) {
        try {
            reading.accept(this);
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, node.toString()));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, node.toString()));
        }
    }

    void entity(EntityRecord entity) {
        sink.entity(place, entity);
    }

    void link(LinkType type, Identifier from, Identifier to) {
        link(type, from, to, Map.of());
    }

    void link(LinkType type, Identifier from, Identifier to, Map<String, Object> properties) {
        sink.link(place, new LinkRecord(type, from, to, properties));
    }

    /** @param what what the value is instead, as in {@code no date} */
    void unreadable(String field, JsonNode value, String what) {
        String written = value.toString();
        String quoted = written.length() <= LONGEST_QUOTE ? written : written.substring(0, LONGEST_QUOTE) + " …";
        String reason = "%s: %s is %s; the rest is kept".formatted(field, quoted, what);
        sink.reject(new Reject(LoadProblem.VALUE_UNREADABLE, place, reason, written));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
