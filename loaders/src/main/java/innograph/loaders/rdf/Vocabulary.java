package innograph.loaders.rdf;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.SKOS;

/**
 * The terms of innograph.ttl, what of the model each stands for, and what else is read as it; the shapes of shapes.ttl.
 */
final class Vocabulary {
    static final String NAMESPACE = "https://innograph.example/ns#";
    static final Node ENTITY = term("Entity");
    static final Node LINK = term("Link");
    static final Node NAME = term("name");
    static final Node ALIAS = term("alias");
    static final Node CLAUSE = term("clause");
    static final Node IDENTIFIER = term("identifier");
    private static final Node READ_FROM = term("readFrom");

    private final Map<Node, EntityType> types = new LinkedHashMap<>();
    private final Map<Node, OrganizationKind> kinds = new LinkedHashMap<>();
    private final Map<Node, LinkType> links = new LinkedHashMap<>();
    private final Map<Node, Node> classes = new LinkedHashMap<>();
    private final Map<Node, List<Path>> paths = new LinkedHashMap<>();
    private final Shapes shapes;

    private Vocabulary(Graph terms, Shapes shapes) {
        this.shapes = shapes;
        Map<String, Node> byNotation = new LinkedHashMap<>();
        terms.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
                .forEach(triple -> byNotation.put(triple.getObject().getLiteralLexicalForm(), triple.getSubject()));
        Function<String, Node> named = notation -> Objects.requireNonNull(byNotation.get(notation), notation);
        Arrays.stream(EntityType.values()).forEach(type -> types.put(named.apply(type.label()), type));
        Arrays.stream(OrganizationKind.values()).forEach(kind -> kinds.put(named.apply(kind.label()), kind));
        Arrays.stream(LinkType.values()).forEach(link -> links.put(named.apply(link.name()), link));
        Stream.concat(types.keySet().stream(), kinds.keySet().stream()).forEach(own -> {
            classes.put(own, own);
            terms.stream(own, READ_FROM, Node.ANY).forEach(triple -> classes.put(triple.getObject(), own));
        });
        byNotation.values().forEach(own -> paths.put(own, paths(terms, own)));
    }

    /** The vocabulary that comes with InnoGraph; schema.org is written with http and with https. */
    static Vocabulary load() {
        String terms = resource("innograph.ttl");
        Graph graph = RDFParser.fromString(terms, Lang.TURTLE).toGraph();
        RDFParser.fromString(terms.replace("http://schema.org/", "https://schema.org/"), Lang.TURTLE)
                .parse(graph);
        Graph shapes = RDFParser.fromString(resource("shapes.ttl"), Lang.TURTLE).toGraph();
        return new Vocabulary(graph, Shapes.parse(shapes));
    }

    private static String resource(String name) {
        try (InputStream in = EntityType.class.getResourceAsStream("rdf/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their text, so that the same file always says the same; those of https come last. */
    private static List<Path> paths(Graph terms, Node own) {
        return terms.stream(own, READ_FROM, Node.ANY)
                .map(triple -> ShaclPaths.parsePath(terms, triple.getObject()))
                .collect(Collectors.toMap(Path::toString, path -> path, (a, _) -> a))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }

    static boolean isOwn(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMESPACE);
    }

    /** The class of ours that a class of any vocabulary is read as; empty if it is read as none. */
    Optional<Node> classFor(Node any) {
        return Optional.ofNullable(classes.get(any));
    }

    Optional<EntityType> type(Node ownClass) {
        return Optional.ofNullable(kinds.containsKey(ownClass) ? EntityType.ORGANIZATION : types.get(ownClass));
    }

    Optional<OrganizationKind> kind(Node ownClass) {
        return Optional.ofNullable(kinds.get(ownClass));
    }

    Optional<LinkType> link(Node predicate) {
        return Optional.ofNullable(links.get(predicate));
    }

    Node classOf(EntityType type) {
        return term(type.label());
    }

    /** Terms by which a link of this type of entity may be stated. */
    Map<Node, LinkType> linksFrom(EntityType type) {
        Map<Node, LinkType> from = new LinkedHashMap<>();
        links.forEach((predicate, link) -> {
            if (!link.derived() && link.ends().stream().anyMatch(end -> end.from() == type)) {
                from.put(predicate, link);
            }
        });
        return from;
    }

    /** What a file may use instead of a term of ours. */
    List<Path> readFrom(Node own) {
        return paths.getOrDefault(own, List.of());
    }

    Node term(Property property) {
        return term(property.name());
    }

    Shapes shapes() {
        return shapes;
    }
}
