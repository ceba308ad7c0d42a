/** What the tests of all sources need: files as they come, a sink that keeps what it is given, the content of a graph. */
@NullMarked
package innograph.loaders.testing;

import org.jspecify.annotations.NullMarked;
