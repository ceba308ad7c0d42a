/**
 * Writes a fictional region of any size as tables that the source {@code table} loads: something to try InnoGraph with, and to
 * measure it by. Nothing in it exists, and every name and id says so. The same size and seed make the same files, byte by byte.
 */
@NullMarked
package innograph.loaders.generate;

import org.jspecify.annotations.NullMarked;
