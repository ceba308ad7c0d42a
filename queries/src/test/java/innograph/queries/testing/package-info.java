/** A graph as the loaders write it, in the words of a test. */
@NullMarked
package innograph.queries.testing;

import org.jspecify.annotations.NullMarked;
