/** How fast it answers and loads, beside others that do the same. */
@NullMarked
package innograph.app.bench;

import org.jspecify.annotations.NullMarked;
