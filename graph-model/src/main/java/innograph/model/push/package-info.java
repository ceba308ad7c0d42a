/**
 * What people wait for and what each of them is told: a watch on a demand, and a notice of each offer that came to fit it. A constraint
 * makes one notice of a watch and an offer, whichever server finds that they fit. None of it is an entity, so that no question about
 * the graph reaches it.
 */
@NullMarked
package innograph.model.push;

import org.jspecify.annotations.NullMarked;
