/** How names are compared: what a writer may spell this way or that is folded, what only tells the legal form is left out. */
@NullMarked
package innograph.model.name;

import org.jspecify.annotations.NullMarked;
