package innograph.identity.name;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Name of a person as somebody wrote it.
 *
 * @param written in any script, with titles or without
 */
public record PersonName(String written) {
    /**
     * What a name has in common with other ways of writing it: a word, and the first letter of the other end of the name, whichever end
     * comes first. {@code Lena Maria Brandt}, {@code L. Brandt} and {@code Brandt, L.M.} share {@code brandt l}.
     *
     * @return in Latin letters; empty for names of one word
     */
    public Set<String> keys() {
        List<String> words = words();
        if (words.size() < 2) {
            return Set.of();
        }
        String first = words.getFirst();
        String last = words.getLast();
        Set<String> keys = new TreeSet<>();
        if (last.length() > 1) {
            keys.add(last + " " + first.charAt(0));
        }
        if (first.length() > 1) {
            keys.add(first + " " + last.charAt(0));
        }
        return keys;
    }

    /** The last word and the first letter of the first, as most names that are written alike have it; the word itself if it is alone. */
    public String key() {
        List<String> words = words();
        return words.size() < 2
                ? String.join("", words)
                : words.getLast() + " " + words.getFirst().charAt(0);
    }

    /** A Chinese name is read as two words: the family name and all that follows. */
    private List<String> words() {
        List<String> words =
                PersonWords.of(written).stream().map(NameWord::text).toList();
        boolean han = written.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return han && words.size() > 2
                ? List.of(words.getFirst(), String.join("", words.subList(1, words.size())))
                : words;
    }
}
