/**
 * The one road from a source's records to the graph: identity, batches with their checkpoint, rejects, derived links and
 * the closing report. A load that was stopped at any point and is started again gives the same graph as one that was not;
 * a second load of the same files changes nothing.
 */
@NullMarked
package innograph.loaders.load;

import org.jspecify.annotations.NullMarked;
