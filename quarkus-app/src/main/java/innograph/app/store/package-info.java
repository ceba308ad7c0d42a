/**
 * Which Neo4j the application talks to: the one it is told of, or the default store of its data folder, which is found, started and
 * stopped here. {@link innograph.app.store.StoreControl} is the door.
 *
 * <p>Either the store was started on request and stays until it is stopped, or it ends with the last process that uses it. Using it
 * means holding a lock in the file {@code in-use}, which the operating system takes back from a process that dies.
 */
@NullMarked
package innograph.app.store;

import org.jspecify.annotations.NullMarked;
