@NullMarked
package innograph.identity.affiliation;

import org.jspecify.annotations.NullMarked;
