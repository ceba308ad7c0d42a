/**
 * Where InnoGraph runs. The process begins in {@link innograph.app.InnoGraph}, which looks at the arguments before Quarkus starts,
 * because only {@code up} listens for HTTP; the packages below are the command line, HTTP, the store and the graph of a process.
 */
@NullMarked
package innograph.app;

import org.jspecify.annotations.NullMarked;
