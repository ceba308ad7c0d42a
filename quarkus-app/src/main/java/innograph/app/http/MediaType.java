package innograph.app.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A media type or range as it stands in a header.
 *
 * @param name type and subtype in lower case, such as {@code application/json}; blank or nonsense if the header was
 * @param parameters by name in lower case, values without quotes
 */
record MediaType(String name, Map<String, String> parameters) {
    MediaType {
        parameters = Map.copyOf(parameters);
    }

    static MediaType parse(String header) {
        String[] parts = header.split(";", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(lower(parts[i].substring(0, equals)), unquoted(parts[i].substring(equals + 1)));
            }
        }
        return new MediaType(lower(parts[0]), parameters);
    }

    /** True also if it names no character set, since UTF-8 is JSON's only one. */
    boolean isUtf8() {
        String charset = parameters.getOrDefault("charset", "utf-8");
        return charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String text) {
        String value = text.strip();
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
