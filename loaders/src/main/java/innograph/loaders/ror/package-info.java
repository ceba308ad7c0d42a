/** Adapter of the Research Organization Registry, both of its JSON schemas. */
@NullMarked
package innograph.loaders.ror;

import org.jspecify.annotations.NullMarked;
