package innograph.loaders.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A block of {@code key: value} lines of a mapping. Whatever it finds wrong it notes, and goes on. */
final class Section {
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Faults faults;

    private Section(int line, Faults faults) {
        this.line = line;
        this.faults = faults;
    }

    /** A block without keys, where something shorter is written instead of one. */
    static Section empty(Node node, Faults faults) {
        return new Section(line(node), faults);
    }

    /** A block with any keys. */
    static Section of(Node node, String what, Faults faults) {
        Section section = new Section(line(node), faults);
        if (!(node instanceof MappingNode block)) {
            faults.add(line(node), "%s has to be a block of 'key: value' lines", what);
            return section;
        }
        for (NodeTuple entry : block.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(line(entry.getKeyNode()), "a key has to be a text");
            } else if (section.values.containsKey(key.getValue())) {
                faults.add(line(key), "'%s' is there twice", key.getValue());
            } else {
                section.lines.put(key.getValue(), line(key));
                section.values.put(key.getValue(), entry.getValueNode());
            }
        }
        return section;
    }

    /** A block that may have these keys only. */
    static Section of(Node node, String what, Faults faults, String... known) {
        Section section = of(node, what, faults);
        section.lines.forEach((key, line) -> {
            if (!Arrays.asList(known).contains(key)) {
                faults.add(line, "%s has no key '%s'%s", what, key, Faults.didYouMean(key, Arrays.asList(known)));
            }
        });
        return section;
    }

    /** Line of a node, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    /** Line of a key; of the block if the key is missing. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** The text of a key; null if the key is missing or its value is no text, which then is a fault. */
    @Nullable
    String text(String key) {
        Node node = values.get(key);
        return node == null ? null : text(node, "'" + key + "'", faults);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** A text that has to be there; a fault and empty if it is not. */
    String required(String key, String what) {
        if (!has(key)) {
            faults.add(line, "%s needs a '%s'", what, key);
        }
        return text(key, "");
    }

    boolean flag(String key) {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            faults.add(line(key), "'%s' is true or false, not '%s'", key, text);
        }
        return text.equals("true");
    }

    /** A text or a list of texts; empty if the key is missing. */
    List<String> texts(String key) {
        return items(key).stream()
                .map(item -> text(item, "'" + key + "'", faults))
                .filter(text -> text != null)
                .toList();
    }

    /** The items of a list, or the one value that is no list; empty if the key is missing. */
    List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode list ? new ArrayList<>(list.getValue()) : List.of(node);
    }

    /** Whatever YAML takes it for: a number or a date is the text that is written. */
    static @Nullable String text(Node node, String what, Faults faults) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        faults.add(line(node), "%s has to be a text", what);
        return null;
    }
}
