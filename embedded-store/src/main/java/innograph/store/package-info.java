/**
 * The default store: one Neo4j Community database in a process and with a class path of its own, because Neo4j and Quarkus need
 * different versions of Netty and because Neo4j is under the GPL. It listens on the loopback address only and with authentication.
 *
 * <p>It shares nothing with the application but one folder: {@code password} (written by the starter, read here), {@code store.json}
 * (there while Bolt answers), {@code in-use} (locked by every process that needs a store which ends by itself) and {@code logs}.
 */
@NullMarked
package innograph.store;

import org.jspecify.annotations.NullMarked;
