/** What all pages need that are written without a library. */
@NullMarked
package innograph.app.page;

import org.jspecify.annotations.NullMarked;
