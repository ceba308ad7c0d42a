/** Names that authorities give to things, with their check digits: what makes two records one node. */
@NullMarked
package innograph.model.identifier;

import org.jspecify.annotations.NullMarked;
