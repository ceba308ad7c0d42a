/**
 * Has the graph changed, and is it being loaded? Whoever keeps an answer or waits for a new one asks here first; so does what is made of
 * the whole graph and made anew with it.
 */
@NullMarked
package innograph.queries.version;

import org.jspecify.annotations.NullMarked;
