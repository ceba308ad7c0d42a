package innograph.loaders.screening;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.loaders.source.InvalidValueException;
import innograph.model.EntityType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of the Consolidated Screening List, as its JSON has it. */
record Entry(JsonNode json) {
    EntityRecord party() {
        EntityRecord.Builder party = EntityRecord.of(
                        EntityType.RESTRICTED_PARTY, Identifier.of(Scheme.CSL, required("id")))
                .name(required("name"), null)
                .set("list", required("source"))
                .set("kind", text(json, "type"))
                .set("countries", countries())
                .set("addresses", addresses())
                .set("programmes", texts("programs"))
                .set("requirement", text(json, "license_requirement"))
                .set("policy", text(json, "license_policy"))
                .set("listed", date("start_date"))
                .set("until", date("end_date"))
                .set("citation", text(json, "federal_register_notice"))
                .set("remarks", remarks())
                .set("source", text(json, "source_list_url"));
        texts("alt_names").forEach(party::alias);
        return party.build();
    }

    private String required(String field) {
        String text = text(json, field);
        if (text == null) {
            throw new InvalidRecordException("the entry has no '%s'".formatted(field));
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("").strip();
        return text.isEmpty() || node.path(field).isNull() ? null : text;
    }

    /** A list, or one text where the publisher does without one. */
    private List<String> texts(String field) {
        JsonNode value = json.path(field);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText("").strip()));
        } else if (text(json, field) != null) {
            texts.add(value.asText().strip());
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private List<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        json.path("addresses").forEach(address -> add(countries, text(address, "country")));
        add(countries, text(json, "country"));
        countries.addAll(texts("nationalities"));
        countries.addAll(texts("citizenships"));
        return List.copyOf(countries);
    }

    private static void add(Set<String> countries, @Nullable String country) {
        if (country != null) {
            countries.add(country);
        }
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode address : json.path("addresses")) {
            String line = Stream.of("address", "city", "state", "postal_code", "country")
                    .map(part -> text(address, part))
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
            if (line.contains(", ")) { // a country alone is said by the countries
                addresses.add(line);
            }
        }
        return addresses;
    }

    private @Nullable String remarks() {
        String title = text(json, "title");
        String remarks = text(json, "remarks");
        String all = Stream.of(title, remarks).filter(part -> part != null).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private @Nullable LocalDate date(String field) {
        String text = text(json, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("%s: '%s' is no date; write it as 2024-02-28".formatted(field, text));
        }
    }
}
