/** Which organizations work with each other more than with the rest, what do they do, and who links them with others? */
@NullMarked
package innograph.queries.communities;

import org.jspecify.annotations.NullMarked;
