package innograph.model;

import static innograph.model.Property.date;
import static innograph.model.Property.decimal;
import static innograph.model.Property.integer;
import static innograph.model.Property.oneOf;
import static innograph.model.Property.point;
import static innograph.model.Property.text;
import static innograph.model.Property.texts;
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
            oneOf(
                    "recognized",
                    "Highest level of government that recognized it as what it is: COUNTRY, PROVINCE, CITY or COUNTY.",
                    "COUNTRY",
                    "PROVINCE",
                    "CITY",
                    "COUNTY"),
            date("recognizedSince", "Day from which that is so."),
            texts("titles", "Titles and certificates that it holds, as the source writes them."),
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
            text("country", "Country, ISO 3166-1 alpha-2."),
            integer("population", "Inhabitants."),
            integer("populationYear", "Year of that figure, Gregorian."),
            text("populationSource", "Who states that figure.")),
    PLAN("Plan", "A policy plan with measured goals.", integer("issued", "Year of publication.")),
    INDICATOR(
            "Indicator",
            "A figure by which a plan is judged.",
            text("unit", "Unit of the figure."),
            text("counted", "What counts towards it."),
            text("countedZh", "What counts towards it, in Chinese."),
            text("notCounted", "What does not count although one might think so."),
            text("notCountedZh", "What does not count although one might think so, in Chinese."),
            text("unmeasured", "Why the graph can't tell the figure; absent if it can."),
            text("unmeasuredZh", "Why the graph can't tell the figure, in Chinese."),
            text("rule", "How the graph tells the figure, a term a line; docs/plan-files.md explains them.")),
    TARGET(
            "Target",
            "What an indicator should be by a date.",
            oneOf("comparison", "AT_LEAST: the target is reached at this value or above.", "AT_LEAST"),
            decimal("value", "Value to be reached, in the unit of its indicator."),
            date("due", "Day by which it should be reached."),
            text("note", "What a reader should know about it.")),
    EVENT(
            "Event",
            "A fair, conference or docking meeting.",
            text("description", "What it is for, and for whom."),
            date("start", "First day."),
            date("end", "Last day."),
            text("venue", "Where it takes place."),
            oneOf("status", "PLANNED, or CANCELLED if it does not take place.", "PLANNED", "CANCELLED")),
    PERSON(
            "Person",
            "A talent: an inventor, researcher, academician or technology broker.",
            text("country", "Country of residence or work, ISO 3166-1 alpha-2."),
            text("city", "City or town, as the source writes it."),
            text("description", "One or two sentences on who it is.")),
    PATENT(
            "Patent",
            "One publication of a patent application or of a granted patent; its title is its name.",
            text("number", "Publication number with country and kind, for example US8927118B2."),
            text("jurisdiction", "Office that published it, WIPO ST.3: US, CN, EP, WO."),
            text("kind", "Kind code, WIPO ST.16: A1, B2, U."),
            text("family", "Identifier of the patent family as the source gives it."),
            text("application", "Number of the application, as the office writes it."),
            text("abstract", "Abstract of the publication."),
            date("priority", "Earliest priority date."),
            date("filed", "Date on which the application was filed."),
            date("published", "Date of this publication."),
            date("granted", "Date of the grant; absent if it is no grant."),
            text("status", "Legal status, as the source writes it.")),
    PUBLICATION(
            "Publication",
            "A scholarly work: an article, a book, a data set.",
            text("kind", "What it is, as the source writes it, for example article."),
            integer("year", "Year of publication, Gregorian."),
            date("published", "Date of publication."),
            text("venue", "Journal, conference or publisher."),
            text("language", "Language of the text, BCP 47."),
            text("abstract", "Abstract of the work."),
            integer("citations", "Works that cite it, as the source counts them.")),
    OFFER("Offer", "A technology result that is offered.", offered()),
    DEMAND("Demand", "A technology that is needed.", offered()),
    CONTRACT(
            "Contract",
            "A technology contract as it is registered.",
            text("number", "Number in the register."),
            oneOf(
                    "kind",
                    "DEVELOPMENT, TRANSFER, LICENCE, CONSULTING or SERVICE.",
                    "DEVELOPMENT",
                    "TRANSFER",
                    "LICENCE",
                    "CONSULTING",
                    "SERVICE"),
            oneOf(
                    "subtype",
                    "What the kind is told apart by: how it is developed, what is transferred or licensed, which service.",
                    "COMMISSIONED",
                    "JOINT",
                    "PATENT",
                    "PATENT_APPLICATION",
                    "KNOW_HOW",
                    "SOFTWARE",
                    "LAYOUT_DESIGN",
                    "PLANT_VARIETY",
                    "DRUG_VARIETY",
                    "GENERAL",
                    "INTERMEDIATION",
                    "TRAINING"),
            oneOf(
                    "field",
                    "Field of technology, as the register tells them apart.",
                    "ELECTRONICS_AND_INFORMATION",
                    "AEROSPACE",
                    "ADVANCED_MANUFACTURING",
                    "BIOMEDICINE_AND_DEVICES",
                    "NEW_MATERIALS",
                    "NEW_ENERGY_AND_EFFICIENCY",
                    "ENVIRONMENT_AND_RESOURCES",
                    "NUCLEAR_APPLICATION",
                    "AGRICULTURE",
                    "MODERN_TRANSPORT",
                    "URBAN_AND_SOCIAL_DEVELOPMENT"),
            oneOf(
                    "intellectualProperty",
                    "Right in the technology that it is about; NONE if there is none.",
                    "INVENTION_PATENT",
                    "UTILITY_MODEL",
                    "DESIGN_PATENT",
                    "KNOW_HOW",
                    "SOFTWARE",
                    "LAYOUT_DESIGN",
                    "PLANT_VARIETY",
                    "DRUG_VARIETY",
                    "NONE"),
            oneOf("sellerKind", "What the seller is, as the form of the register tells parties apart.", PartyKind.ALL),
            text(
                    "sellerRegion",
                    "Where the seller is, as of the signing: code of GB/T 2260, or the country, ISO 3166-1 alpha-2, outside China."),
            oneOf("buyerKind", "What the buyer is, as the form of the register tells parties apart.", PartyKind.ALL),
            text(
                    "buyerRegion",
                    "Where the buyer is, as of the signing: code of GB/T 2260, or the country, ISO 3166-1 alpha-2, outside China."),
            decimal("amount", "Total amount, in `currency`."),
            decimal("technologyAmount", "Part of the amount that is paid for technology, in `currency`."),
            text("currency", "Currency of the amounts, ISO 4217."),
            date("signed", "Date of signature."),
            date("registered", "Day of registration."),
            date("start", "First day on which it is valid."),
            date("end", "Last day on which it is valid."),
            oneOf(
                    "state",
                    "How far it has come in the register; absent where a source does not say it in words that are known.",
                    "DRAFT",
                    "SUBMITTED",
                    "RETURNED",
                    "REGISTERED",
                    "CANCELLED",
                    "REVOKED",
                    "WITHDRAWN"),
            text("status", "Status in the register, as the source writes it.")),
    CONTROL_LIST(
            "ControlList",
            "A list of controlled goods, software and technology, as of a date.",
            text("issuer", "Authority that keeps the list."),
            text("country", "Country or union whose law it is, ISO 3166-1 alpha-2 or EU."),
            date("asOf", "Date of the version.")),
    CONTROL_ITEM(
            "ControlItem",
            "An item of a control list; its heading is its name.",
            text("code", "Code of the item, for example 3A001."),
            text("list", "Title of its list."),
            text("text", "Text of the item, with its paragraphs.")),
    RESTRICTED_PARTY(
            "RestrictedParty",
            "An entry of a list of restricted parties.",
            text("list", "Name of the list."),
            text("kind", "entity, individual, vessel or aircraft, as the list writes it."),
            texts("countries", "Countries of its addresses and nationalities, ISO 3166-1 alpha-2 where known."),
            texts("addresses", "Addresses, as the list writes them."),
            texts("weakAliases", "Other names that the list itself calls weak."),
            texts("programmes", "Programmes or rules under which it is listed."),
            text("requirement", "What a licence is needed for."),
            text("policy", "How applications for a licence are dealt with."),
            date("listed", "First day of the listing."),
            date("until", "Last day of the listing; absent if it is open."),
            text("citation", "Notice that lists it."),
            text("remarks", "What the list says beyond that."),
            url("source", "Page of the list."));

    /** What parties of contracts are. */
    private static final class PartyKind {
        static final String[] ALL = {
            "GOVERNMENT_BODY",
            "RESEARCH_INSTITUTE",
            "UNIVERSITY",
            "HOSPITAL",
            "OTHER_PUBLIC_INSTITUTION",
            "ASSOCIATION",
            "ENTERPRISE",
            "DOMESTIC_ENTERPRISE",
            "HK_MACAO_TAIWAN_ENTERPRISE",
            "FOREIGN_INVESTED_ENTERPRISE",
            "SOLE_PROPRIETOR",
            "OVERSEAS_ENTERPRISE",
            "PERSON",
            "OTHER"
        };
    }

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

    /** What is said of offers and of demands alike, so that the two can be matched. */
    private static Property[] offered() {
        return new Property[] {
            text("description", "What it does, for whom, and what is special about it."),
            integer("readiness", "Technology readiness level, 1 to 9."),
            oneOf(
                    "direction",
                    "CIVIL, CIVIL_TO_MILITARY or MILITARY_TO_CIVIL.",
                    "CIVIL",
                    "CIVIL_TO_MILITARY",
                    "MILITARY_TO_CIVIL"),
            texts("keywords", "Key words, as the source writes them."),
            date("published", "Day on which it was made known."),
            date("openUntil", "Last day on which an answer is welcome."),
            oneOf("status", "OPEN, CLOSED or WITHDRAWN.", "OPEN", "CLOSED", "WITHDRAWN")
        };
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
        for (Property property : properties) { // asked for every property of every record that is loaded
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return name.equals("clause") ? Optional.of(CLAUSE) : Optional.empty();
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
