/** Figures about lists: how many, of what, from least to most. */
@NullMarked
package innograph.queries.summary;

import org.jspecify.annotations.NullMarked;
