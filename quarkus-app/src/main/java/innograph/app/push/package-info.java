/**
 * Tells people what came to fit the demands that they watch: finds it whenever the graph has changed, sends webhooks, writes digests. Any number of servers
 * of a graph may do so at the same time.
 */
@NullMarked
package innograph.app.push;

import org.jspecify.annotations.NullMarked;
