package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what is wrong in a mapping, so that its author sees all of it at once. */
final class Faults {
    private record Fault(int line, String message) {}

    private final String mapping;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * No faults yet.
     *
     * @param mapping name of the mapping's file
     */
    Faults(String mapping) {
        this.mapping = mapping;
    }

    void add(int line, String message, Object... arguments) {
        faults.add(new Fault(line, message.formatted(arguments)));
    }

    /** Ends with a {@link LoadException} that lists all faults by line, if there are any. */
    void throwIfAny() {
        if (faults.size() == 1) {
            Fault only = faults.getFirst();
            throw new LoadException(
                    LoadProblem.MAPPING_INVALID, "%s line %d: %s".formatted(mapping, only.line(), only.message()));
        }
        if (!faults.isEmpty()) {
            String list = faults.stream()
                    .sorted(Comparator.comparingInt(Fault::line))
                    .map(fault -> "\n  line %d: %s".formatted(fault.line(), fault.message()))
                    .collect(Collectors.joining());
            throw new LoadException(
                    LoadProblem.MAPPING_INVALID, "%s has %d faults:%s".formatted(mapping, faults.size(), list));
        }
    }

    /** A question that names what was probably meant, or else all that could be. */
    static String didYouMean(String written, Collection<String> known) {
        return didYouMean(written, known, "it can be ");
    }

    /**
     * A question that names what was probably meant.
     *
     * @param otherwise comes before all that is known, if nothing is near
     */
    static String didYouMean(String written, Collection<String> known, String otherwise) {
        return nearest(written, known)
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() -> "; " + otherwise + String.join(", ", known));
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        int tolerance = 1 + written.length() / 4;
        return known.stream()
                .filter(word -> distance(written, word) <= tolerance)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** Letters to be replaced, added or taken away, capitals or not. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
