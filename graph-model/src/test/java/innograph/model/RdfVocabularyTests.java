package innograph.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.LinkType.Ends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Vocabulary and shapes are written from the model: {@code ./mvnw -pl graph-model test -Ddocs.write=true} writes them anew.
 * What stands above the line of dashes is written by hand.
 */
class RdfVocabularyTests {
    private static final Path FOLDER = Path.of("src", "main", "resources", "innograph", "model", "rdf");
    private static final String LINE = "# " + "-".repeat(118) + "\n";

    @Test
    void theVocabularyHasATermForAllThatTheModelHas() throws IOException {
        assertWritten("innograph.ttl", classes() + properties() + links());
    }

    @Test
    void theShapesSayWhatTheModelAllows() throws IOException {
        assertWritten("shapes.ttl", exactlyOneType() + shapes() + linkShape());
    }

    @Test
    void whatEveryEntityHasIsPartOfTheVocabulary() throws IOException {
        String vocabulary = Files.readString(FOLDER.resolve("innograph.ttl"));
        assertThat(EntityType.COMMON)
                .allSatisfy(property -> assertThat(vocabulary).contains(text(property.name())));
    }

    private static void assertWritten(String name, String fromTheModel) throws IOException {
        Path file = FOLDER.resolve(name);
        String content = Files.readString(file);
        String expected = content.substring(0, content.indexOf(LINE) + LINE.length()) + fromTheModel;
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    private static String classes() {
        StringBuilder terms = new StringBuilder("\n# -- Classes\n");
        for (EntityType type : EntityType.values()) {
            terms.append(term("owl:Class", type.label(), type.label(), type.meaning(), "rdfs:subClassOf inno:Entity"));
        }
        for (OrganizationKind kind : OrganizationKind.values()) {
            terms.append(
                    term("owl:Class", kind.label(), kind.label(), kind.meaning(), "rdfs:subClassOf inno:Organization"));
        }
        return terms.toString();
    }

    /** A property of several types is one term; what it means for each stands in a comment of its own. */
    private static String properties() {
        Map<String, List<Property>> named = new LinkedHashMap<>();
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        for (EntityType type : EntityType.values()) {
            type.properties().forEach(property -> add(property, type.label(), named, owners));
        }
        for (LinkType type : LinkType.values()) {
            type.properties().forEach(property -> add(property, "Link", named, owners));
        }
        StringBuilder terms = new StringBuilder("\n# -- Properties\n");
        named.forEach((name, properties) -> {
            String meanings = properties.stream()
                    .map(Property::meaning)
                    .distinct()
                    .map(meaning -> "\n  rdfs:comment " + text(meaning) + "@en ;")
                    .collect(joining());
            terms.append("\ninno:%s a owl:DatatypeProperty ;\n  skos:notation %s ;%s\n"
                    .formatted(name, text(name), meanings));
            terms.append("  schema:domainIncludes %s ;\n".formatted(terms(owners.getOrDefault(name, Set.of()))));
            terms.append("  schema:rangeIncludes %s .\n"
                    .formatted(properties.stream()
                            .map(property -> range(property.type()))
                            .distinct()
                            .collect(joining(", "))));
        });
        return terms.toString();
    }

    private static void add(
            Property property, String owner, Map<String, List<Property>> named, Map<String, Set<String>> owners) {
        named.computeIfAbsent(property.name(), _ -> new ArrayList<>()).add(property);
        owners.computeIfAbsent(property.name(), _ -> new LinkedHashSet<>()).add(owner);
    }

    private static String links() {
        StringBuilder terms = new StringBuilder("\n# -- Links\n");
        for (LinkType type : LinkType.values()) {
            List<String> facts = new ArrayList<>();
            facts.add(
                    "schema:domainIncludes " + terms(labels(type.ends().stream().map(Ends::from))));
            facts.add(
                    "schema:rangeIncludes " + terms(labels(type.ends().stream().map(Ends::to))));
            if (type.derived()) {
                facts.add("inno:derived true");
            }
            terms.append(term(
                    type.symmetric() ? "owl:ObjectProperty, owl:SymmetricProperty" : "owl:ObjectProperty",
                    local(type),
                    type.name(),
                    type.meaning(),
                    facts.toArray(String[]::new)));
        }
        return terms.toString();
    }

    private static String exactlyOneType() {
        String types = Arrays.stream(EntityType.values())
                .map(type -> "[ sh:class inno:%s ]".formatted(type.label()))
                .collect(joining("\n    "));
        return """

                shape:Type a sh:NodeShape ; sh:targetClass inno:Entity ;
                  sh:message "an entity is of exactly one class of the model; state one with rdf:type" ;
                  sh:xone (
                    %s ) .
                """.formatted(types);
    }

    private static String shapes() {
        StringBuilder shapes = new StringBuilder();
        for (EntityType type : EntityType.values()) {
            List<LinkType> links = Arrays.stream(LinkType.values())
                    .filter(link -> !link.derived())
                    .filter(link -> link.ends().stream().anyMatch(end -> end.from() == type))
                    .toList();
            List<String> parts = Stream.concat(
                            Stream.of("shape:name", "shape:alias", "shape:clause", "shape:identifier"),
                            Stream.concat(
                                            type.properties().stream().map(Property::name),
                                            links.stream().map(RdfVocabularyTests::local))
                                    .map(name -> "shape:%s-%s".formatted(type.label(), name)))
                    .toList();
            shapes.append("""

                    shape:%1$s a sh:NodeShape ; sh:targetClass inno:%1$s ;
                      sh:closed true ; sh:ignoredProperties ( rdf:type ) ;
                      sh:message "the model has no such property for class %1$s; docs/data-model.md lists those it has" ;
                      sh:property %2$s .
                    """.formatted(type.label(), String.join(", ", parts)));
            type.properties().forEach(property -> shapes.append(shape(type, property)));
            links.forEach(link -> shapes.append(shape(type, link)));
        }
        return shapes.toString();
    }

    private static String shape(EntityType type, Property property) {
        String message = property.name() + ": " + expected(property);
        String several = switch (property.type()) {
            case TEXT ->
                property.values().isEmpty()
                        ? "sh:uniqueLang true ; sh:qualifiedValueShape shape:Plain ; sh:qualifiedMaxCount 1 ; "
                        : "sh:maxCount 1 ; ";
            case TEXTS -> "";
            case INTEGER, DECIMAL, DATE, URL, POINT -> "sh:maxCount 1 ; ";
        };
        String values = property.values().isEmpty()
                ? "sh:node shape:" + valueShape(property.type())
                : "sh:in ( %s )"
                        .formatted(property.values().stream()
                                .map(RdfVocabularyTests::text)
                                .collect(joining(" ")));
        return """
                shape:%s-%s a sh:PropertyShape ; sh:path inno:%s ; %s%s ;
                  sh:message %s .
                """.formatted(type.label(), property.name(), property.name(), several, values, text(message));
    }

    private static String shape(EntityType type, LinkType link) {
        List<String> ends = link.ends().stream()
                .filter(end -> end.from() == type)
                .map(end -> end.to().label())
                .toList();
        String message =
                "%s leads to a thing of class %s, named by its IRI".formatted(local(link), String.join(" or ", ends));
        String classes = ends.stream().map("[ sh:class inno:%s ] "::formatted).collect(joining());
        return """
                shape:%1$s-%2$s a sh:PropertyShape ; sh:path inno:%2$s ; sh:nodeKind sh:IRI ;
                  sh:or ( %3$s[ sh:not [ sh:class inno:Entity ] ] ) ;
                  sh:message %4$s .
                """.formatted(type.label(), local(link), classes, text(message));
    }

    private static String linkShape() {
        String links = Arrays.stream(LinkType.values())
                .filter(link -> !link.derived())
                .map(link -> "inno:" + local(link))
                .collect(joining(" "));
        return """

                shape:Link a sh:NodeShape ; sh:targetClass inno:Link ;
                  sh:property shape:Link-subject, shape:Link-predicate, shape:Link-object .
                shape:Link-subject a sh:PropertyShape ; sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
                  sh:message "a Link has one rdf:subject, the IRI of a thing" .
                shape:Link-object a sh:PropertyShape ; sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
                  sh:message "a Link has one rdf:object, the IRI of a thing" .
                shape:Link-predicate a sh:PropertyShape ; sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ;
                  sh:message "a Link has one rdf:predicate, a link that can be stated: inno:participatesIn and so on" ;
                  sh:in ( %s ) .
                """.formatted(links);
    }

    private static String expected(Property property) {
        if (!property.values().isEmpty()) {
            return "one of " + String.join(", ", property.values());
        }
        return switch (property.type()) {
            case TEXT -> "a text, at most one in a language";
            case TEXTS -> "texts";
            case INTEGER -> "one whole number, such as 12";
            case DECIMAL -> "one number, such as 1234.5";
            case DATE -> "one date, such as \"2024-02-28\"^^xsd:date";
            case URL -> "one web address that begins with http:// or https://";
            case POINT -> "one place, longitude before latitude, such as \"POINT(13.4 52.5)\"^^geo:wktLiteral";
        };
    }

    private static String valueShape(ValueType type) {
        return switch (type) {
            case TEXT, TEXTS -> "Text";
            case INTEGER -> "Integer";
            case DECIMAL -> "Decimal";
            case DATE -> "Date";
            case URL -> "Url";
            case POINT -> "Point";
        };
    }

    private static String range(ValueType type) {
        return switch (type) {
            case TEXT, TEXTS -> "rdf:langString, xsd:string";
            case INTEGER -> "xsd:integer";
            case DECIMAL -> "xsd:decimal";
            case DATE -> "xsd:date";
            case URL -> "xsd:anyURI";
            case POINT -> "geo:wktLiteral";
        };
    }

    private static String term(String kind, String local, String notation, String meaning, String... facts) {
        return "\ninno:%s a %s ;\n  skos:notation %s ;\n  rdfs:comment %s@en ;\n  %s .\n"
                .formatted(local, kind, text(notation), text(meaning), String.join(" ;\n  ", facts));
    }

    /** {@code PART_OF} is {@code partOf}. */
    private static String local(LinkType type) {
        String[] words = type.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(joining());
    }

    private static Set<String> labels(Stream<EntityType> types) {
        return types.map(EntityType::label).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static String terms(Set<String> labels) {
        return labels.stream().map("inno:"::concat).collect(joining(", "));
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
