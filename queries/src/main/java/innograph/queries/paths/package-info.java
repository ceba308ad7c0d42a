/** How two entities are connected. */
@NullMarked
package innograph.queries.paths;

import org.jspecify.annotations.NullMarked;
