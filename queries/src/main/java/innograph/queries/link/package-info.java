/** What is connected with this, and how: the neighbours of entities over one type of link, page by page. */
@NullMarked
package innograph.queries.link;

import org.jspecify.annotations.NullMarked;
