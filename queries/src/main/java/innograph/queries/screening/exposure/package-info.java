/** How near is an organization to listed parties, to institutions of defence and to controlled technology, and over what? */
@NullMarked
package innograph.queries.screening.exposure;

import org.jspecify.annotations.NullMarked;
