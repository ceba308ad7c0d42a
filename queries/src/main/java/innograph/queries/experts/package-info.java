/** Who knows about a text or technologies, and what shows it? */
@NullMarked
package innograph.queries.experts;

import org.jspecify.annotations.NullMarked;
