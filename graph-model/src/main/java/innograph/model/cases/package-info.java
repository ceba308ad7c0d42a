/**
 * What screeners decide: a case begins with what was found, and goes on with what people did. All acts of all cases are one chain of entries
 * that is only ever added to, each with the hash of the one before; how a case stands follows from its entries. None of it is an
 * entity, so that no question about the graph reaches it.
 */
@NullMarked
package innograph.model.cases;

import org.jspecify.annotations.NullMarked;
