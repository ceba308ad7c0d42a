package innograph.queries.search;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.queries.filter.SearchText;
import innograph.queries.filter.TypingErrors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text as words are compared, and where its characters come from.
 *
 * @param from where in the text each character begins that the folded one comes from
 * @param to where it ends
 */
record FoldedText(String text, List<Integer> from, List<Integer> to) {
    static FoldedText of(String text) {
        StringBuilder all = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (Spelling.Word word : Spelling.words(text)) {
            if (!all.isEmpty()) {
                all.append(' ');
                from.add(word.start());
                to.add(word.start());
            }
            String folded = SearchForms.simplified(Spelling.folded(text.substring(word.start(), word.end())));
            // where a letter became two, or two became one, the word is marked as a whole
            boolean oneByOne = folded.length() == word.end() - word.start();
            for (int i = 0; i < folded.length(); i++) {
                from.add(oneByOne ? word.start() + i : word.start());
                to.add(oneByOne ? word.start() + i + 1 : word.end());
            }
            all.append(folded);
        }
        return new FoldedText(all.toString(), from, to);
    }

    /** Marks a word wherever it occurs; false if it does not. */
    boolean mark(String word, BitSet marked) {
        boolean occurs = false;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (isBorder(at) && isBorder(end)) {
                marked.set(from.get(at), to.get(end - 1));
                occurs = true;
            }
        }
        return occurs;
    }

    /** Marks the words that may be this one with typing errors; false if there is none. */
    boolean markAlike(String word, BitSet marked) {
        boolean occurs = false;
        int end;
        for (int at = 0; at < text.length(); at = end + 1) {
            end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
            if (TypingErrors.mayTell(word, text.substring(at, end))) {
                marked.set(from.get(at), to.get(end - 1));
                occurs = true;
            }
        }
        return occurs;
    }

    /** Marks where words begin like this; false if none does. */
    boolean markBeginning(String typed, BitSet marked) {
        boolean occurs = false;
        for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
            if (isBorder(at)) {
                marked.set(from.get(at), to.get(at + typed.length() - 1));
                occurs = true;
            }
        }
        return occurs;
    }

    /** A word of a script without spaces may begin and end anywhere. */
    private boolean isBorder(int at) {
        return at == 0
                || at == text.length()
                || text.charAt(at - 1) == ' '
                || text.charAt(at) == ' '
                || SearchText.isEastAsian(text.codePointBefore(at))
                || SearchText.isEastAsian(text.codePointAt(at));
    }
}
