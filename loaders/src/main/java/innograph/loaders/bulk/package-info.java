/**
 * What a load needs to work beside the graph, on disk and with a small heap: which identifier is whose, what is known of each
 * entity, links in order, and the files for the importer of the store. Nothing is decided here.
 *
 * <p><b>The files for the importer</b>, read by {@code innograph.store.ImportFolder}: {@code nodes} and {@code links} are
 * {@linkplain innograph.loaders.bulk.ImportFile blocks} of {@linkplain innograph.loaders.bulk.Packed packed} records,
 * {@code names} the labels, types and property names they refer to by line, {@code totals} the numbers of nodes, links, their
 * properties, and the bytes of both.
 */
@NullMarked
package innograph.loaders.bulk;

import org.jspecify.annotations.NullMarked;
