package innograph.queries.match.text;

/** How much a text tells of a question. All measures are 0 to 1: parts of what a text would tell that has everything, over and over. */
public final class TextLikeness {
    /** Of a text that has none of the terms. */
    public static final TextLikeness NONE = new TextLikeness();

    private double words;
    private double phrases;
    private double characters;
    private double present;
    private double opening;

    /**
     * Adds a term of the question that the text has.
     *
     * @param saturated how much it tells to have it so often
     * @param early how near the beginning it first comes
     */
    void add(TextQuestion.Asked asked, double saturated, double early) {
        double tells = asked.part() * saturated;
        switch (asked.kind()) {
            case CHARACTER -> characters += tells;
            case PHRASE -> phrases += tells;
            case WORD -> {
                words += tells;
                present += asked.part();
                opening += asked.part() * early;
            }
        }
    }

    /** By words: BM25 as a part of the most there could be. */
    public double words() {
        return words;
    }

    /** By neighbouring words. */
    public double phrases() {
        return phrases;
    }

    /** By single Chinese characters. */
    public double characters() {
        return characters;
    }

    /** Part of the words that the text has, however often. */
    public double present() {
        return present;
    }

    /** The same, those at its beginning counting most. */
    public double opening() {
        return opening;
    }
}
