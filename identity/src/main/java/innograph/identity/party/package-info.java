/**
 * Who of the lists of restricted parties does a name mean? Names in any script, however they are transliterated, ordered or translated,
 * against all names of all entries; each answer with what speaks for it and against it. A name proves nothing: who decides looks further.
 */
@NullMarked
package innograph.identity.party;

import org.jspecify.annotations.NullMarked;
