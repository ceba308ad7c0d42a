/** The graph as this process uses it: connected when it is first needed, with an up-to-date schema, closed at the end. */
@NullMarked
package innograph.app.graph;

import org.jspecify.annotations.NullMarked;
