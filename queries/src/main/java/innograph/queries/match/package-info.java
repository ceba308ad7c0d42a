/** Which offers and demands are open for a technology in a region, and why do they fit? */
@NullMarked
package innograph.queries.match;

import org.jspecify.annotations.NullMarked;
