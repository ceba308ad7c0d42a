/**
 * How a demand and an offer are brought together: put on a shortlist, proposed to both sides, agreed to by each, met over, followed up,
 * concluded with a contract. None of it is an entity, so that no question about the graph reaches it; who may see what of a docking is
 * decided here, before it is handed out.
 */
@NullMarked
package innograph.model.docking;

import org.jspecify.annotations.NullMarked;
