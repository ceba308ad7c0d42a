/** Which entities does this text name: full text in Chinese, Japanese and Korean, and in scripts with spaces. */
@NullMarked
package innograph.queries.search;

import org.jspecify.annotations.NullMarked;
