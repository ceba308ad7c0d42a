package innograph.identity.party;

/** Why a match is to be taken with care. */
public enum Caution {
    /** The list itself calls the alias weak. */
    WEAK_ALIAS("the list itself calls this alias weak", "名单本身将此别名列为弱别名"),
    /** The name asked for or the listed name is a single word, which many people bear. */
    SINGLE_WORD("one of the names is a single word, which many may bear", "其中一个名称只有一个词，许多人可能同名"),
    /** The name has one or two letters. */
    FEW_LETTERS("the name has only one or two letters, and so have many others", "名称只有一两个字符，许多名称与之相同"),
    /** Only initials agree. */
    INITIALS("only the initials agree", "仅首字母缩写相符"),
    /** Other entries, which are not named the same, fit nearly as well. */
    SEVERAL_FIT("other entries fit nearly as well", "另有其他条目几乎同样符合"),
    /** The entry names countries, and the one that was asked for is not among them. */
    OTHER_COUNTRY("the entry names other countries", "条目所列国家不同");

    private final String english;
    private final String chinese;

    Caution(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The caution in words. */
    public String sentence(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
