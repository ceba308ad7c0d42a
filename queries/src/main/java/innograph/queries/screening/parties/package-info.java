/** Who is listed? Names, organizations and persons against all lists of restricted parties that are loaded, with the reasons. */
@NullMarked
package innograph.queries.screening.parties;

import org.jspecify.annotations.NullMarked;
