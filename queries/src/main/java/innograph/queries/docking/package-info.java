/** Which demands and offers are being brought together, as far as somebody may see it, and what is due? */
@NullMarked
package innograph.queries.docking;

import org.jspecify.annotations.NullMarked;
