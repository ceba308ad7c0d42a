@NullMarked
package innograph.identity.party;

import org.jspecify.annotations.NullMarked;
