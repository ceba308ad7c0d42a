/**
 * Which entity is meant by a name in a table of somebody else? Candidates with scores, the reasons for each, and a match only where
 * one is clearly ahead; what else the table wants to know of an entity that was chosen.
 */
@NullMarked
package innograph.queries.reconcile;

import org.jspecify.annotations.NullMarked;
