package innograph.identity.name;

import com.ibm.icu.text.Transliterator;
import innograph.model.name.Spelling;
import java.util.Arrays;
import java.util.List;

/** Names of any script in plain Latin letters, so that Обама, 奥巴马 and Obama can be compared letter by letter. */
public final class Latin {
    /** Read when the first name comes that needs it; may be used by several threads. */
    private static final class Letters {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private Latin() {}

    /** The words of a name, without case, accents and punctuation; an apostrophe within a word is left out. */
    public static List<String> words(String name) {
        String folded = Spelling.folded(name);
        if (isPlain(folded)) {
            return split(folded);
        }
        return split(Spelling.folded(Letters.ANY.transliterate(folded)));
    }

    private static List<String> split(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
