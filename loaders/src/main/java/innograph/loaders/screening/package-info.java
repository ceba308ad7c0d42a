/** Restricted parties: the US Consolidated Screening List as it is published, and other lists in a CSV of our own. */
@NullMarked
package innograph.loaders.screening;

import org.jspecify.annotations.NullMarked;
