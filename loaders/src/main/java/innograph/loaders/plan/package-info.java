/** Adapter of a policy plan written as tables, and the plan that comes with InnoGraph: the technology-transfer plan of Handan. */
@NullMarked
package innograph.loaders.plan;

import org.jspecify.annotations.NullMarked;
