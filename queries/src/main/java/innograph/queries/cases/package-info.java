/** How screening cases stand, and whether their history is the one that was written. Only screeners may ask. */
@NullMarked
package innograph.queries.cases;

import org.jspecify.annotations.NullMarked;
