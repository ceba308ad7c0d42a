/** Tests of the adapter of tables. */
@NullMarked
package innograph.loaders.table;

import org.jspecify.annotations.NullMarked;
