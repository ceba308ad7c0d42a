/** Adapter of the patents and published applications of the United States, in all XML formats since 2001. */
@NullMarked
package innograph.loaders.uspto;

import org.jspecify.annotations.NullMarked;
