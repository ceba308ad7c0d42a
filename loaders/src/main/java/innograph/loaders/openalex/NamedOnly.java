package innograph.loaders.openalex;

import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.InvalidRecordException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers for what has a name and nothing else. */
final class NamedOnly {
    /** Blanks and hyphens of all scripts, and characters that nobody sees. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{C}]+");

    private NamedOnly() {}

    /** Of one name in one country is one organization. */
    static Identifier organization(@Nullable Identifier country, String name) {
        return local("organization", country == null ? key(name) : key(country.value()) + "/" + key(name));
    }

    /** Persons of one name are one within one work only. */
    static Identifier person(Identifier work, String name) {
        return local("person", key(work.value()) + "/" + key(name));
    }

    private static Identifier local(String kind, String key) {
        return Identifier.of(Scheme.LOCAL, "openalex/" + kind + "/" + key);
    }

    private static String key(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = BETWEEN_WORDS.matcher(normal).replaceAll("-");
        if (key.isEmpty() || key.equals("-")) {
            throw new InvalidRecordException("'%s' is no name".formatted(name));
        }
        return key;
    }
}
