package innograph.model;

import static innograph.model.Property.date;
import static innograph.model.Property.decimal;
import static innograph.model.Property.integer;
import static innograph.model.Property.oneOf;
import static innograph.model.Property.point;
import static innograph.model.Property.text;
import static innograph.model.Property.url;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The types of entities and what may be said of each. Every entity also carries what {@link #COMMON} lists; its node has
 * the labels {@code Entity} and {@link #label()}.
 */
public enum EntityType {
    ORGANIZATION(
            "Organization",
            "An enterprise, university, institute, laboratory, agency or another body that innovates or helps to.",
            oneOf(
                    "status",
                    "active, inactive (it ceased) or withdrawn (its registry took the entry back).",
                    "active",
                    "inactive",
                    "withdrawn"),
            text("country", "Country, ISO 3166-1 alpha-2."),
            text("city", "City or town of the seat, as the source writes it."),
            point("location", "Place of the seat."),
            url("website", "Address of the organization's own site."),
            integer("established", "Year of foundation, Gregorian."),
            text("description", "One or two sentences on what it does.")),
    PROJECT(
            "Project",
            "A funded project with its participants.",
            text("acronym", "Short name of the project."),
            text("description", "Objective of the project."),
            text("status", "Status as the funder states it."),
            date("start", "First day of the project."),
            date("end", "Last day of the project."),
            decimal("cost", "Total cost, in `currency`."),
            decimal("funding", "Contribution of the funder, in `currency`."),
            text("currency", "Currency of the amounts, ISO 4217."),
            text("programme", "Programme that funds it, as the funder writes it.")),
    TECHNOLOGY(
            "Technology",
            "A concept of a classification: of patents (IPC, CPC), of industries (GB/T 4754), or a plan's own themes.",
            text("notation", "Code within its scheme."),
            text("scheme", "Title of the classification that defines it."),
            text("definition", "What falls under it.")),
    REGION(
            "Region",
            "An administrative division.",
            oneOf("level", "COUNTRY, PROVINCE, CITY or COUNTY.", "COUNTRY", "PROVINCE", "CITY", "COUNTY"),
            text("country", "Country, ISO 3166-1 alpha-2.")),
    PLAN("Plan", "A policy plan with measured goals.", integer("issued", "Year of publication.")),
    INDICATOR(
            "Indicator",
            "A figure by which a plan is judged.",
            text("unit", "Unit of the figure."),
            text("counted", "What counts towards it."),
            text("countsKind", "Kind of organization that is counted within the plan's region, if it is counted so.")),
    TARGET(
            "Target",
            "What an indicator should be by a date.",
            oneOf("comparison", "AT_LEAST: the target is reached at this value or above.", "AT_LEAST"),
            decimal("value", "Value to be reached, in the unit of its indicator."),
            date("due", "Day by which it should be reached."),
            text("note", "What a reader should know about it.")),
    EVENT("Event", "A fair, conference or docking meeting.");

    static final Property CLAUSE =
            text("clause", "Where in its source the entity is stated, for example the clause of a plan.");

    /** What every entity may carry. {@code names} and {@code nameLanguages} go together, position by position. */
    public static final List<Property> COMMON = List.of(
            text("id", "Stable identifier `scheme:value`."),
            text("name", "Name to show when no language is asked for."),
            text("names", "Names in several languages (list)."),
            text("nameLanguages", "Language of each name, BCP 47; empty if unknown (list)."),
            text("aliases", "Acronyms and other names (list)."),
            CLAUSE,
            text("datasets", "Data sets that speak of it (list)."));

    private final String label;
    private final String meaning;
    private final List<Property> properties;

    EntityType(String label, String meaning, Property... properties) {
        this.label = label;
        this.meaning = meaning;
        this.properties = List.of(properties);
    }

    /** Label in the graph and name of the type in the API. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** What may be said of this type, without {@link #COMMON}; in the order of the documentation. */
    public List<Property> properties() {
        return properties;
    }

    /** The property of this name, {@code clause} included; empty if the model has none. */
    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .or(() -> name.equals("clause") ? Optional.of(CLAUSE) : Optional.empty());
    }

    /** The type among the labels of a node; empty if the node is no entity. */
    public static Optional<EntityType> among(Iterable<String> labels) {
        for (String label : labels) {
            Optional<EntityType> type =
                    Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }
}
