package innograph.model.curated;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with something that a person wants to write.
 *
 * @param field where, for example {@code owners}
 * @param values that the message names
 */
public record Fault(String field, Kind kind, List<Object> values) {
    /** What can be wrong; callers may rely on the names. */
    public enum Kind {
        /** It has to be there. */
        REQUIRED,
        /** A text has too many characters, or a list too many items. */
        TOO_LONG,
        /** A number is too small or too large. */
        OUT_OF_RANGE,
        /** It is not written as it has to be. */
        MALFORMED,
        /** A day lies before another one that it can't precede, or a part is more than the whole. */
        CONTRADICTION,
        /** No entity has this identifier. */
        NOT_FOUND,
        /** An entity of this type can't stand there. */
        WRONG_TYPE,
        /** Another entity has it already. */
        TAKEN,
        /** Somebody changed it in the meantime. */
        CHANGED_MEANWHILE,
        /** It comes from a data set; only what was written here can be changed here. */
        NOT_WRITTEN_HERE,
        /** There is no screening case of this id. */
        NO_CASE,
        /** There is no docking of this id that the caller may see. */
        NO_DOCKING,
        /** What stands as it does allows something else, but not this. */
        NOT_NOW,
        /** Somebody else has to do it. */
        ANOTHER_PERSON,
        /** The register gives no such number to such a contract. */
        NO_NUMBER,
        /** Neither an administrative division of China nor another country. */
        NO_REGION,
        /** Contracts of this kind are not told apart so. */
        NOT_OF_KIND,
        /** The day has not come yet. */
        IN_FUTURE,
        /** What is asked can't be done with a contract in this state. */
        NOT_IN_STATE,
        /** Only those who speak for it can do that. */
        NOT_YOURS,
        /** It would tell who is anonymous. */
        IDENTIFYING,
        /** What everybody could read cannot be made anonymous afterwards. */
        ALREADY_PUBLIC,
        /** Both sides know each other by now, which nobody can take back. */
        DISCLOSED,
        /** It is closed, withdrawn or past its last day. */
        NOT_OPEN,
        /** It is not any more what the other side agreed to. */
        REWRITTEN,
        /** Only a contract that is in the register concludes anything. */
        NOT_REGISTERED,
        /** It would be a contract with itself. */
        SAME_PARTY,
        /** A contract is between others than the two sides. */
        WRONG_PARTIES,
        /** There may be no more of them, by a setting. */
        LIMIT,
        /** No webhook may be sent there. */
        NO_TARGET,
        /** The caller has no watch of this id. */
        NO_WATCH,
        /** The caller has no notice of this id. */
        NO_NOTICE,
        /** Only what was given up can be sent again. */
        NOT_DEAD
    }

    public Fault {
        values = List.copyOf(values);
    }

    public Fault(String field, Kind kind, Object... values) {
        this(field, kind, Arrays.asList(values));
    }

    /** What is wrong and what to do, in Chinese if that is the language, in English otherwise. */
    public String message(Locale language) {
        Locale known = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle messages = ResourceBundle.getBundle(
                "innograph.model.curated.faults",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(kind.name()), known).format(values.toArray());
    }
}
