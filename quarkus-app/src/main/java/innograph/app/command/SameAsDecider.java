package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.resolve.Resolver;
import innograph.model.EntityType;
import innograph.model.curated.CuratedEntities;
import innograph.queries.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes what a person at this machine decides on two entities, whether they were proposed or not. */
final class SameAsDecider {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final Graph graph;
    private final Reader reader;
    private final CommandSpec spec;

    SameAsDecider(Graph graph, Reader reader, CommandSpec spec) {
        this.graph = graph;
        this.reader = reader;
        this.spec = spec;
    }

    /** The types that are meant: all that can be the same if none is named. */
    static List<EntityType> types(@Nullable String named, CommandSpec spec) {
        if (named == null) {
            return Resolver.TYPES;
        }
        return Resolver.TYPES.stream()
                .filter(type -> type.label().equalsIgnoreCase(named))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--type %s: what can be the same is of the types %s"
                                .formatted(
                                        named,
                                        Resolver.TYPES.stream()
                                                .map(EntityType::label)
                                                .collect(Collectors.joining(" and ")))));
    }

    /** Two entities, by their ids. */
    record Two(String one, String other) {
        boolean are(String some, String another) {
            return (one.equals(some) && other.equals(another)) || (one.equals(another) && other.equals(some));
        }
    }

    /**
     * The two that are meant.
     *
     * @param one an identifier, or a name that only one organization or person has
     * @param other the same
     * @throws ParameterException if they can't be told, or are one
     */
    Two named(String one, String other) {
        Naming naming = new Naming(reader, spec);
        Two two = new Two(
                naming.of(one, Resolver.TYPES).id(),
                naming.of(other, Resolver.TYPES).id());
        if (two.one().equals(two.other())) {
            throw new ParameterException(
                    spec.commandLine(), "%s and %s are one already: %s".formatted(one, other, two.one()));
        }
        return two;
    }

    void decide(Two two, boolean same, String by) {
        new CuratedEntities(graph.driver(), Clock.systemUTC(), LONG_ENOUGH)
                .decideSame(two.one(), two.other(), same, by);
    }
}
