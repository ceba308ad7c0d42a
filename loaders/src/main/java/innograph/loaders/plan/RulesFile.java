package innograph.loaders.plan;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.YamlFile;
import innograph.model.identifier.Identifier;
import innograph.model.indicator.CountingRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@value #NAME}: for each indicator how it is counted. A rule with a fault is rejected by its line; the others count. */
final class RulesFile {
    static final String NAME = "rules.yaml";

    private static final int MOST_BYTES = 1 << 20;

    private final RecordSink sink;
    private final Map<Identifier, Rule> rules = new LinkedHashMap<>();

    private RulesFile(RecordSink sink) {
        this.sink = sink;
    }

    /** A rule and the line on which it begins. */
    private record Rule(int line, CountingRule rule) {}

    /** Reads the rules of a plan; it need not have any. */
    static RulesFile read(Input input, RecordSink sink) throws IOException {
        RulesFile file = new RulesFile(sink);
        Optional<Input.Part> part = input.part(NAME);
        if (part.isPresent()) {
            YamlFile.read(NAME, text(part.get()), LoadProblem.FILE_OF_ANOTHER_FORMAT)
                    .ifPresent(file::readAll);
        }
        return file;
    }

    /** The rule of an indicator, as the graph keeps it; empty if it has none. */
    Optional<String> take(Identifier indicator) {
        return Optional.ofNullable(rules.remove(indicator))
                .map(rule -> rule.rule().text());
    }

    /** Rejects the rules that nobody took. */
    void rejectTheRest() {
        rules.forEach((indicator, rule) -> reject(
                rule.line(),
                "indicator %s is not in indicators.csv; correct it, or add the indicator there".formatted(indicator),
                indicator.toString()));
    }

    private static String text(Input.Part part) throws IOException {
        try (InputStream in = part.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new LoadException(
                        LoadProblem.LIMIT_EXCEEDED,
                        "%s has more than %,d bytes; rules are short texts".formatted(NAME, MOST_BYTES));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LoadException(LoadProblem.FILE_OF_ANOTHER_FORMAT, NAME + " is not UTF-8; save it as UTF-8", e);
        }
    }

    private void readAll(Node node) {
        if (!(node instanceof MappingNode block)) {
            reject(line(node), "write 'indicator: {count: …}', one for each indicator", "");
            return;
        }
        for (NodeTuple entry : block.getValue()) {
            String key = scalar(entry.getKeyNode()).orElse("");
            int line = line(entry.getKeyNode());
            Optional<Identifier> indicator = Identifier.parse(key);
            if (indicator.isEmpty()) {
                reject(line, "'%s' is no identifier of an indicator; write plan:indicator-…".formatted(key), key);
            } else if (rules.containsKey(indicator.get())) {
                reject(line, "there is a rule of %s already; write one".formatted(key), key);
            } else {
                read(entry.getValueNode(), key).ifPresent(rule -> rules.put(indicator.get(), new Rule(line, rule)));
            }
        }
    }

    private Optional<CountingRule> read(Node node, String indicator) {
        if (!(node instanceof MappingNode block)) {
            reject(line(node), "a rule is a block of 'word: value' lines", indicator);
            return Optional.empty();
        }
        Map<String, List<String>> written = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple entry : block.getValue()) {
            String key = scalar(entry.getKeyNode()).orElse("");
            int line = line(entry.getKeyNode());
            if (written.put(key, values(entry.getValueNode())) != null) {
                reject(line, "'%s' is there twice".formatted(key), indicator);
                return Optional.empty();
            }
            lines.put(key, line);
        }
        return CountingRule.of(
                written, (key, message) -> reject(lines.getOrDefault(key, line(node)), message, indicator + " " + key));
    }

    /** A value or a list of values; what is neither is an empty text, which no word of a rule takes. */
    private static List<String> values(Node node) {
        List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<String> values = new ArrayList<>();
        nodes.forEach(one -> values.add(scalar(one).orElse("")));
        return values;
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private void reject(int line, String reason, String text) {
        sink.reject(new Reject(LoadProblem.RECORD_INVALID, Place.line(NAME, line), reason, text));
    }
}
