/** What the sources of patents have in common: numbers, parties, classes, citations, and how they become records and links. */
@NullMarked
package innograph.loaders.patent;

import org.jspecify.annotations.NullMarked;
