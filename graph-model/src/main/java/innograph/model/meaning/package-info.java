/**
 * What texts mean, as vectors of which like ones lie near each other. The two models, for Chinese and for English, come inside
 * the jars, run in this process and are loaded when the first text needs them.
 */
@NullMarked
package innograph.model.meaning;

import org.jspecify.annotations.NullMarked;
