/**
 * What people write themselves, as opposed to what loaders bring: offers, demands, events, contracts, and whether two records are
 * one thing. Mapped by Spring Data Neo4j, which keeps two people from overwriting each other.
 */
@NullMarked
package innograph.model.curated;

import org.jspecify.annotations.NullMarked;
