/**
 * How data gets in. {@code source} says what an adapter is, {@code load} is the one road from its records to the graph,
 * {@code derive} computes the links that follow from others; every other package is one adapter.
 */
@NullMarked
package innograph.loaders;

import org.jspecify.annotations.NullMarked;
