/**
 * How much a text tells of another one, by its words alone: Chinese, English, or both in one text. Texts are held in memory with what is
 * rare in all of them; nothing here knows the graph.
 */
@NullMarked
package innograph.queries.match.text;

import org.jspecify.annotations.NullMarked;
