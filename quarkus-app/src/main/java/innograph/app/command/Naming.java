package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Suggestion;
import innograph.queries.search.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds what a user names: by any identifier, or by a name that only one entity has. */
final class Naming {
    private static final int PROPOSED = 5;

    private final Entities entities;
    private final Suggestions suggestions;
    private final CommandSpec spec;

    Naming(Reader reader, CommandSpec spec) {
        this.entities = new Entities(reader);
        this.suggestions = new Suggestions(reader);
        this.spec = spec;
    }

    /**
     * The entity that is meant.
     *
     * @param types one of which it has to be, if it is given by its name; empty for all
     * @throws ParameterException if there is none, or several may be meant; proposes what it could be
     */
    Entity of(String named, List<EntityType> types) {
        Entity byIdentifier = entities.named(List.of(named)).get(named);
        if (byIdentifier != null) {
            return byIdentifier;
        }
        List<Entity> proposed = proposals(named, types);
        List<Entity> exact = proposed.stream()
                .filter(entity -> Stream.concat(
                                entity.names().stream().map(Entity.Name::value), entity.aliases().stream())
                        .anyMatch(named.strip()::equalsIgnoreCase))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        throw new ParameterException(
                spec.commandLine(),
                proposed.isEmpty()
                        ? "The graph holds nothing with the identifier or name " + named
                        : "%s may be several; write the identifier:%n%s"
                                .formatted(
                                        named,
                                        proposed.stream()
                                                .map(entity -> "  %s  %s".formatted(entity.id(), entity.name()))
                                                .collect(Collectors.joining("%n".formatted()))));
    }

    /**
     * The id of the entity that is meant.
     *
     * @throws ParameterException as {@link #of}, and if an identifier is of something else
     */
    String id(String named, EntityType type) {
        Entity entity = of(named, List.of(type));
        if (entity.type() != type) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s (%s) is of the type %s; name one of the type %s"
                            .formatted(named, entity.name(), entity.type().label(), type.label()));
        }
        return entity.id();
    }

    /**
     * The ids of the entities that are meant.
     *
     * @throws ParameterException as {@link #of}
     */
    List<String> ids(Collection<String> named, EntityType type) {
        return named.stream().map(one -> id(one, type)).toList();
    }

    private List<Entity> proposals(String named, List<EntityType> types) {
        List<String> ids = suggestions.of(SearchText.of(named), types, PROPOSED).stream()
                .map(Suggestion::id)
                .toList();
        Map<String, Entity> found = entities.named(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
