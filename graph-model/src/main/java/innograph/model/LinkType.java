package innograph.model;

import static innograph.model.Property.date;
import static innograph.model.Property.decimal;
import static innograph.model.Property.integer;
import static innograph.model.Property.oneOf;
import static innograph.model.Property.text;

import java.util.List;
import java.util.Optional;

/**
 * The links between entities; the name of the constant is the type of the relationship in the graph. There is at most one
 * link of a type from one entity to another.
 */
public enum LinkType {
    PART_OF(
            "The one belongs to the other: a department to a university, a city to a province.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION),
                    new Ends(EntityType.REGION, EntityType.REGION),
                    new Ends(EntityType.CONTROL_ITEM, EntityType.CONTROL_ITEM),
                    new Ends(EntityType.CONTROL_ITEM, EntityType.CONTROL_LIST)),
            decimal("score", "How certain it is, 0 to 1; absent where a source states it."),
            text("basis", "What says so; absent where a source states it.")),
    LOCATED_IN(
            "The one has its seat or takes place in the region.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.REGION),
                    new Ends(EntityType.PERSON, EntityType.REGION),
                    new Ends(EntityType.EVENT, EntityType.REGION),
                    new Ends(EntityType.PROJECT, EntityType.REGION),
                    new Ends(EntityType.OFFER, EntityType.REGION),
                    new Ends(EntityType.DEMAND, EntityType.REGION),
                    new Ends(EntityType.CONTRACT, EntityType.REGION))),
    RELATED_TO(
            "The two belong together in a way the source does not name.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION)),
            decimal("score", "How certain it is, 0 to 1; absent where a source states it."),
            text("basis", "What says so; absent where a source states it.")),
    SUCCEEDED_BY(
            "The other took the place of the one.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION))),
    MEMBER_OF(
            "The one is a member of the other, for example of an alliance.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION))),
    HOSTS("The one runs or houses the other.", List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION))),
    COOPERATES_WITH(
            "A plan or an agreement states that the two work together.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION))),
    PARTICIPATES_IN(
            "The organization or person takes part in the project.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.PROJECT),
                    new Ends(EntityType.PERSON, EntityType.PROJECT)),
            text("role", "coordinator, participant, partner …, as the funder writes it."),
            decimal("contribution", "Contribution of the funder to this participant, in the project's currency.")),
    ABOUT(
            "The one deals with the technology.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.TECHNOLOGY),
                    new Ends(EntityType.PERSON, EntityType.TECHNOLOGY),
                    new Ends(EntityType.PROJECT, EntityType.TECHNOLOGY),
                    new Ends(EntityType.PATENT, EntityType.TECHNOLOGY),
                    new Ends(EntityType.PUBLICATION, EntityType.TECHNOLOGY),
                    new Ends(EntityType.OFFER, EntityType.TECHNOLOGY),
                    new Ends(EntityType.DEMAND, EntityType.TECHNOLOGY),
                    new Ends(EntityType.CONTRACT, EntityType.TECHNOLOGY),
                    new Ends(EntityType.EVENT, EntityType.TECHNOLOGY))),
    AFFILIATED_WITH(
            "The person works or worked for the organization.",
            List.of(new Ends(EntityType.PERSON, EntityType.ORGANIZATION)),
            text("role", "Role, as the source writes it."),
            integer("from", "First year known."),
            integer("to", "Last year known.")),
    APPLIED_BY(
            "The applicant of the patent.",
            List.of(
                    new Ends(EntityType.PATENT, EntityType.ORGANIZATION),
                    new Ends(EntityType.PATENT, EntityType.PERSON)),
            integer("position", "Place among the applicants, from 1.")),
    INVENTED_BY(
            "The inventor of the patent.",
            List.of(new Ends(EntityType.PATENT, EntityType.PERSON)),
            integer("position", "Place among the inventors, from 1.")),
    AUTHORED_BY(
            "The author of the work, or the organization for which an author of it worked.",
            List.of(
                    new Ends(EntityType.PUBLICATION, EntityType.PERSON),
                    new Ends(EntityType.PUBLICATION, EntityType.ORGANIZATION)),
            integer("position", "Place among the authors, from 1.")),
    CITES(
            "The one names the other as known before.",
            List.of(
                    new Ends(EntityType.PATENT, EntityType.PATENT),
                    new Ends(EntityType.PATENT, EntityType.PUBLICATION),
                    new Ends(EntityType.PUBLICATION, EntityType.PUBLICATION)),
            text("by", "Who named it, as the source writes it: examiner, applicant.")),
    FUNDED_BY(
            "The organization pays for it.",
            List.of(
                    new Ends(EntityType.PROJECT, EntityType.ORGANIZATION),
                    new Ends(EntityType.PUBLICATION, EntityType.ORGANIZATION))),
    OFFERS(
            "Who offers the result.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.OFFER),
                    new Ends(EntityType.PERSON, EntityType.OFFER))),
    DEMANDS(
            "Who needs the technology.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.DEMAND),
                    new Ends(EntityType.PERSON, EntityType.DEMAND))),
    BUYER(
            "Who pays under the contract.",
            List.of(
                    new Ends(EntityType.CONTRACT, EntityType.ORGANIZATION),
                    new Ends(EntityType.CONTRACT, EntityType.PERSON))),
    SELLER(
            "Who delivers under the contract.",
            List.of(
                    new Ends(EntityType.CONTRACT, EntityType.ORGANIZATION),
                    new Ends(EntityType.CONTRACT, EntityType.PERSON))),
    TRANSFERS(
            "What the contract is about.",
            List.of(new Ends(EntityType.CONTRACT, EntityType.PATENT), new Ends(EntityType.CONTRACT, EntityType.OFFER))),
    CONTROLLED_BY(
            "The technology falls under the item of a control list.",
            List.of(new Ends(EntityType.TECHNOLOGY, EntityType.CONTROL_ITEM)),
            text("basis", "What says so."),
            decimal("confidence", "How certain it is, 0 to 1.")),
    LISTED_AS(
            "The one is the listed party.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.RESTRICTED_PARTY),
                    new Ends(EntityType.PERSON, EntityType.RESTRICTED_PARTY)),
            decimal("score", "How well the two agree, 0 to 1."),
            text("basis", "What says so."),
            text("decision", "What a person decided, if one did.")),
    SAME_AS(
            "The two may be the same; a person may confirm it.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION),
                    new Ends(EntityType.PERSON, EntityType.PERSON)),
            decimal("score", "How well the two agree, 0 to 1."),
            text("evidence", "What speaks for it."),
            oneOf("decision", "CONFIRMED or REJECTED, once a person has decided.", "CONFIRMED", "REJECTED"),
            text("decidedBy", "Who decided."),
            date("decided", "Day of the decision.")),
    BROADER(
            "The technology falls under the broader one.",
            List.of(new Ends(EntityType.TECHNOLOGY, EntityType.TECHNOLOGY))),
    FOR(
            "The plan, indicator or target concerns the region, plan or indicator.",
            List.of(
                    new Ends(EntityType.PLAN, EntityType.REGION),
                    new Ends(EntityType.INDICATOR, EntityType.PLAN),
                    new Ends(EntityType.TARGET, EntityType.INDICATOR))),
    /** Derived, one for each pair of organizations, from the smaller identifier to the larger. */
    COLLABORATES_WITH(
            "The two organizations worked together; derived from what they did together, read in both directions.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION)),
            integer("projects", "Number of projects in which both take part."),
            integer("patents", "Number of patents for which both applied."),
            integer("publications", "Number of works of which both have authors."),
            integer("contracts", "Number of contracts with both of them."),
            integer("first", "Year of the first of these works."),
            integer("last", "Year of the last of these works."),
            decimal("weight", "Strength: the sum of 1/(n-1) over common works, n being a work's organizations.")),
    /** Derived. */
    ACTIVE_IN(
            "The organization is active in the technology; derived from what it did and from what is said of it.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.TECHNOLOGY)),
            integer("projects", "Number of its projects about the technology."),
            integer("patents", "Number of its patents about the technology."),
            integer("publications", "Number of its publications about the technology."),
            integer("contracts", "Number of its contracts about the technology."),
            integer("statements", "Number of sources that say so of the organization itself."),
            integer("first", "Year of the first of these works."),
            integer("last", "Year of the last of these works."),
            decimal("share", "Part of the organization's activity that is about this technology, 0 to 1."));

    /** Types of entities that a link may connect. */
    public record Ends(EntityType from, EntityType to) {}

    private final String meaning;
    private final List<Ends> ends;
    private final List<Property> properties;

    LinkType(String meaning, List<Ends> ends, Property... properties) {
        this.meaning = meaning;
        this.ends = ends;
        this.properties = List.of(properties);
    }

    public String meaning() {
        return meaning;
    }

    /** What a link of this type may connect. */
    public List<Ends> ends() {
        return ends;
    }

    /** What may be said of a link of this type; every stated link also has {@code datasets} and may have {@code clause}. */
    public List<Property> properties() {
        return properties;
    }

    /** True if it says the same of both ends; it is written once, from the smaller id to the larger. */
    public boolean symmetric() {
        return this == RELATED_TO || this == COOPERATES_WITH || this == COLLABORATES_WITH || this == SAME_AS;
    }

    /** True if the loaders compute these links from others; a source can't state them. */
    public boolean derived() {
        return this == COLLABORATES_WITH || this == ACTIVE_IN;
    }

    public Optional<Property> property(String name) {
        for (Property property : properties) { // asked for every property of every link that is loaded
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return name.equals("clause") ? Optional.of(EntityType.CLAUSE) : Optional.empty();
    }
}
