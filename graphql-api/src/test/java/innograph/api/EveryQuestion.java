package innograph.api;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question or more for each field of the query root, with all fields that need no argument, so that a new field is asked for too. */
final class EveryQuestion {
    private static final int LEVELS = 4;

    private final TypeDefinitionRegistry types;
    private final List<String> ids;
    private final List<String> texts;

    /**
     * Questions of a schema.
     *
     * @param ids for arguments that are identifiers; each is asked for
     * @param texts for arguments that are texts; each is asked for
     */
    EveryQuestion(String sdl, List<String> ids, List<String> texts) {
        this.types = new SchemaParser().parse(sdl);
        this.ids = ids;
        this.texts = texts;
    }

    List<String> all() {
        return Objects.requireNonNull(types.getTypeOrNull("Query", ObjectTypeDefinition.class))
                .getFieldDefinitions()
                .stream()
                .flatMap(this::questions)
                .toList();
    }

    private Stream<String> questions(FieldDefinition field) {
        return Stream.of(ids, texts)
                .flatMap(List::stream)
                .map(value -> question(field, value))
                .flatMap(Optional::stream)
                .distinct();
    }

    private Optional<String> question(FieldDefinition field, String value) {
        List<Optional<String>> arguments = field.getInputValueDefinitions().stream()
                .filter(argument -> isNeeded(argument) || isNamed(argument, "ID") || isNamed(argument, "String"))
                .map(argument -> argument(argument, value))
                .toList();
        if (arguments.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String given = arguments.stream()
                .flatMap(Optional::stream)
                .filter(argument -> !argument.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of("{ %s%s %s }"
                .formatted(
                        field.getName(),
                        given.isEmpty() ? "" : "(" + given + ")",
                        selection(TypeInfo.typeInfo(field.getType()).getName(), LEVELS)));
    }

    private static boolean isNeeded(InputValueDefinition argument) {
        return argument.getType() instanceof NonNullType && argument.getDefaultValue() == null;
    }

    private static boolean isNamed(InputValueDefinition argument, String type) {
        return TypeInfo.typeInfo(argument.getType()).getName().equals(type)
                && !List.of("after", "before", "language").contains(argument.getName());
    }

    /** Empty if there is no such value to be had; an empty text if the argument is better left out. */
    private Optional<String> argument(InputValueDefinition argument, String value) {
        boolean isId = ids.contains(value);
        if (isNamed(argument, "ID") || isNamed(argument, "String")) {
            boolean fits = isNamed(argument, "ID") == isId;
            boolean needed = argument.getType() instanceof NonNullType;
            return fits
                    ? Optional.of(argument.getName() + ": " + listed(argument, "\"" + value + "\""))
                    : needed && isNamed(argument, "ID")
                            ? Optional.empty()
                            : Optional.of(needed ? argument.getName() + ": \"" + value + "\"" : "");
        }
        return isNamed(argument, "Int") ? Optional.of(argument.getName() + ": 5") : Optional.empty();
    }

    private static String listed(InputValueDefinition argument, String value) {
        var type = argument.getType() instanceof NonNullType some ? some.getType() : argument.getType();
        return type instanceof ListType ? "[" + value + "]" : value;
    }

    private String selection(String type, int levels) {
        if (!(types.getTypeOrNull(type) instanceof ImplementingTypeDefinition<?> composite)) {
            return "";
        }
        String fields = composite.getFieldDefinitions().stream()
                .filter(field -> field.getInputValueDefinitions().stream()
                        .noneMatch(argument ->
                                argument.getType() instanceof NonNullType && argument.getDefaultValue() == null))
                .filter(field -> levels > 1 || isLeaf(field))
                .map(field -> isLeaf(field)
                        ? field.getName()
                        : field.getName() + " "
                                + selection(TypeInfo.typeInfo(field.getType()).getName(), levels - 1))
                .collect(Collectors.joining(" "));
        return "{ __typename %s }".formatted(fields);
    }

    private boolean isLeaf(FieldDefinition field) {
        TypeName name = TypeInfo.typeInfo(field.getType()).getTypeName();
        return !(types.getTypeOrNull(name.getName()) instanceof ImplementingTypeDefinition);
    }
}
