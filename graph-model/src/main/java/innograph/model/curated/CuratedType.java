package innograph.model.curated;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.Property;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The types of entities that people write. */
public enum CuratedType {
    OFFER(EntityType.OFFER, OfferNode::new, "WITHDRAWN", Set.of(), new Link("owners", LinkType.OFFERS, true, 1, 20)),
    DEMAND(
            EntityType.DEMAND,
            DemandNode::new,
            "WITHDRAWN",
            Set.of(),
            new Link("owners", LinkType.DEMANDS, true, 1, 20)),
    EVENT(EntityType.EVENT, EventNode::new, "CANCELLED", Set.of("start")),
    CONTRACT(
            EntityType.CONTRACT,
            ContractNode::new,
            "WITHDRAWN",
            Set.of(), // what a contract needs depends on its state: ContractRules
            new Link("buyers", LinkType.BUYER, false, 0, 20),
            new Link("sellers", LinkType.SELLER, false, 0, 20),
            new Link("transfers", LinkType.TRANSFERS, false, 0, 100));

    private static final List<Link> OF_ALL = List.of(
            new Link("region", LinkType.LOCATED_IN, false, 0, 1),
            new Link("technologies", LinkType.ABOUT, false, 0, 50));

    /**
     * Links that are written together with the entity.
     *
     * @param field what callers know them by
     * @param incoming true if they lead to the entity
     * @param least how many there have to be
     * @param most how many there may be
     */
    public record Link(String field, LinkType type, boolean incoming, int least, int most) {
        /** Whether they may connect an entity of the type near by with one of the other. */
        boolean connects(EntityType near, EntityType far) {
            return type.ends().contains(incoming ? new LinkType.Ends(far, near) : new LinkType.Ends(near, far));
        }
    }

    private final EntityType entity;
    private final Supplier<? extends CuratedNode> node;
    private final String withdrawn;
    private final Set<String> required;
    private final List<Link> links;

    CuratedType(
            EntityType entity,
            Supplier<? extends CuratedNode> node,
            String withdrawn,
            Set<String> required,
            Link... links) {
        this.entity = entity;
        this.node = node;
        this.withdrawn = withdrawn;
        this.required = required;
        this.links = List.of(links);
    }

    public EntityType entity() {
        return entity;
    }

    /** Properties that people state; the others follow from what they do. */
    public List<Property> stated() {
        return entity.properties().stream()
                .filter(property -> !(this == CONTRACT && property.name().equals("state")))
                .toList();
    }

    /** Properties without which none is written; a name all need. */
    public Set<String> required() {
        return required;
    }

    public List<Link> links() {
        return Stream.concat(links.stream(), OF_ALL.stream()).toList();
    }

    /** The status of those that are taken back. */
    String withdrawn() {
        return withdrawn;
    }

    CuratedNode newNode() {
        return node.get();
    }

    Class<? extends CuratedNode> mapped() {
        return newNode().getClass();
    }
}
