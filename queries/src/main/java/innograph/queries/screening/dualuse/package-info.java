/** Does a technology pass between military and civil use, and in which direction? Told by patents: their classes and their citations. */
@NullMarked
package innograph.queries.screening.dualuse;

import org.jspecify.annotations.NullMarked;
