package innograph.api;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.curated.CuratedType;
import innograph.queries.link.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completes the schema that is written by hand. By hand come the links of each type of entities and all that is special; what
 * the model says follows here: the fields of properties, the questions for one and for many, pages, filters, orders and figures.
 */
final class ModelSchema {
    private static final String PAGE = """
            type Page {
              "Size of the page, 1 to %1$d."
              first(
                "Size of the page, 1 to %1$d."
                first: Int = 20
                "Cursor of the item behind which the page begins."
                after: String
                "Size of the page, 1 to %1$d, read from the end of the list, or from `before`."
                last: Int
                "Cursor of the item before which the page ends."
                before: String
              ): Int
            }
            """;

    private static final String NARROWED = """
            type Narrowed {
              "Lists."
              list(
                "What the list is narrowed to."
                where: %sFilter
              ): Int
            }
            """;

    private static final String ORDERED = """
            type Ordered {
              "Lists."
              list(
                "What the list is ordered by; the next decides among equals, the id at last."
                orderBy: [%sOrder!]
              ): Int
            }
            """;

    private static final String QUESTIONS = """
            type Query {
              "The %3$s that this identifier names; null if there is none. Example: `%2$s(id: \\"%5$s\\") { name }`."
              %2$s(
                "Any identifier of it."
                id: ID!
              ): %1$s
              "All %4$s, in the order of their ids unless `orderBy` says otherwise. Example: `%6$s(where: { name: { contains: \\"tech\\" } }, orderBy: { by: NAME }) { nodes { name } totalCount }`."
              %6$s: %1$sConnection!
            }
            """;

    private static final String CONNECTION = """
            type Connection {
              "The items of this page."
              edges: [%s!]!
              "Where this page stands."
              pageInfo: PageInfo!
              "Length of the whole list; counted only if asked for."
              totalCount: Int!
            }
            """;

    private static final String NODES = """
            type Nodes {
              "The items of this page without what is said of the links."
              nodes: [%s!]!
            }
            """;

    private static final String EDGE = """
            "Some of a list of %2$s."
            type %1$sConnection
            "An item of such a list."
            type %1$sEdge {
              "The item."
              node: %1$s!
              "Place of the item in the list."
              cursor: String!
            }
            """;

    private final TypeDefinitionRegistry types;
    private final LinkTargets targets;
    private final Filters filters;
    private final Figures figures;
    private final ApiLimits limits;

    /**
     * A schema.
     *
     * @param handWritten with a type for each type of entities that has its links only
     * @param rooms more of it, whose fields come behind those of the types that are there already
     */
    ModelSchema(String handWritten, String rooms, ApiLimits limits) {
        this.types = new SchemaParser().parse(handWritten);
        extend(rooms);
        this.limits = limits;
        this.targets = new LinkTargets(types);
        this.filters = new Filters(targets, limits);
        this.figures = new Figures(targets, limits);
        types.merge(new SchemaParser().parse(enums() + filters.sdl() + Orders.sdl() + figures.sdl()));
        for (EntityType type : EntityType.values()) {
            types.merge(new SchemaParser().parse(EDGE.formatted(type.label(), Names.spoken(Names.many(type)))));
            completeEntity(type);
            completeQuestions(type);
        }
        for (CuratedType type : CuratedType.values()) {
            extend(Mutations.sdl(type));
        }
        objects().filter(type -> type.getName().endsWith("Connection")).forEach(this::completeConnection);
        objects().forEach(this::completePages);
    }

    TypeDefinitionRegistry types() {
        return types;
    }

    LinkTargets targets() {
        return targets;
    }

    Filters filters() {
        return filters;
    }

    Figures figures() {
        return figures;
    }

    private Stream<ObjectTypeDefinition> objects() {
        return List.copyOf(types.getTypes(ObjectTypeDefinition.class)).stream();
    }

    private static String enums() {
        StringBuilder sdl = new StringBuilder("\"Types of entities.\"\nenum EntityType {\n");
        for (EntityType type : EntityType.values()) {
            sdl.append("  %s\n  %s\n".formatted(Sdl.quoted(type.meaning()), type.name()));
        }
        sdl.append("}\n\"What an organization is.\"\nenum OrganizationKind {\n");
        for (OrganizationKind kind : OrganizationKind.values()) {
            sdl.append("  %s\n  %s\n".formatted(Sdl.quoted(kind.meaning()), kind.name()));
        }
        sdl.append("}\n\"Links that paths and networks follow.\"\nenum LinkType {\n");
        for (LinkType link : LinkType.values()) {
            if (Walk.FOLLOWED.contains(link)) {
                sdl.append("  %s\n  %s\n".formatted(Sdl.quoted(link.meaning()), link.name()));
            }
        }
        return sdl.append("}\n").toString();
    }

