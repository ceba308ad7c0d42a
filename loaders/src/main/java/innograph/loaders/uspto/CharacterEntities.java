package innograph.loaders.uspto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The characters that the documents name instead of writing them ({@code agr} for α), as ISO 8879 and its successors name
 * them. The documents' own definitions, which DTDs far away are said to hold, are never asked.
 */
final class CharacterEntities {
    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z][A-Za-z0-9._-]*) ?;");

    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private static final Map<String, Integer> CHARACTERS = read();

    private CharacterEntities() {}

    /** The markup with numbers in the place of names; a name that nobody knows becomes a text that reads like the reference. */
    static String resolved(String markup) {
        return REFERENCE.matcher(markup).replaceAll(match -> reference(match.group(1)));
    }

    private static String reference(String name) {
        if (OF_XML.contains(name)) {
            return "&" + name + ";";
        }
        Integer character = CHARACTERS.get(name);
        return character == null ? "&amp;" + name + ";" : "&#" + character + ";";
    }

    /** One line for each: the name and the code point in hexadecimal digits. */
    private static Map<String, Integer> read() {
        try (InputStream in = CharacterEntities.class.getResourceAsStream("character-entities.txt")) {
            if (in == null) {
                throw new IllegalStateException("character-entities.txt is missing from this build");
            }
            Map<String, Integer> characters = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(line -> {
                int blank = line.indexOf(' ');
                characters.put(line.substring(0, blank), Integer.valueOf(line.substring(blank + 1), 16));
            });
            return Map.copyOf(characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
