package innograph.queries.screening.items;

import java.util.Set;

/**
 * An item, and what of it is compared beside its words.
 *
 * @param codes of other items that it mentions
 * @param meaning of its heading
 */
record ListedItem(ControlItem item, Set<String> codes, ItemKind kind, TextVector meaning) {
    static ListedItem of(ControlItem item, TextVector meaning) {
        String text = item.text() == null ? item.heading() : item.heading() + "\n" + item.text();
        return new ListedItem(item, TechnicalText.codes(text), ItemKind.of(item), meaning);
    }
}
