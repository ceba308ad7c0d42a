/** Constraints and indexes of the graph, as versioned Cypher files that are applied once and in order. */
@NullMarked
package innograph.model.schema;

import org.jspecify.annotations.NullMarked;
