package innograph.loaders.table;

/**
 * One of several in a cell, for which an entity or a link is told.
 *
 * @param position place in the list, from 1
 */
record Item(String text, int position) {}
