@NullMarked
package innograph.loaders.screening;

import org.jspecify.annotations.NullMarked;
