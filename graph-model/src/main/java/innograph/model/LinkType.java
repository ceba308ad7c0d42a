package innograph.model;

import static innograph.model.Property.decimal;
import static innograph.model.Property.integer;
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
                    new Ends(EntityType.REGION, EntityType.REGION))),
    LOCATED_IN(
            "The organization or event has its seat in the region.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.REGION),
                    new Ends(EntityType.EVENT, EntityType.REGION))),
    RELATED_TO(
            "The two belong together in a way the source does not name.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.ORGANIZATION))),
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
            "The organization takes part in the project.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.PROJECT)),
            text("role", "coordinator, participant, partner …, as the funder writes it."),
            decimal("contribution", "Contribution of the funder to this participant, in the project's currency.")),
    ABOUT(
            "The one deals with the technology.",
            List.of(
                    new Ends(EntityType.ORGANIZATION, EntityType.TECHNOLOGY),
                    new Ends(EntityType.PROJECT, EntityType.TECHNOLOGY),
                    new Ends(EntityType.EVENT, EntityType.TECHNOLOGY))),
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
            integer("first", "Year in which the first of them started."),
            integer("last", "Year in which the last of them started."),
            decimal("weight", "Strength: the sum of 1/(n-1) over common projects, n being a project's participants.")),
    /** Derived. */
    ACTIVE_IN(
            "The organization is active in the technology; derived from what it did and from what is said of it.",
            List.of(new Ends(EntityType.ORGANIZATION, EntityType.TECHNOLOGY)),
            integer("projects", "Number of its projects about the technology."),
            integer("statements", "Number of sources that say so of the organization itself."),
            integer("first", "Year in which the first of these projects started."),
            integer("last", "Year in which the last of these projects started."),
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
        return this == RELATED_TO || this == COOPERATES_WITH || this == COLLABORATES_WITH;
    }

    /** True if the loaders compute these links from others; a source can't state them. */
    public boolean derived() {
        return this == COLLABORATES_WITH || this == ACTIVE_IN;
    }

    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .or(() -> name.equals("clause") ? Optional.of(EntityType.CLAUSE) : Optional.empty());
    }
}
