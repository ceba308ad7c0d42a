/** Who or what is this: entities by any of their identifiers, and lists of a type in a stable order. */
@NullMarked
package innograph.queries.entity;

import org.jspecify.annotations.NullMarked;
