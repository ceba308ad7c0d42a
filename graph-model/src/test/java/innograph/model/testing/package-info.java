/** A real Neo4j for the tests of all modules: one server per run, an empty graph with the schema for each test. */
@NullMarked
package innograph.model.testing;

import org.jspecify.annotations.NullMarked;
