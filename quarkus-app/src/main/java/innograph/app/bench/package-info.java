/** How fast does a running InnoGraph answer: many clients that ask the same question of many organizations. */
@NullMarked
package innograph.app.bench;

import org.jspecify.annotations.NullMarked;
