package innograph.identity.name;

/**
 * How alike two words of plain letters are: the share of letters that need no change, where a change that ears, transliterations or
 * keyboards often make costs less than any other.
 */
final class WordLikeness {
    /** Each is often written for the others. */
    private static final String[] ALIKE = {"bpvwf", "ckqgx", "szcx", "dt", "mn", "lr", "ijy", "gj", "hx", "uvw", "uw"};

    private static final String VOWELS = "aeiouy";
    /** A digit and the letter it is typed for. */
    private static final String[] DIGITS_FOR = {"0o", "1il", "3e", "4a", "5s", "8b"};

    private static final double OTHER_VOWEL = 0.6;
    private static final double OTHER_OF_A_KIND = 0.5;
    private static final double DIGIT_FOR_LETTER = 0.2;
    private static final double DOUBLED = 0.3;
    private static final double SILENT = 0.5;
    private static final double SWAPPED = 0.6;

    private static final int PLAIN = 128;

    /** What it costs to write one plain letter for another. */
    private static final double[][] CHANGED = costs();

    private WordLikeness() {}

    private static double[][] costs() {
        double[][] costs = new double[PLAIN][PLAIN];
        for (char left = 0; left < PLAIN; left++) {
            for (char right = 0; right < PLAIN; right++) {
                costs[left][right] = cost(left, right);
            }
        }
        return costs;
    }

    /** From 0 for words that have nothing in common to 1 for one word. */
    static double of(NameWord left, NameWord right) {
        return of(left.text(), left.sound(), right.text(), right.sound());
    }

    /** From 0 for words that have nothing in common to 1 for one word, each with its {@link #sound}. */
    static double of(String left, String leftSound, String right, String rightSound) {
        if (left.equals(right)) {
            return 1;
        }
        return Math.max(likeness(left, right), 0.97 * likeness(leftSound, rightSound));
    }

    private static double likeness(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        int shorter = Math.min(left.length(), right.length());
        return shorter * 2 < longer || longer == 0 ? 0 : Math.max(0, 1 - distance(left, right) / longer);
    }

    /** What several letters together stand for, in one letter of its own. */
    static String sound(String word) {
        return word.replace("tsch", "ch")
                .replace("sch", "sh")
                .replace("shch", "sh")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ph", "f")
                .replace("zh", "j")
                .replace("dj", "j")
                .replace("ts", "z")
                .replace("ck", "k")
                .replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("ie", "i")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("iy", "i")
                .replace("yy", "i")
                .replace("ij", "i")
                .replace("yj", "i")
                .replace("th", "t")
                .replace('y', 'i')
                .replace('w', 'v')
                .replace('q', 'k');
    }

    /** Changes of single letters and swaps of neighbours that make one word of the other. */
    private static double distance(String left, String right) {
        int width = right.length() + 1;
        double[] before = new double[width];
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + added(right, j - 1);
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = above[0] + added(left, i - 1);
            for (int j = 1; j < width; j++) {
                char l = left.charAt(i - 1);
                char r = right.charAt(j - 1);
                double least = above[j - 1] + (l < PLAIN && r < PLAIN ? CHANGED[l][r] : cost(l, r));
                least = Math.min(least, above[j] + added(left, i - 1));
                least = Math.min(least, row[j - 1] + added(right, j - 1));
                if (i > 1 && j > 1 && l == right.charAt(j - 2) && r == left.charAt(i - 2)) {
                    least = Math.min(least, before[j - 2] + SWAPPED);
                }
                row[j] = least;
            }
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }

    private static double added(String word, int at) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter) {
            return DOUBLED;
        }
        return letter == 'h' && at > 0 ? SILENT : 1;
    }

    private static double cost(char left, char right) {
        if (left == right) {
            return 0;
        }
        if (bothIn(DIGITS_FOR, left, right)) {
            return DIGIT_FOR_LETTER;
        }
        if (Character.isDigit(left) || Character.isDigit(right)) {
            return 2; // 2004-1 is not 2004-2
        }
        if (VOWELS.indexOf(left) >= 0 && VOWELS.indexOf(right) >= 0) {
            return OTHER_VOWEL;
        }
        return bothIn(ALIKE, left, right) ? OTHER_OF_A_KIND : 1;
    }

    private static boolean bothIn(String[] kinds, char left, char right) {
        for (String kind : kinds) {
            if (kind.indexOf(left) >= 0 && kind.indexOf(right) >= 0) {
                return true;
            }
        }
        return false;
    }
}
