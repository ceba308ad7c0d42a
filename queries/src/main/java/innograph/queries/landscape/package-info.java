/**
 * The picture of all organizations, what they did together and what they deal with, that discovery works on: immutable, in
 * memory, numbers only.
 */
@NullMarked
package innograph.queries.landscape;

import org.jspecify.annotations.NullMarked;
