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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields for links lead to, as the schema says it. */
final class LinkTargets {
    /**
     * Where a field leads to.
     *
     * @param types of its entities; seldom more than one
     * @param condition directive of the schema that says who may ask for it; empty if all may
     */
    record Target(List<EntityType> types, Neighbourhood over, String condition) {
        Target {
            types = List.copyOf(types);
        }

        /** The type of all its entities; empty if they are of several. */
        Optional<EntityType> type() {
            return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
        }

        /** How what is said of its entities is called: {@code Organization}, {@code OrganizationOrPerson}. */
        String name() {
            return types.stream().map(EntityType::label).collect(Collectors.joining("Or"));
        }
    }

    private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
    private final Map<String, Set<String>> entitiesOfLists = new HashMap<>();

    LinkTargets(TypeDefinitionRegistry types) {
        for (LinkFields.Link link : LinkFields.LINKS) {
            String field = typeOf(types, link.type(), link.field());
            String entity = field.endsWith("Connection") ? edgeField(types, edgeOf(types, field), link.far()) : field;
            entitiesOfLists.computeIfAbsent(field, name -> new HashSet<>()).add(entity);
            List<EntityType> leadsTo = entityType(entity)
                    .map(List::of)
                    .orElseGet(() ->
                            link.neighbourhood().leadsTo(entityType(link.type()).orElseThrow()));
            targets.computeIfAbsent(link.type(), name -> new LinkedHashMap<>())
                    .put(link.field(), new Target(leadsTo, link.neighbourhood(), condition(types, link)));
        }
    }

    /** Of all types of entities. */
    Stream<Target> all() {
        return targets.values().stream().flatMap(fields -> fields.values().stream());
    }

    /** By the field. */
    Map<String, Target> of(EntityType type) {
        return targets.getOrDefault(type.label(), Map.of());
    }

    /** The type of all entities in lists of this kind; empty if they are of several, or of a type that is none. */
    Optional<EntityType> listed(String connection) {
        Set<String> entities = entitiesOfLists.getOrDefault(connection, Set.of(connection.replace("Connection", "")));
        return entities.size() == 1 ? entityType(entities.iterator().next()) : Optional.empty();
    }

    Target of(String type, String field) {
        return Objects.requireNonNull(targets.getOrDefault(type, Map.of()).get(field), field);
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
