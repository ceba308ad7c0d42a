/** The links around an entity as a walk through the graph sees them: how tight each ties, and which lead on. */
@NullMarked
package innograph.queries.link;

import org.jspecify.annotations.NullMarked;
