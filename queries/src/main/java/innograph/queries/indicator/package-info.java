/** How far is a plan: its indicators with targets, measured values where the graph can tell, and what is missing. */
@NullMarked
package innograph.queries.indicator;

import org.jspecify.annotations.NullMarked;
