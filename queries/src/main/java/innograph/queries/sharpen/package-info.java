/** What does a demand lack for others to answer it, which technologies does it seem to mean, and who else needs the like? */
@NullMarked
package innograph.queries.sharpen;

import org.jspecify.annotations.NullMarked;
