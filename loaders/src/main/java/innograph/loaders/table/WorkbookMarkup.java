package innograph.loaders.table;

import org.jspecify.annotations.Nullable;

/**
 * The markup of one part of a workbook as it comes by, byte by byte. Programs that write workbooks write tags and texts only:
 * anything else is refused, so that what is a tag here is one for the workbook's reader too.
 */
final class WorkbookMarkup {
    /** Bytes of one text or one tag; a cell of Excel has at most 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 18;

    /** Bytes of a row; Excel's own have at most 16,384 cells. */
    private static final int LONGEST_ROW = 4 << 20;

    /** The last column of Excel is XFD. */
    private static final int LONGEST_COLUMN = 3;

    private static final int LONGEST_NAME = 8;

    private final StringBuilder name = new StringBuilder();
    private boolean nameEnded;
    private boolean inTag;
    private byte quote;
    private byte before;
    private boolean isRow;
    private int letters = -1;
    private long position;
    private int sinceTag;
    private int sinceRow;

    /** What is wrong with the next bytes; null if nothing is. */
    @Nullable
    String fault(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            String fault = fault(bytes[i]);
            if (fault != null) {
                return fault;
            }
            before = bytes[i];
            position++;
        }
        return null;
    }

    private @Nullable String fault(byte next) {
        sinceTag++;
        sinceRow++;
        if (!inTag) {
            readText(next);
        } else if (quote != 0) {
            readValue(next);
        } else if (before == '<' && (next == '!' || (next == '?' && position > 4))) {
            return "a document type, a comment or the like, which no workbook has";
        } else {
            readTag(next);
        }
        if (sinceTag > LONGEST_TEXT) {
            return "a text of more than %,d bytes".formatted(LONGEST_TEXT);
        }
        if (sinceRow > LONGEST_ROW) {
            return "a row of more than %,d bytes".formatted(LONGEST_ROW);
        }
        return letters > LONGEST_COLUMN ? "a cell behind column XFD" : null;
    }

    private void readText(byte next) {
        if (next == '<') {
            inTag = true;
            sinceTag = 0;
            begin();
        }
    }

    /** The reader makes room for as many cells as the name of a column says. */
    private void readValue(byte next) {
        if (next == quote) {
            quote = 0;
            letters = -1;
            begin();
        } else if (letters >= 0) {
            letters = Character.isLetter(next) ? letters + 1 : -1;
        }
    }

    private void readTag(byte next) {
        switch (next) {
            case '"', '\'' -> {
                quote = next;
                letters = name.toString().equals("r") ? 0 : -1;
            }
            case '>' -> {
                endName();
                if (isRow && before == '/') {
                    sinceRow = 0;
                }
                inTag = false;
                isRow = false;
            }
            case ' ', '\t', '\r', '\n', '=' -> endName();
            default -> {
                if (nameEnded) {
                    begin();
                }
                if (name.length() < LONGEST_NAME) {
                    name.append((char) next);
                }
            }
        }
    }

    private void begin() {
        name.setLength(0);
        nameEnded = false;
    }

    private void endName() {
        String ended = name.toString();
        isRow |= !nameEnded && (ended.equals("row") || ended.equals("row/"));
        if (!nameEnded && ended.equals("/row")) {
            sinceRow = 0;
        }
        nameEnded = true;
    }
}
