/**
 * How the graph is served: a GraphQL service without a transport. {@code schema.graphqls} is the contract; {@code Wiring}
 * says where each of its fields comes from; everything else here is about pages, limits and errors.
 */
@NullMarked
package innograph.api;

import org.jspecify.annotations.NullMarked;
