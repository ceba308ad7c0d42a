/** Which country is meant. */
@NullMarked
package innograph.identity.place;

import org.jspecify.annotations.NullMarked;
