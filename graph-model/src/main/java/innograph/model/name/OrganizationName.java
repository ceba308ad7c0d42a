package innograph.model.name;

import innograph.model.name.Spelling.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Name of an organization as somebody wrote it, and what of it tells one organization from another: a patent office writes
 * {@code SIEMENS AG}, a register {@code Siemens Aktiengesellschaft}.
 *
 * <p>An equal {@link #key()} speaks for the same organization and proves nothing: subsidiaries in several countries share it.
 *
 * @param written never blank
 */
public record OrganizationName(String written) {
    public OrganizationName {
        if (written.isBlank()) {
            throw new IllegalArgumentException("a name is blank");
        }
    }

    /** The name without its legal forms, in the case and with the punctuation it was written in; never blank. */
    public String core() {
        String text = Spelling.compatible(written).strip();
        List<Word> words = LegalForms.without(Spelling.words(text));
        if (words.isEmpty()) {
            return text;
        }
        int start = words.getFirst().start();
        int end = words.getLast().end();
        if (text.indexOf('(', start, end) > text.lastIndexOf(')', end - 1) && text.startsWith(")", end)) {
            end++;
        }
        return text.substring(start, end);
    }

    /**
     * What to compare: the words of the name without legal forms, case, accents, punctuation, a leading "the" and every
     * "and", separated by one blank; single letters side by side are one word. Never blank.
     */
    public String key() {
        List<Word> words = LegalForms.without(Spelling.words(Spelling.compatible(written)));
        List<String> kept = new ArrayList<>();
        boolean afterSingleLetter = false;
        for (Word word : words) {
            if (word.folded().equals("and")) {
                continue; // H and M is H&M
            }
            boolean singleLetter = isSingleLetter(word.folded());
            if (singleLetter && afterSingleLetter) {
                kept.add(kept.removeLast() + word.folded());
            } else {
                kept.add(word.folded());
            }
            afterSingleLetter = singleLetter;
        }
        if (kept.size() > 1 && kept.getFirst().equals("the")) {
            kept.removeFirst();
        }
        return kept.isEmpty() ? Spelling.compatible(written).strip().toLowerCase(Locale.ROOT) : String.join(" ", kept);
    }

    private static boolean isSingleLetter(String word) {
        return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    /** True if the name says that it is one of an enterprise; an institute, a university or a person has none. */
    public boolean hasLegalForm() {
        List<Word> words = Spelling.words(Spelling.compatible(written));
        return !LegalForms.without(words).equals(words);
    }
}
