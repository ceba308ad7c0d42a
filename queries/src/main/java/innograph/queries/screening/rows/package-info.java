/** Tables of names and texts, row by row, against all lists that are loaded; each answer says what it was compared with. */
@NullMarked
package innograph.queries.screening.rows;

import org.jspecify.annotations.NullMarked;
