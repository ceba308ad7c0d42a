/** What is around an entity, as one would draw it. */
@NullMarked
package innograph.queries.network;

import org.jspecify.annotations.NullMarked;
