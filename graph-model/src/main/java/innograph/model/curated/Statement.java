package innograph.model.curated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A link from a curated entity, or to it, and who says so. */
@RelationshipProperties
final class Statement {
    @RelationshipId
    @Nullable
    String elementId;

    List<String> datasets = List.of(Provenance.DATASET);
    List<Long> runs = List.of(Provenance.RUN);

    @TargetNode
    End end;

    Statement(End end) {
        this.end = end;
    }

    boolean wasLoaded() {
        return datasets.stream().anyMatch(dataset -> !dataset.equals(Provenance.DATASET));
    }

    /** The other end, of any type; nothing of it is read or written here but its id. */
    @Node("Entity")
    record End(@Id String id) {}
}
