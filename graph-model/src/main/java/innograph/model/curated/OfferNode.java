package innograph.model.curated;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

@Node(primaryLabel = "Offer", labels = "Entity")
final class OfferNode extends OfferedNode {
    @Relationship(type = "OFFERS", direction = Relationship.Direction.INCOMING, cascadeUpdates = false)
    List<Statement> owners = new ArrayList<>();

    @Override
    List<Statement> links(String field) {
        return field.equals("owners") ? owners : super.links(field);
    }
}
