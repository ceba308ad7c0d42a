/** Who asks: keys kept in the graph, tokens of an identity provider, and whoever sits at this machine. */
@NullMarked
package innograph.app.access;

import org.jspecify.annotations.NullMarked;
