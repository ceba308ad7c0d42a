package innograph.loaders.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads files that people write in YAML, such as mappings and rules. */
public final class YamlFile {
    /** What people write nests far less; what nests without end would take the reader's stack. */
    private static final int DEEPEST = 50;

    private YamlFile() {}

    /**
     * The content of a file; empty if it says nothing.
     *
     * @param file its name, for messages
     * @param problem what a file that can't be read is
     * @throws LoadException if it is no YAML or nests too deep, with the line
     */
    public static Optional<Node> read(String file, String text, LoadProblem problem) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            requireShallow(file, new Parse(settings).parseString(text), problem);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw new LoadException(
                    problem,
                    "%s line %d: no YAML: %s; look at indents, colons and quotes"
                            .formatted(file, line(e.getProblemMark()), e.getProblem()),
                    e);
        } catch (YamlEngineException e) {
            throw new LoadException(problem, file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private static void requireShallow(String file, Iterable<Event> events, LoadProblem problem) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new LoadException(
                        problem,
                        "%s line %d: more than %d levels, one in the other; look at brackets and indents"
                                .formatted(file, line(event.getStartMark()), DEEPEST));
            }
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }
}
