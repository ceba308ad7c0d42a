/**
 * What exists in the graph: the types of entities, the links between them and what each may say. Loaders, questions,
 * API and documentation all read these descriptions; nothing else lists labels or properties a second time.
 */
@NullMarked
package innograph.model;

import org.jspecify.annotations.NullMarked;
