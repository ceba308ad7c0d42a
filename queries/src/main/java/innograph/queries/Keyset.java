package innograph.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a statement cuts a page out of an ordered list: by what its first item comes behind, not by counting. Items without a
 * key come last, in whichever direction the list is ordered by it.
 *
 * @param keys what the list is ordered by
 * @param id expression for the identifier, which decides among equals, rising
 */
public record Keyset(List<Key> keys, String id) {
    public Keyset {
        keys = List.copyOf(keys);
    }

    /**
     * What a list is ordered by.
     *
     * @param expression over the variables of the statement
     * @param nullable false if each item has it; an index can then give the order
     */
    public record Key(String expression, boolean descending, boolean nullable) {
        private boolean rises(boolean backward) {
            return descending == backward;
        }

        /** The condition for items whose key comes behind this one; null if none does. */
        private @Nullable String behind(@Nullable Object value, String parameter, boolean backward) {
            if (value == null) {
                return backward ? expression + " IS NOT NULL" : null;
            }
            String further = "%s %s %s".formatted(expression, rises(backward) ? ">" : "<", parameter);
            return nullable && !backward ? "(%s OR %s IS NULL)".formatted(further, expression) : further;
        }
    }

    /** What stands behind {@code ORDER BY}. */
    public String order(boolean backward) {
        List<String> order = new ArrayList<>();
        for (Key key : keys) {
            if (key.nullable) {
                order.add("%s IS NULL%s".formatted(key.expression, backward ? " DESC" : ""));
            }
            order.add(key.expression + (key.rises(backward) ? "" : " DESC"));
        }
        order.add(id + (backward ? " DESC" : ""));
        return String.join(", ", order);
    }

    /**
     * The condition for items behind the place that a slice begins at; before it, if the slice is read backward.
     *
     * @param parameters gets what the condition refers to
     */
    public String behind(Slice slice, Map<String, Object> parameters) {
        Position from = slice.from();
        if (from == null) {
            return "true";
        }
        List<String> ways = new ArrayList<>();
        String equal = "";
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Object value = from.keys().get(i);
            String behind = key.behind(value, "$key" + i, slice.backward());
            if (behind != null) {
                ways.add("(%s%s)".formatted(equal, behind));
            }
            if (value == null) {
                equal += key.expression + " IS NULL AND ";
            } else {
                parameters.put("key" + i, value);
                equal += "%s = $key%d AND ".formatted(key.expression, i);
            }
        }
        parameters.put("id", from.id());
        ways.add("(%s%s %s $id)".formatted(equal, id, slice.backward() ? "<" : ">"));
        return "%s(%s)".formatted(boundOfFirstKey(slice.backward()), String.join(" OR ", ways));
    }

    /** Follows from the rest, but an index can begin with it. */
    private String boundOfFirstKey(boolean backward) {
        if (keys.isEmpty() || keys.getFirst().nullable) {
            return "";
        }
        Key first = keys.getFirst();
        return "%s %s= $key0 AND ".formatted(first.expression, first.rises(backward) ? ">" : "<");
    }
}
