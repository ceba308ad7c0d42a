@NullMarked
package innograph.loaders.rdf;

import org.jspecify.annotations.NullMarked;
