/** How right answers are, against answers that people know. */
@NullMarked
package innograph.identity.measure;

import org.jspecify.annotations.NullMarked;
