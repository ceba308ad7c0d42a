package innograph.model.record;

import java.util.List;

/** What any text of a record has to be, so that the graph keeps it as it is written. */
public final class Texts {
    private Texts() {}

    /**
     * Refuses what is no text.
     *
     * @param what it is of the record, for the message
     * @throws InvalidRecordException if a character of it is U+0000 or half a character, as in files of another encoding
     */
    public static void check(String what, Object value) {
        switch (value) {
            case String text -> check(what, text);
            case List<?> texts -> texts.forEach(text -> check(what, text));
            default -> {}
        }
    }

    private static void check(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = !Character.isSurrogate(c)
                    || (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1)));
            if (c == 0 || !whole) {
                throw new InvalidRecordException(
                        "%s has U+%04X at character %d, which is no text; see that the file is in UTF-8 throughout"
                                .formatted(what, (int) c, i + 1));
            }
            i += Character.isSurrogate(c) ? 1 : 0;
        }
    }
}
