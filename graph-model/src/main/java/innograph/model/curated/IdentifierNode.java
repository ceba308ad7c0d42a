package innograph.model.curated;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An identifier by which an entity is found. */
@Node("Identifier")
record IdentifierNode(@Id String value) {}
