package innograph.api;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import innograph.model.EntityType;
import innograph.queries.Neighbourhood;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the fields for links lead to, as the schema says it. */
final class LinkTargets {
    /**
     * Where a field leads to.
     *
     * @param type of all its entities
     * @param condition directive of the schema that says who may ask for it; empty if all may
     */
    record Target(EntityType type, Neighbourhood over, String condition) {}

    private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
    private final Map<String, Set<String>> entitiesOfLists = new HashMap<>();

    LinkTargets(TypeDefinitionRegistry types) {
        for (LinkFields.Link link : LinkFields.LINKS) {
            String field = typeOf(types, link.type(), link.field());
            String entity = field.endsWith("Connection") ? edgeField(types, edgeOf(types, field), link.far()) : field;
            entitiesOfLists.computeIfAbsent(field, name -> new HashSet<>()).add(entity);
            entityType(entity)
                    .ifPresent(type -> targets.computeIfAbsent(link.type(), name -> new LinkedHashMap<>())
                            .put(link.field(), new Target(type, link.neighbourhood(), condition(types, link))));
        }
    }

    /** By the field; those that lead to entities of several types are left out. */
    Map<String, Target> of(EntityType type) {
        return targets.getOrDefault(type.label(), Map.of());
    }

    /** The type of all entities in lists of this kind; empty if they are of several, or of a type that is none. */
    Optional<EntityType> listed(String connection) {
        Set<String> entities = entitiesOfLists.getOrDefault(connection, Set.of(connection.replace("Connection", "")));
        return entities.size() == 1 ? entityType(entities.iterator().next()) : Optional.empty();
    }

    Optional<Target> of(String type, String field) {
        return Optional.ofNullable(targets.getOrDefault(type, Map.of()).get(field));
    }

    /** The type of the edges of a connection: the one that it names, or the one that is called like it. */
    static String edgeOf(TypeDefinitionRegistry types, String connection) {
        ObjectTypeDefinition definition = types.getTypeOrNull(connection, ObjectTypeDefinition.class);
        return definition == null || definition.getFieldDefinitions().isEmpty()
                ? connection.replace("Connection", "Edge")
                : typeOf(types, connection, "edges");
    }

    /** The edges that only hold an entity follow from its type, and are not in the registry yet. */
    private static String edgeField(TypeDefinitionRegistry types, String edge, String field) {
        return types.getTypeOrNull(edge, ObjectTypeDefinition.class) == null
                ? edge.replace("Edge", "")
                : typeOf(types, edge, field);
    }

    /** Who may not see the links may not narrow a list by them either. */
    private static String condition(TypeDefinitionRegistry types, LinkFields.Link link) {
        return definition(types, link.type(), link.field()).getDirectives(RoleCheck.DIRECTIVE).stream()
                .map(AstPrinter::printAst)
                .collect(Collectors.joining());
    }

    private static String typeOf(TypeDefinitionRegistry types, String type, String field) {
        return TypeInfo.typeInfo(definition(types, type, field).getType()).getName();
    }

    private static FieldDefinition definition(TypeDefinitionRegistry types, String type, String field) {
        ObjectTypeDefinition definition =
                Objects.requireNonNull(types.getTypeOrNull(type, ObjectTypeDefinition.class), type);
        return definition.getFieldDefinitions().stream()
                .filter(candidate -> candidate.getName().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema has no " + type + "." + field));
    }

    private static Optional<EntityType> entityType(String name) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.label().equals(name))
                .findFirst();
    }
}
