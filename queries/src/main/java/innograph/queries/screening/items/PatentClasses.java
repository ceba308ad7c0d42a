package innograph.queries.screening.items;

import innograph.queries.screening.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Of which control items' field patent classes are, by {@code patent-classes.tsv}. */
public final class PatentClasses {
    private static final List<Entry> ENTRIES =
            Table.lines("items/patent-classes.tsv").stream().map(Entry::of).toList();

    private PatentClasses() {}

    /** @param beginning of the symbols of classes, without blanks */
    private record Entry(String beginning, List<String> codes, boolean military) {
        static Entry of(String[] columns) {
            return new Entry(
                    columns[0], List.of(columns[1].split(" ")), columns.length > 2 && columns[2].equals("military"));
        }

        boolean covers(String symbol) {
            return symbol.startsWith(beginning);
        }

        boolean leadsTo(String code) {
            return codes.stream().anyMatch(code::startsWith);
        }
    }

    /** How the symbols of classes of weapons, ammunition, warships and other military matter begin, without blanks. */
    public static List<String> military() {
        return ENTRIES.stream().filter(Entry::military).map(Entry::beginning).toList();
    }

    /** How much classes speak for an item, 0 to 1: the root of the part of them that are of its field, since one of many tells much. */
    static double field(Collection<String> symbols, String code) {
        long leading = symbols.stream()
                .map(PatentClasses::plain)
                .filter(symbol -> ENTRIES.stream().anyMatch(entry -> entry.covers(symbol) && entry.leadsTo(code)))
                .count();
        return symbols.isEmpty() ? 0 : Math.sqrt((double) leading / symbols.size());
    }

    private static String plain(String symbol) {
        return symbol.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
