package innograph.identity.name;

/**
 * Something that speaks for two names being one, or against it.
 *
 * @param left words of the first name; empty if the reason needs none
 * @param right words of the second name; empty if the reason needs none
 */
public record NameReason(Kind kind, String left, String right) {
    /** What is found. */
    public enum Kind {
        /** The names are one, but for case, accents, punctuation, legal form and script. */
        EQUAL("the names are the same", "名称相同"),
        /** One is the initials of the other. */
        ACRONYM("%s is the initials of %s", "%s是%s的首字母缩写"),
        /** One word is the first letter of the other. */
        INITIAL("%s and %s have one initial", "%s与%s首字母相同"),
        /** Words are spelled nearly alike. */
        ALIKE("%s is written much like %s", "%s与%s写法相近"),
        /** Words of both names don't fit together. */
        APART("%s stands against %s", "%s与%s不同"),
        /** Only one name has these words. */
        MORE("only one name has %s%s", "仅一方含有%s%s"),
        /** The same words come in another order. */
        TURNED("the words come in another order", "词序不同"),
        /** A few letters or one word is all that agrees. */
        MEAGRE("little of the names can be compared", "可比较的内容很少");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** The reason in words. */
    public String sentence(boolean chinese) {
        return (chinese ? kind.chinese : kind.english).formatted(left, right);
    }
}
