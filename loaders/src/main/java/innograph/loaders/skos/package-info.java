/** Adapter of classifications written in SKOS: patent classes, industries, any taxonomy. */
@NullMarked
package innograph.loaders.skos;

import org.jspecify.annotations.NullMarked;
