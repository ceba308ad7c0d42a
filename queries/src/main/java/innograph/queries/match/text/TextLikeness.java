package innograph.queries.match.text;

/** How much a text tells of a question. All measures are 0 to 1: parts of what a text would tell that has everything, over and over. */
public final class TextLikeness {
    private static final Terms.Kind[] KINDS = Terms.Kind.values();

    private final double[] told = new double[KINDS.length];
    private double present;
    private double opening;

    /**
     * Adds a term of the question that the text has.
     *
     * @param saturated how much it tells to have it so often
     * @param early how near the beginning it first comes
     */
    void add(TextQuestion.Asked asked, double saturated, double early) {
        told[asked.kind().ordinal()] += asked.part() * saturated;
        if (asked.kind() == Terms.Kind.WORD) {
            present += asked.part();
            opening += asked.part() * early;
        }
    }

    /** By words: BM25 as a part of the most there could be. */
    public double words() {
        return told[Terms.Kind.WORD.ordinal()];
    }

    /** By neighbouring words. */
    public double phrases() {
        return told[Terms.Kind.PHRASE.ordinal()];
    }

    /** By single Chinese characters. */
    public double characters() {
        return told[Terms.Kind.CHARACTER.ordinal()];
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
