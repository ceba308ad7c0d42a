/** How does technology flow between regions? */
@NullMarked
package innograph.queries.flows;

import org.jspecify.annotations.NullMarked;
