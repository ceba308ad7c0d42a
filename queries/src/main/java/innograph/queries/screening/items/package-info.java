/**
 * Is a technology controlled? A text is compared with the items of the loaded export-control lists, passage by passage; what is found
 * names the item, the passages that speak to each other, and what could not be decided.
 */
@NullMarked
package innograph.queries.screening.items;

import org.jspecify.annotations.NullMarked;
