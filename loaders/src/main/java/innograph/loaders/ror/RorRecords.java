package innograph.loaders.ror;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns records of either schema into the model's terms; a field that is wrong is left out and reported. */
final class RorRecords {
    private static final Map<String, OrganizationKind> KINDS = Map.of(
            "education", OrganizationKind.UNIVERSITY,
            "company", OrganizationKind.ENTERPRISE,
            "facility", OrganizationKind.RESEARCH_INSTITUTE,
            "healthcare", OrganizationKind.HOSPITAL,
            "government", OrganizationKind.GOVERNMENT,
            "nonprofit", OrganizationKind.NONPROFIT,
            "funder", OrganizationKind.FUND,
            "archive", OrganizationKind.OTHER,
            "other", OrganizationKind.OTHER);

    private static final Map<String, Scheme> SCHEMES =
            Map.of("grid", Scheme.GRID, "isni", Scheme.ISNI, "wikidata", Scheme.WIKIDATA, "fundref", Scheme.FUNDREF);

    private final RecordSink sink;
    /** Regions that were already given to the sink; some thousands in the whole registry. */
    private final Set<Identifier> regions = new HashSet<>();

    RorRecords(RecordSink sink) {
        this.sink = sink;
    }

    void read(Place place, JsonNode record) {
        if (!record.path("id").isTextual()) {
            throw new InvalidRecordException("the record has no 'id'; is this a file of ROR?");
        }
        Identifier ror = Identifier.of(Scheme.ROR, record.path("id").asText());
        EntityRecord.Builder organization = EntityRecord.of(EntityType.ORGANIZATION, ror)
                .set("status", text(record, "status"))
                .set(
                        "established",
                        record.path("established").isNumber()
                                ? record.path("established").longValue()
                                : null);
        boolean firstSchema = record.path("name").isTextual();
        Seat seat = firstSchema ? Seat.ofFirstSchema(record) : Seat.of(record);
        if (firstSchema) {
            readFirstSchema(place, record, organization);
        } else {
            readSecondSchema(place, record, organization);
        }
        record.path("types").forEach(type -> organization.kind(kind(place, type.asText())));
        organization.set("country", seat.country()).set("city", seat.city()).set("location", seat.coordinates());
        EntityRecord complete = organization.build();
        Identifier country = seat.country() == null ? null : Identifier.of(Scheme.ISO3166_1, seat.country());
        sink.entity(place, complete);
        if (country != null) {
            locate(place, ror, country, seat);
        }
        for (JsonNode relationship : record.path("relationships")) {
            readRelationship(place, ror, relationship);
        }
    }

    private OrganizationKind kind(Place place, String type) {
        OrganizationKind kind = KINDS.get(type.toLowerCase(Locale.ROOT));
        if (kind == null) {
            String reason =
                    "'%s' is no type of organization known here; the organization is kept as OTHER".formatted(type);
            sink.reject(new Reject(LoadProblem.VALUE_UNREADABLE, place, reason, type));
            return OrganizationKind.OTHER;
        }
        return kind;
    }

    private void readFirstSchema(Place place, JsonNode record, EntityRecord.Builder organization) {
        organization.name(text(record, "name"), null);
        for (JsonNode label : record.path("labels")) {
            organization.name(text(label, "label"), text(label, "iso639"));
        }
        record.path("acronyms").forEach(acronym -> organization.alias(acronym.asText()));
        record.path("aliases").forEach(alias -> organization.alias(alias.asText()));
        record.path("external_ids")
                .properties()
                .forEach(ids -> addIdentifiers(
                        place, organization, ids.getKey(), ids.getValue().path("all")));
        setWebsite(place, organization, record.path("links").path(0).asText(""));
    }

    private void readSecondSchema(Place place, JsonNode record, EntityRecord.Builder organization) {
        for (JsonNode name : record.path("names")) {
            if (has(name, "ror_display")) {
                organization.name(text(name, "value"), text(name, "lang"));
            }
        }
        for (JsonNode name : record.path("names")) {
            if (has(name, "label")) {
                organization.name(text(name, "value"), text(name, "lang"));
            } else {
                organization.alias(text(name, "value"));
            }
        }
        for (JsonNode ids : record.path("external_ids")) {
            addIdentifiers(place, organization, ids.path("type").asText(), ids.path("all"));
        }
        for (JsonNode link : record.path("links")) {
            if (link.path("type").asText().equals("website")) {
                setWebsite(place, organization, link.path("value").asText(""));
            }
        }
    }

