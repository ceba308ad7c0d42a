/** Adapter of the projects that the European Union funds, as CORDIS publishes them. */
@NullMarked
package innograph.loaders.cordis;

import org.jspecify.annotations.NullMarked;
