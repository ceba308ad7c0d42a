/** Adapter of OpenAlex: its official snapshot, and works whose authors and institutions are names without identifiers. */
@NullMarked
package innograph.loaders.openalex;

import org.jspecify.annotations.NullMarked;
