package innograph.loaders.openalex;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import java.util.List;

/** Topics with what is above them: a topic belongs to a subfield, that to a field, and that to a domain. */
final class Topics {
    private static final List<String> ABOVE = List.of("subfield", "field", "domain");

    private final Lately lately;

    Topics(Lately lately) {
        this.lately = lately;
    }

    void read(Identifier id, Item topic) {
        topic.entity(technology(id, id.value(), topic)
                .set("definition", topic.text("description"))
                .build());
        stateAbove(id, topic);
    }

    /** States a topic as works and authors name it. */
    Identifier mention(Item topic) {
        Identifier id = topic.own("id");
        EntityRecord technology = technology(id, id.value(), topic).mention().build();
        if (lately.isNew(technology)) {
            topic.entity(technology);
            stateAbove(id, topic);
        }
        return id;
    }

    private void stateAbove(Identifier topic, Item record) {
        Identifier narrower = topic;
        for (String level : ABOVE) {
            Item broader = record.object(level);
            String code = code(broader.node().path("id"));
            if (!code.isEmpty() && broader.node().hasNonNull("display_name")) {
                Identifier id = Identifier.of(Scheme.IRI, "https://openalex.org/" + level + "s/" + code);
                EntityRecord technology =
                        technology(id, code, broader).mention().build();
                if (lately.isNew(technology)) {
                    broader.entity(technology);
                }
                broader.link(LinkType.BROADER, narrower, id);
                narrower = id;
            }
        }
    }

    /** Written as an address, {@code https://openalex.org/fields/22}, or as a number. */
    private static String code(JsonNode id) {
        String text = id.asText("");
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static EntityRecord.Builder technology(Identifier id, String notation, Item concept) {
        return EntityRecord.of(EntityType.TECHNOLOGY, id)
                .name(concept.text("display_name"), "en")
                .set("notation", notation)
                .set("scheme", "OpenAlex topics");
    }
}
