/** Where does this come from: data sets, the runs that loaded them, and what the graph holds in all. */
@NullMarked
package innograph.queries.dataset;

import org.jspecify.annotations.NullMarked;
