/**
 * Adapter of tables that anybody keeps: a mapping says which column becomes what, and is checked against the model before
 * anything is read. What a mapping can't say is left to an adapter of its own.
 */
@NullMarked
package innograph.loaders.table;

import org.jspecify.annotations.NullMarked;
