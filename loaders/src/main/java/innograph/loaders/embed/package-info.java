/** Vectors of the texts in the graph, by which a search finds what means the same in other words. */
@NullMarked
package innograph.loaders.embed;

import org.jspecify.annotations.NullMarked;
