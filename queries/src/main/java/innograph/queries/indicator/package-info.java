/**
 * How far is a plan: its indicators, each measured by the rule that the plan gives for it, set against its targets, with the list
 * of what was counted and how the figure came about over the years.
 */
@NullMarked
package innograph.queries.indicator;

import org.jspecify.annotations.NullMarked;
