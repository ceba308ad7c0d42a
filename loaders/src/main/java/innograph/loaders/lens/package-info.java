/** Adapter of what The Lens exports about patents. */
@NullMarked
package innograph.loaders.lens;

import org.jspecify.annotations.NullMarked;
