package innograph.identity.name;

/**
 * A word of a name as it is compared.
 *
 * @param text lower-case letters and digits, never empty; one character for scripts that write no blanks
 * @param weight how much the word tells one thing from another, above 0 to 1
 * @param sound the word as it is heard, see {@link WordLikeness#sound}
 */
public record NameWord(String text, double weight, String sound) {
    static NameWord of(String text, double weight) {
        return new NameWord(text, weight, WordLikeness.sound(text));
    }

    /** True for a single plain letter. */
    boolean isInitial() {
        return text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    }

    boolean isNumber() {
        return text.chars().allMatch(Character::isDigit);
    }
}
