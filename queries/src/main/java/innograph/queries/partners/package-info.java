/** Who could work with an organization, or on a text or technologies, and why? */
@NullMarked
package innograph.queries.partners;

import org.jspecify.annotations.NullMarked;
