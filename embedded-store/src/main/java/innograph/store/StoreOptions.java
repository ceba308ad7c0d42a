package innograph.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the store.
 *
 * @param data folder of the database, its password and its logs; absolute
 * @param port Bolt port on the loopback address, 0 to 65535; 0 takes any free one, {@code store.json} says which
 * @param pageCache memory for pages of the database files, as Neo4j writes sizes ({@code 512m}, or bytes)
 * @param whileUsed whether the store ends by itself as soon as no process holds a lock on the file {@code in-use}
 */
record StoreOptions(Path data, int port, String pageCache, boolean whileUsed) {

    static final String USAGE = "--data DIR --port N [--page-cache SIZE] [--while-used]";

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[kKmMgG]?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    StoreOptions {
        data = data.toAbsolutePath().normalize();
    }

    /** @throws StoreFailure for an unknown, incomplete or missing option */
    static StoreOptions parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        @Nullable Path data = null;
        int port = -1;
        String pageCache = "512m";
        boolean whileUsed = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--port" -> port = port(valueOf(option, rest));
                case "--page-cache" -> pageCache = size(valueOf(option, rest));
                case "--while-used" -> whileUsed = true;
                default -> throw wrong("unknown option '" + option + "'");
            }
        }
        if (data == null || port < 0) {
            throw wrong("--data and --port are needed");
        }
        return new StoreOptions(data, port, pageCache, whileUsed);
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw wrong("option " + option + " lacks its value");
        }
        return rest.pop();
    }

    private static int port(String text) {
        if (!PORT.matcher(text).matches() || Integer.parseInt(text) > 65535) {
            throw wrong("--port '" + text + "' is no port; write 0 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static String size(String text) {
        if (!SIZE.matcher(text).matches()) {
            throw wrong("--page-cache '" + text + "' is no size; write it as 512m");
        }
        return text;
    }

    private static StoreFailure wrong(String what) {
        return new StoreFailure(StoreProblem.WRONG_OPTION, what + "; usage: " + USAGE, null);
    }
}
