/**
 * What an adapter of a source implements and what it gets to work with: inputs to read, a sink for what it read, and the
 * problems it may report. An adapter only parses; identity, writing and checkpoints are the road's work.
 */
@NullMarked
package innograph.loaders.source;

import org.jspecify.annotations.NullMarked;
