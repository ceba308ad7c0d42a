package innograph.model.curated;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

@Node(primaryLabel = "Demand", labels = "Entity")
final class DemandNode extends OfferedNode {
    @Relationship(type = "DEMANDS", direction = Relationship.Direction.INCOMING, cascadeUpdates = false)
    List<Statement> owners = new ArrayList<>();

    @Override
    List<Statement> links(String field) {
        return field.equals("owners") ? owners : super.links(field);
    }
}
