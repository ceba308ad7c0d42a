package innograph.loaders.source;

import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.InvalidRecordException;

/**
 * Something of a source that did not get into the graph, as data.
 *
 * @param reason what is wrong and how to mend it
 * @param text the record or the part of it that was left out
 */
public record Reject(LoadProblem problem, Place place, String reason, String text) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 2_000;

    /** Cuts very long texts; the place says where all of it stands. */
    public Reject {
        reason = cut(reason, LONGEST_REASON);
        text = cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " …";
    }

    /** A record or field that does not say what it should. */
    public static Reject because(InvalidRecordException reason, Place place, String text) {
        return new Reject(LoadProblem.RECORD_INVALID, place, String.valueOf(reason.getMessage()), text);
    }

    /** An identifier that can't be one. */
    public static Reject because(InvalidIdentifierException reason, Place place, String text) {
        return new Reject(LoadProblem.IDENTIFIER_INVALID, place, String.valueOf(reason.getMessage()), text);
    }

    /** A value that can't be read. */
    public static Reject because(InvalidValueException reason, Place place, String text) {
        return new Reject(LoadProblem.VALUE_UNREADABLE, place, String.valueOf(reason.getMessage()), text);
    }
}
