/** Who wrote what through the API. */
@NullMarked
package innograph.queries.edit;

import org.jspecify.annotations.NullMarked;
