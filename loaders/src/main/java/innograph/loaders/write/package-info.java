/**
 * Writes to the graph with several transactions at a time that never wait for each other: what runs at the same time shares no
 * node, so there is nothing on which two could block or deadlock.
 */
@NullMarked
package innograph.loaders.write;

import org.jspecify.annotations.NullMarked;
