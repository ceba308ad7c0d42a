/** What lists are narrowed to, as a value and as a condition of a statement. */
@NullMarked
package innograph.queries.filter;

import org.jspecify.annotations.NullMarked;
