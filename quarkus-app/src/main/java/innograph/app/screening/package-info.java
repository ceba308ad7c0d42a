/**
 * Reports on tables that were screened: a journal that survives the end of the process, what is written of it (a table, or a page to
 * print), and what has changed since an earlier report.
 */
@NullMarked
package innograph.app.screening;

import org.jspecify.annotations.NullMarked;
