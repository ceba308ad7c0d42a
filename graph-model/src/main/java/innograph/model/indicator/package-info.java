/** How a figure is counted in the graph, as data: the rule that a plan gives for each of its indicators. */
@NullMarked
package innograph.model.indicator;

import org.jspecify.annotations.NullMarked;