    private static boolean has(JsonNode name, String type) {
        for (JsonNode t : name.path("types")) {
            if (t.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Identifiers of authorities that the graph does not know (OrgRef, HESA …) are of no use for telling identity. */
    private void addIdentifiers(Place place, EntityRecord.Builder organization, String type, JsonNode values) {
        Scheme scheme = SCHEMES.get(type.toLowerCase(Locale.ROOT));
        if (scheme == null) {
            return;
        }
        // GRID of the first schema is a text where all others are lists
        for (String value : values.isTextual()
                ? List.of(values.asText())
                : values.valueStream().map(JsonNode::asText).toList()) {
            try {
                organization.identifiedBy(Identifier.of(scheme, value));
            } catch (InvalidIdentifierException e) {
                sink.reject(Reject.because(e, place, value));
            }
        }
    }

    private void setWebsite(Place place, EntityRecord.Builder organization, String address) {
        if (address.isBlank()) {
            return;
        }
        Property website = EntityType.ORGANIZATION.property("website").orElseThrow();
        if (website.accepts(address)) {
            organization.set("website", address);
        } else {
            String reason = "'%s' is no web address; the organization is kept without it".formatted(address);
            sink.reject(new Reject(LoadProblem.VALUE_UNREADABLE, place, reason, address));
        }
    }

    private void locate(Place place, Identifier ror, Identifier country, Seat seat) {
        addRegion(place, country, "COUNTRY", country.value(), seat.countryName(), null);
        Identifier division = seat.division();
        if (division != null) {
            addRegion(place, division, "PROVINCE", country.value(), seat.divisionName(), country);
        }
        sink.link(place, new LinkRecord(LinkType.LOCATED_IN, ror, division == null ? country : division, Map.of()));
    }

    private void addRegion(
            Place place,
            Identifier id,
            String level,
            String country,
            @Nullable String name,
            @Nullable Identifier partOf) {
        if (!regions.add(id)) {
            return;
        }
        sink.entity(
                place,
                EntityRecord.of(EntityType.REGION, id)
                        .name(name == null ? id.value() : name, "en")
                        .set("level", level)
                        .set("country", country)
                        .build());
        if (partOf != null) {
            sink.link(place, new LinkRecord(LinkType.PART_OF, id, partOf, Map.of()));
        }
    }

    private void readRelationship(Place place, Identifier ror, JsonNode relationship) {
        String type = relationship.path("type").asText().toLowerCase(Locale.ROOT);
        try {
            Identifier other = Identifier.of(Scheme.ROR, relationship.path("id").asText());
            sink.link(place, link(type, ror, other));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, relationship.toString()));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, relationship.toString()));
        }
    }

    private static LinkRecord link(String type, Identifier ror, Identifier other) {
        return switch (type) {
            case "parent" -> new LinkRecord(LinkType.PART_OF, ror, other, Map.of());
            case "child" -> new LinkRecord(LinkType.PART_OF, other, ror, Map.of());
            case "successor" -> new LinkRecord(LinkType.SUCCEEDED_BY, ror, other, Map.of());
            case "predecessor" -> new LinkRecord(LinkType.SUCCEEDED_BY, other, ror, Map.of());
            case "related" -> new LinkRecord(LinkType.RELATED_TO, ror, other, Map.of());
            default ->
                throw new InvalidRecordException(
                        "'%s' is no relationship; ROR has parent, child, related, successor, predecessor"
                                .formatted(type));
        };
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    /** Where an organization sits: the first of its places. */
    private record Seat(
            @Nullable String country,
            @Nullable String countryName,
            @Nullable Identifier division,
            @Nullable String divisionName,
            @Nullable String city,
            @Nullable Coordinates coordinates) {

        static Seat of(JsonNode record) {
            JsonNode place = record.path("locations").path(0).path("geonames_details");
            String country = text(place, "country_code");
            String code = text(place, "country_subdivision_code");
            return new Seat(
                    country,
                    text(place, "country_name"),
                    country == null || code == null ? null : division(country + "-" + code),
                    text(place, "country_subdivision_name"),
                    text(place, "name"),
                    coordinates(place));
        }

        static Seat ofFirstSchema(JsonNode record) {
            JsonNode place = record.path("addresses").path(0);
            String code = text(place, "state_code");
            return new Seat(
                    text(record.path("country"), "country_code"),
                    text(record.path("country"), "country_name"),
                    code == null ? null : division(code),
                    text(place, "state"),
                    text(place, "city"),
                    coordinates(place));
        }

        /** Null if the code is none of ISO 3166-2: then the country has to do. */
        private static @Nullable Identifier division(String code) {
            return Identifier.parse(Scheme.ISO3166_2.prefix() + ":" + code).orElse(null);
        }

        private static @Nullable Coordinates coordinates(JsonNode place) {
            JsonNode latitude = place.path("lat");
            JsonNode longitude = place.path("lng");
            if (!latitude.isNumber() || !longitude.isNumber()) {
                return null;
            }
            try {
                return new Coordinates(latitude.doubleValue(), longitude.doubleValue());
            } catch (IllegalArgumentException e) {
                throw new InvalidRecordException(String.valueOf(e.getMessage()));
            }
        }
    }
}
