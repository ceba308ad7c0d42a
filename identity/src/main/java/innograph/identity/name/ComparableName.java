package innograph.identity.name;

import innograph.model.name.SearchForms;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;

/** A name made ready to be compared with many others. Holds some hundred bytes for each word. */
public final class ComparableName {
    private final String written;
    private final boolean person;
    private final List<NameWord> words;
    private final List<NameWord> signs;
    private final NameWord joined;
    private final NameWord wholeJoined;

    private ComparableName(String written, boolean person) {
        this.written = written.length() <= NameComparison.LONGEST_NAME
                ? written
                : written.substring(0, NameComparison.LONGEST_NAME);
        this.person = person;
        boolean blank = this.written.isBlank();
        this.words = blank ? List.of() : person ? PersonWords.of(this.written) : OrganizationWords.of(this.written);
        this.signs = blank || !isWrittenInSigns(this.written)
                ? List.of()
                : signs(SearchForms.simplified(this.written), person);
        this.joined = NameWord.of(text(words), 1);
        this.wholeJoined = person ? joined : NameWord.of(String.join("", Latin.words(this.written)), 1);
    }

    /** A name of an organization. */
    public static ComparableName ofOrganization(String written) {
        return new ComparableName(written, false);
    }

    /** A name of a person. */
    public static ComparableName ofPerson(String written) {
        return new ComparableName(written, true);
    }

    /** Signs that stand for syllables or words; two names that differ in one of them rather are two. */
    private static boolean isWrittenInSigns(String name) {
        return name.codePoints().anyMatch(c -> switch (UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }

    private static List<NameWord> signs(String simplified, boolean person) {
        return person ? PersonWords.characters(simplified) : OrganizationWords.characters(simplified);
    }

    private static String text(List<NameWord> words) {
        return words.stream().map(NameWord::text).collect(Collectors.joining());
    }

    /** The name as it was written, cut at {@link NameComparison#LONGEST_NAME}. */
    public String written() {
        return written;
    }

    boolean isOfPerson() {
        return person;
    }

    /** Its words in Latin letters. */
    public List<NameWord> words() {
        return words;
    }

    /** Its characters; empty if it is written in letters. */
    public List<NameWord> signs() {
        return signs;
    }

    /** How alike the two are when they are written without blanks; the whole names too, since a legal form may be glued to the name. */
    double likenessWithoutBlanks(ComparableName other) {
        return Math.max(WordLikeness.of(joined, other.joined), WordLikeness.of(wholeJoined, other.wholeJoined));
    }
}
