/** Adapters of what is written in SKOS: classifications of patents or industries, any taxonomy; and control lists. */
@NullMarked
package innograph.loaders.skos;

import org.jspecify.annotations.NullMarked;
