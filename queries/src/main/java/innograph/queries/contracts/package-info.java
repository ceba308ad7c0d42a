/** What is in the register of technology contracts: counted by type, field, year, kinds and regions, and as flows between regions. */
@NullMarked
package innograph.queries.contracts;

import org.jspecify.annotations.NullMarked;
