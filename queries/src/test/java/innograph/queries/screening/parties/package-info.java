@NullMarked
package innograph.queries.screening.parties;

import org.jspecify.annotations.NullMarked;
