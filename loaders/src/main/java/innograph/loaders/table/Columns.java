package innograph.loaders.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping names, each with its place in a {@link Row}; some are derived from others. */
final class Columns {
    /**
     * Columns of which a file has to have at least one.
     *
     * @param line where the mapping names them
     */
    private record Need(List<String> oneOf, int line) {}

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    /** What each derived column is made of. */
    private final Map<String, List<String>> derived = new LinkedHashMap<>();

    private final List<Need> needs = new ArrayList<>();

    /** The place of a column in a row. */
    int slot(String name, int line) {
        lines.putIfAbsent(name, line);
        return slots.computeIfAbsent(name, _ -> slots.size());
    }

    /**
     * The place of a column that is made of others.
     *
     * @param from the others; empty if it can do without them
     */
    int derive(String name, List<String> from, int line) {
        derived.put(name, inFile(from));
        return slot(name, line);
    }

    boolean isDerived(String name) {
        return derived.containsKey(name);
    }

    boolean isNamed(String name) {
        return slots.containsKey(name);
    }

    /** Says that a file without any of these columns can't be read with this mapping. */
    void need(List<String> oneOf, int line) {
        List<String> inFile = inFile(oneOf);
        if (!inFile.isEmpty()) {
            needs.add(new Need(inFile, line));
        }
    }

    private List<String> inFile(List<String> names) {
        return names.stream()
                .flatMap(name -> derived.getOrDefault(name, List.of(name)).stream())
                .toList();
    }

    /** Names by place; null where a column is derived and so in no file. */
    @Nullable
    String[] inFile() {
        @Nullable String[] names = new @Nullable String[slots.size()];
        slots.forEach((name, slot) -> names[slot] = isDerived(name) ? null : name);
        return names;
    }

    int line(String name) {
        return lines.getOrDefault(name, 1);
    }

    /**
     * Where each column stands in a file; -1 for those that are not in it.
     *
     * @param faults gets those that should be
     */
    int[] bind(String file, List<String> header, Faults faults) {
        for (Need need : needs) {
            if (need.oneOf().stream().noneMatch(header::contains)) {
                faults.add(
                        need.line(),
                        "%s has no column '%s'%s",
                        file,
                        String.join("' or '", need.oneOf()),
                        Faults.didYouMean(need.oneOf().getFirst(), header, "it has "));
            }
        }
        int[] places = new int[slots.size()];
        Arrays.fill(places, -1);
        slots.forEach((name, slot) -> {
            if (!isDerived(name)) {
                places[slot] = header.indexOf(name);
                if (places[slot] != header.lastIndexOf(name)) {
                    faults.add(line(name), "%s has the column '%s' more than once; rename one of them", file, name);
                }
            }
        });
        return places;
    }

    /** Gives the columns that the mapping needs and that no record of a file of JSON has, with their line in the mapping. */
    void unseen(boolean[] seen, ObjIntConsumer<String> use) {
        for (Need need : needs) {
            if (need.oneOf().stream().noneMatch(name -> seen[slots.getOrDefault(name, 0)])) {
                use.accept(String.join("' or '", need.oneOf()), need.line());
            }
        }
    }
}
