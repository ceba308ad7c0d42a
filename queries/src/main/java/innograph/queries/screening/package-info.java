/**
 * Dual-use screening: what is controlled, who is listed, and how near an organization is to either. What is answered is an aid to those
 * who decide, and says of which lists and dates it speaks and what it could not tell.
 */
@NullMarked
package innograph.queries.screening;

import org.jspecify.annotations.NullMarked;
