package innograph.identity.party;

/**
 * What of two names, and of what is known besides, speaks for one party or against it. {@link PartyWeights} says how much.
 */
public enum PartyFeature {
    /** Where every comparison begins: few names are those of listed parties. Always 1. */
    START("before anything is compared", "比较之前"),
    /** Weight of words that stand on both sides and are not alike, as share of the longer name; 0 to 1. */
    CONFLICT("words stand against words", "有互相不符的词"),
    /** Weight of words that only the name asked for has, as share of all; 0 to 1. */
    MORE_ASKED("the name asked for has more words", "所查名称多出一些词"),
    /** Weight of words that only the listed name has, as share of all; 0 to 1. */
    MORE_LISTED("the listed name has more words", "清单名称多出一些词"),
    /** 1 if words that stand for each other come in another order, else 0. */
    ORDER("the words come in another order", "词序不同"),
    /** How much they sound alike, letters by threes, the rarer ones counting for more; 0 to 1. */
    SOUND("they sound alike", "读音相近"),
    /** How much the words that agree tell one party from another, by how few listed names have them; 0 to 1. */
    RARITY("rare words agree", "少见的词相符"),
    /** The same of the rarest of these words alone; 0 to 1. */
    RAREST_WORD("the rarest word agrees", "最少见的词相符"),
    /** 1 if one of the names is a single word, else 0. */
    ONE_WORD("one name is a single word", "其中一个名称只有一个词"),
    /** Share of the first and the last word that agree: 0, 0.5 or 1. */
    ENDS("first and last word agree", "首尾词相符"),
    /** 1 if all words are the same, in whichever order, once forms and languages are read alike; else 0. */
    SAME_WORDS("all words are the same", "所有词相同"),
    /** One is the initials of the other: 1 if no other listed name has these, else 1 through how many have. */
    ACRONYM("one is the initials of the other", "一方是另一方的首字母缩写"),
    /** 1 if one is a person and the other none, 0.5 if the list leaves open what it is, else 0. */
    OTHER_KIND("one may be a person, the other none", "一方可能是自然人，另一方不是"),
    /** How near the best other entry comes, or is ahead: 0 for not at all, 0.5 for as good, to 1. */
    RIVAL("another entry fits as well", "另有条目同样符合"),
    /** 1 if the country asked for is one of the entry's, -1 if the entry has only others, 0 if either is unknown. */
    COUNTRY("country", "国家"),
    /** 1 if the name is exactly one of the entry, but for case, blanks, punctuation and order; else 0. */
    EXACT("the name is the very name", "名称完全一致");

    private final String english;
    private final String chinese;

    PartyFeature(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** What it is, in words. */
    public String title(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
