/**
 * All organizations of the graph in memory, to be found by a name and within longer texts: misspelt, abbreviated, in other words,
 * in Chinese. It finds what may be meant; whether it is meant, whoever asks decides.
 */
@NullMarked
package innograph.identity.organization;

import org.jspecify.annotations.NullMarked;
