/**
 * What can be asked of the graph. Each package answers one question through one public service; a service takes all
 * parents of a page at once, so that one question is one statement.
 */
@NullMarked
package innograph.queries;

import org.jspecify.annotations.NullMarked;