    /** What all entities say comes first, then what this type says, then its links. */
    private void completeEntity(EntityType type) {
        StringBuilder own = new StringBuilder("%s\ntype %s implements Node & Entity {\n  dropped: Int\n"
                .formatted(Sdl.quoted(type.meaning()), type.label()));
        ModelTypes.shown(type)
                .forEach(property -> own.append("  %s\n  %s: %s\n"
                        .formatted(
                                Sdl.quoted(property.meaning()), property.name(), ModelTypes.output(type, property))));
        ObjectTypeDefinition said = parsed(own.append("}\n").toString(), type.label());
        List<FieldDefinition> fields =
                new ArrayList<>(Objects.requireNonNull(types.getTypeOrNull("Entity", InterfaceTypeDefinition.class))
                        .getFieldDefinitions());
        said.getFieldDefinitions().stream().skip(1).forEach(fields::add);
        fields.addAll(object(type.label()).getFieldDefinitions());
        replace(said.transform(builder -> builder.fieldDefinitions(fields)));
    }

    private void completeQuestions(EntityType type) {
        String questions = QUESTIONS.formatted(
                type.label(),
                Names.one(type),
                Names.spoken(Names.one(type)),
                Names.spoken(Names.many(type)),
                "scheme:value",
                Names.many(type));
        List<FieldDefinition> fields = parsed(questions, "Query").getFieldDefinitions();
        // the indicators are those of a plan
        add("Query", type == EntityType.INDICATOR ? fields.subList(0, 1) : fields);
    }

    private void extend(String sdl) {
        TypeDefinitionRegistry more = new SchemaParser().parse(sdl);
        for (ObjectTypeDefinition type : List.copyOf(more.getTypes(ObjectTypeDefinition.class))) {
            if (types.hasType(type.getName())) {
                more.remove(type);
                add(type.getName(), type.getFieldDefinitions());
            }
        }
        types.merge(more);
    }

    private void completeConnection(ObjectTypeDefinition connection) {
        String name = connection.getName();
        if (connection.getFieldDefinitions().size() > 1) {
            return; // it says all by itself
        }
        String edge = LinkTargets.edgeOf(types, name);
        List<FieldDefinition> fields =
                new ArrayList<>(parsed(CONNECTION.formatted(edge), "Connection").getFieldDefinitions());
        object(edge).getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("node"))
                .forEach(field -> fields.addAll(
                        parsed(NODES.formatted(typeName(field)), "Nodes").getFieldDefinitions()));
        targets.listed(name)
                .ifPresent(type ->
                        fields.addAll(parsed(figures.fields(type), "Figures").getFieldDefinitions()));
        replace(connection.transform(builder -> builder.fieldDefinitions(fields)));
    }

    /** Every list is read page by page, and narrowed and ordered by what its entities say. */
    private void completePages(ObjectTypeDefinition type) {
        List<FieldDefinition> fields = type.getFieldDefinitions().stream()
                .map(field -> isList(field) ? paged(type.getName(), field) : field)
                .toList();
        replace(type.transform(builder -> builder.fieldDefinitions(fields)));
    }

    private static boolean isList(FieldDefinition field) {
        return typeName(field).endsWith("Connection")
                && field.getInputValueDefinitions().stream()
                        .noneMatch(argument -> argument.getName().equals("first"));
    }

    private static String typeName(FieldDefinition field) {
        return TypeInfo.typeInfo(field.getType()).getName();
    }

    private FieldDefinition paged(String type, FieldDefinition field) {
        List<InputValueDefinition> arguments = new ArrayList<>(field.getInputValueDefinitions());
        boolean isOfAll = type.equals("Query");
        Optional<EntityType> listed = isOfAll
                ? targets.listed(typeName(field))
                : targets.of(type, field.getName()).type();
        String narrowed = isOfAll
                ? listed.orElseThrow().label()
                : targets.of(type, field.getName()).name();
        arguments.addAll(arguments(NARROWED.formatted(narrowed), "Narrowed"));
        listed.ifPresent(entity -> arguments.addAll(arguments(ORDERED.formatted(entity.label()), "Ordered")));
        arguments.addAll(arguments(PAGE.formatted(limits.maxPage()), "Page"));
        return field.transform(builder -> builder.inputValueDefinitions(arguments));
    }

    private static List<InputValueDefinition> arguments(String sdl, String type) {
        return parsed(sdl, type).getFieldDefinitions().getFirst().getInputValueDefinitions();
    }

    private static ObjectTypeDefinition parsed(String sdl, String type) {
        return Objects.requireNonNull(new SchemaParser().parse(sdl).getTypeOrNull(type, ObjectTypeDefinition.class));
    }

    private ObjectTypeDefinition object(String name) {
        return Objects.requireNonNull(types.getTypeOrNull(name, ObjectTypeDefinition.class), name);
    }

    private void add(String type, List<FieldDefinition> fields) {
        ObjectTypeDefinition old = object(type);
        replace(old.transform(
                builder -> builder.fieldDefinitions(Stream.concat(old.getFieldDefinitions().stream(), fields.stream())
                        .toList())));
    }

    private void replace(ObjectTypeDefinition definition) {
        types.remove(object(definition.getName()));
        types.add(definition);
    }
}
