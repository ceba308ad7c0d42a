package innograph.identity.organization;

import java.util.List;

/**
 * A name of an organization within a longer text. Several organizations may be named by the same words.
 *
 * @param organization who is called so
 * @param name the name that the words are like
 * @param kind where the name comes from
 * @param start where the words begin in the text, in its compatible form (NFKC)
 * @param end behind the last of them
 * @param coverage share of the name that is in the text, its words weighed by how rare they are; 0.5 to 1
 * @param missing words of the name that are not in the text, folded as {@code model.name.Spelling} does
 * @param others words between the first and the last that don't belong to the name
 * @param words words of the name, without such as "of" and "the"
 * @param misspelt words that are not written as in the name
 * @param inOrder true if the words stand in the order of the name
 * @param rarity of all words that agree: 1 for a word that only one organization has in a name, 0.3 for a common one, 2 for a name that
 *     nobody mistakes
 */
public record Mention(
        Organization organization,
        String name,
        NameKind kind,
        int start,
        int end,
        double coverage,
        List<String> missing,
        int others,
        int words,
        int misspelt,
        boolean inOrder,
        double rarity) {
    public Mention {
        missing = List.copyOf(missing);
    }
}
