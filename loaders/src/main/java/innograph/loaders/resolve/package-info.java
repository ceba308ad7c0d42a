/**
 * Finds what is in the graph twice: entities that agree in name and in something else. What is all but certain is merged, what is likely is
 * left for a person to decide.
 */
@NullMarked
package innograph.loaders.resolve;

import org.jspecify.annotations.NullMarked;
