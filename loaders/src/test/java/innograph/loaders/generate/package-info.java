/** Tests of the fictional region. */
@NullMarked
package innograph.loaders.generate;

import org.jspecify.annotations.NullMarked;
