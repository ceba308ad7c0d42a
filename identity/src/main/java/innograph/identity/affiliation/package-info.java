/**
 * Which organizations an address line of a paper or a patent names: {@code Dept. of X, University Y, City, Country}. Places and countries
 * decide between namesakes, a hospital or institute is told from the university that it belongs to, a department is nobody.
 */
@NullMarked
package innograph.identity.affiliation;

import org.jspecify.annotations.NullMarked;
