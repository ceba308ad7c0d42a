package innograph.app.screening;

import java.util.regex.Pattern;

/**
 * A cell as it can stand in a written table without a spreadsheet running it as a formula: an apostrophe is put before what begins like one and is no
 * number, and before what begins so behind apostrophes, so that taking one away always gives the cell as it was.
 */
public final class GuardedCell {
    /** The wide signs count, too: Chinese and Japanese editions of Excel read them alike. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)*");

    private GuardedCell() {}

    /** The cell with an apostrophe before it, if it needs one. */
    public static String of(String cell) {
        return isLikeFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was. */
    public static String plain(String guarded) {
        return guarded.startsWith("'") && isLikeFormula(guarded) ? guarded.substring(1) : guarded;
    }

    private static boolean isLikeFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }
}
