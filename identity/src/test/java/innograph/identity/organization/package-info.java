@NullMarked
package innograph.identity.organization;

import org.jspecify.annotations.NullMarked;
