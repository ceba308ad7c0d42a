package innograph.model.curated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

@Node(primaryLabel = "Event", labels = "Entity")
final class EventNode extends CuratedNode {
    @Nullable
    String description;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate end;

    @Nullable
    String venue;

    @Override
    void say(Said said) {
        description = said.text("description");
        start = said.date("start");
        end = said.date("end");
        venue = said.text("venue");
    }
}
