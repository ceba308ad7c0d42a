/** How alike two names are: of organizations and of people, in several languages and scripts, with the reasons. */
@NullMarked
package innograph.identity.name;

import org.jspecify.annotations.NullMarked;
