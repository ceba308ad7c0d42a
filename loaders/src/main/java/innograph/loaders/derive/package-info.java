/**
 * Links that follow from others: who works with whom, who is active in what. Computed for what a load touched, never stated
 * and never edited.
 */
@NullMarked
package innograph.loaders.derive;

import org.jspecify.annotations.NullMarked;
