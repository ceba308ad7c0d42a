/** What does a region, a country or a set of organizations do, want and lack, by technology, against others? */
@NullMarked
package innograph.queries.positions;

import org.jspecify.annotations.NullMarked;
