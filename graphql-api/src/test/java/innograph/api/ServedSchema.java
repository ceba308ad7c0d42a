package innograph.api;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema as clients see it, by the definitions of its types. */
final class ServedSchema {
    private final TypeDefinitionRegistry types;

    ServedSchema(String sdl) {
        this.types = new SchemaParser().parse(sdl);
    }

    /** Something that has a name and should have a description. */
    record Element(String path, String kind, @Nullable Description description) {
        static Element of(String path, String kind, @Nullable Description description) {
            return new Element(path, kind, description);
        }

        String meaning() {
            return description == null ? "" : description.getContent();
        }
    }

    /** Types, fields, arguments, enum values and input fields. */
    List<Element> elements() {
        return elements(types).toList();
    }

    Element element(String path) {
        return find(elements(), path).orElseThrow(() -> new AssertionError("the schema has no " + path));
    }

    boolean has(String path) {
        return find(elements(), path).isPresent();
    }

    List<String> typeNames() {
        return elements().stream()
                .map(Element::path)
                .filter(path -> !path.contains("."))
                .toList();
    }

    List<String> enumValues(String name) {
        EnumTypeDefinition type = types.getTypeOrNull(name, EnumTypeDefinition.class);
        return Objects.requireNonNull(type, name).getEnumValueDefinitions().stream()
                .map(value -> value.getName())
                .toList();
    }

    /**
     * What of a part of a schema is not served like that. The part may leave out fields, arguments, values and
     * descriptions, but what it shows has to be true.
     */
    List<String> contradictions(String part) {
        List<Element> served = elements();
        return elements(new SchemaParser().parse(part))
                .flatMap(shown -> contradiction(shown, find(served, shown.path())).stream())
                .toList();
    }

    private static Optional<String> contradiction(Element shown, Optional<Element> served) {
        if (served.isEmpty()) {
            return Optional.of(shown.path() + " is not served");
        }
        if (!shown.kind().equals(served.get().kind())) {
            return Optional.of("%s is served as %s, not %s"
                    .formatted(shown.path(), served.get().kind(), shown.kind()));
        }
        return shown.description() == null
                        || shown.meaning().equals(served.get().meaning())
                ? Optional.empty()
                : Optional.of("%s is described as: %s"
                        .formatted(shown.path(), served.get().meaning()));
    }

    private static Optional<Element> find(List<Element> elements, String path) {
        return elements.stream().filter(element -> element.path().equals(path)).findFirst();
    }

    private static Stream<Element> elements(TypeDefinitionRegistry registry) {
        Stream<TypeDefinition<?>> all = Stream.concat(
                registry.types().values().stream().map(type -> (TypeDefinition<?>) type),
                registry.scalars().values().stream()
                        .filter(scalar -> scalar.getSourceLocation() != null)
                        .map(type -> (TypeDefinition<?>) type));
        return all.flatMap(ServedSchema::elements);
    }

    private static Stream<Element> elements(TypeDefinition<?> type) {
        String name = type.getName();
        return switch (type) {
            case ObjectTypeDefinition object ->
                Stream.concat(Stream.of(Element.of(name, "an object type", object.getDescription())), fields(object));
            case InterfaceTypeDefinition face ->
                Stream.concat(Stream.of(Element.of(name, "an interface", face.getDescription())), fields(face));
            case EnumTypeDefinition values ->
                Stream.concat(
                        Stream.of(Element.of(name, "an enum", values.getDescription())),
                        values.getEnumValueDefinitions().stream()
                                .map(value -> Element.of(path(name, value), "a value", value.getDescription())));
            case InputObjectTypeDefinition input ->
                Stream.concat(
                        Stream.of(Element.of(name, "an input", input.getDescription())),
                        inputs(name, input.getInputValueDefinitions()));
            case ScalarTypeDefinition scalar -> Stream.of(Element.of(name, "a scalar", scalar.getDescription()));
            default -> throw new AssertionError("the tests know nothing of the kind of " + name);
        };
    }

    private static Stream<Element> fields(ImplementingTypeDefinition<?> type) {
        Stream<Element> faces = type.getImplements().stream()
                .map(face -> Element.of(type.getName() + " implements " + print(face), "an interface of it", null));
        Stream<Element> fields = type.getFieldDefinitions().stream().flatMap(field -> field(type.getName(), field));
        return Stream.concat(faces, fields);
    }

    private static Stream<Element> field(String type, FieldDefinition field) {
        String path = path(type, field);
        return Stream.concat(
                Stream.of(Element.of(path, print(field.getType()), field.getDescription())),
                inputs(path, field.getInputValueDefinitions()));
    }

    private static Stream<Element> inputs(String path, List<InputValueDefinition> inputs) {
        return inputs.stream()
                .map(input -> Element.of(
                        path(path, input),
                        print(input.getType())
                                + (input.getDefaultValue() == null ? "" : " = " + print(input.getDefaultValue())),
                        input.getDescription()));
    }

    private static String path(String of, NamedNode<?> node) {
        return of + "." + node.getName();
    }

    private static String print(Node<?> node) {
        return AstPrinter.printAstCompact(node);
    }
}
