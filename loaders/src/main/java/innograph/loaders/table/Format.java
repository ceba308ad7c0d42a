package innograph.loaders.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file with a table is written. */
enum Format {
    CSV("csv", "txt"),
    TSV("tsv", "tab"),
    XLSX("xlsx", "xlsm"),
    /** One record a line. */
    JSONL("jsonl", "ndjson"),
    /** One document with a list of records, or records one after the other. */
    JSON("json");

    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    /** The format that a file's name ends with; empty if it is none of these. */
    static Optional<Format> of(String file) {
        String name = unpacked(file).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst();
    }

    /** The format that a mapping names, for example {@code csv}; empty if there is none. */
    static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The name of a file without that of its packing. */
    static String unpacked(String file) {
        return file.replaceFirst("(?i)\\.gz$", "");
    }
}
