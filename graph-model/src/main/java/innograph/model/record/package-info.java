/** Statements about the graph as a source makes them: an entity, or a link between two; checked against the model. */
@NullMarked
package innograph.model.record;

import org.jspecify.annotations.NullMarked;
