/**
 * Which offers came to fit the demands that people watch, and who is told what. Watches and notices belong to whoever made the watch: each question about them says
 * who asks.
 */
@NullMarked
package innograph.queries.push;

import org.jspecify.annotations.NullMarked;
