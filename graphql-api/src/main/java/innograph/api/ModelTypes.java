package innograph.api;

import static java.util.Map.entry;

import innograph.model.EntityType;
import innograph.model.Property;
import innograph.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the properties of the model are served. */
final class ModelTypes {
    /** Properties whose values are few and known. */
    private static final Map<String, String> ENUMS = Map.ofEntries(
            entry("Organization.status", "OrganizationStatus"),
            entry("Region.level", "RegionLevel"),
            entry("Organization.recognized", "RegionLevel"),
            entry("Target.comparison", "Comparison"),
            entry("Event.status", "EventStatus"),
            entry("Offer.direction", "OfferDirection"),
            entry("Offer.status", "OfferStatus"),
            entry("Demand.direction", "OfferDirection"),
            entry("Demand.status", "OfferStatus"),
            entry("Contract.kind", "ContractKind"),
            entry("Contract.subtype", "ContractSubtype"),
            entry("Contract.field", "TechnologyField"),
            entry("Contract.intellectualProperty", "IntellectualProperty"),
            entry("Contract.sellerKind", "ContractPartyKind"),
            entry("Contract.buyerKind", "ContractPartyKind"),
            entry("Contract.state", "ContractState"));

    /** Whole texts, by which nobody orders or counts. */
    private static final Set<String> PROSE = Set.of(
            "description",
            "abstract",
            "definition",
            "text",
            "remarks",
            "policy",
            "requirement",
            "counted",
            "countedZh",
            "notCounted",
            "notCountedZh",
            "unmeasured",
            "unmeasuredZh",
            "rule",
            "note");

    private static final String CURRENCY = "currency";

    private ModelTypes() {}

    /** The properties that entities of a type show as fields of their own; a currency is shown with its amounts. */
    static List<Property> shown(EntityType type) {
        return type.properties().stream()
                .filter(property -> !property.name().equals(CURRENCY))
                .toList();
    }

    /** The type of the field. */
    static String output(EntityType type, Property property) {
        if (isEnum(type, property)) {
            // whether an organization still exists is always said, if only that it is not known
            return enumOf(type, property)
                    + (property.name().equals("status") && type == EntityType.ORGANIZATION ? "!" : "");
        }
        if (isMoney(type, property)) {
            return "Money";
        }
        return switch (property.type()) {
            case TEXT -> "String";
            case TEXTS -> "[String!]!";
            case INTEGER -> "Int";
            case DECIMAL -> "Float";
            case DATE -> "Date";
            case URL -> "Url";
            case POINT -> "Coordinates";
        };
    }

    /** The type of the field of an input. */
    static String input(EntityType type, Property property) {
        if (isEnum(type, property)) {
            return enumOf(type, property);
        }
        return switch (property.type()) {
            case TEXT -> "String";
            case TEXTS -> "[String!]";
            case INTEGER -> "Int";
            case DECIMAL -> "BigDecimal";
            case DATE -> "Date";
            case URL -> "Url";
            case POINT -> throw new IllegalArgumentException("nobody writes places: " + key(type, property));
        };
    }

    /** What a caller gave for a property, as the graph keeps it. */
    static Object stored(Property property, Object given) {
        return switch (property.type()) {
            case TEXT ->
                property.values().stream()
                        .filter(value -> value.equalsIgnoreCase(given.toString()))
                        .findFirst()
                        .orElse(given.toString());
            case INTEGER -> ((Number) given).longValue();
            case DECIMAL -> ((Number) given).doubleValue();
            case URL -> given.toString();
            case TEXTS, DATE, POINT -> given;
        };
    }

    static boolean isMoney(EntityType type, Property property) {
        return property.type() == ValueType.DECIMAL && type.property(CURRENCY).isPresent();
    }

    static boolean isEnum(EntityType type, Property property) {
        return ENUMS.containsKey(key(type, property));
    }

    /** The enum of a property whose values are few and known. */
    static String enumOf(EntityType type, Property property) {
        String name = ENUMS.get(key(type, property));
        if (name == null) {
            throw new IllegalArgumentException(key(type, property) + " is no enum");
        }
        return name;
    }

    static Set<String> enums() {
        return Set.copyOf(ENUMS.values());
    }

    static boolean isProse(Property property) {
        return PROSE.contains(property.name());
    }

    private static String key(EntityType type, Property property) {
        return type.label() + "." + property.name();
    }
}
