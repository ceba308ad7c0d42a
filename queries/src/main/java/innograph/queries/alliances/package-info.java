/** Who could form an alliance on a theme, what would it cover, what would it lack, and who knows whom? */
@NullMarked
package innograph.queries.alliances;

import org.jspecify.annotations.NullMarked;
