package innograph.loaders.rdf;

import innograph.loaders.source.InvalidValueException;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.model.identifier.Identifier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Says in the terms of our vocabulary what a file says in these and in others.
 *
 * <p>What the file states in our terms is taken as it stands, right or wrong: the shapes judge it. Of other vocabularies only
 * that is taken which fits, since they may mean more than the model knows.
 */
final class Translation {
    private static final Node TYPE = RDF.type.asNode();
    private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

    private final Vocabulary vocabulary;
    private final Graph file;
    private final Graph translated = GraphFactory.createDefaultGraph();

    private Translation(Vocabulary vocabulary, Graph file) {
        this.vocabulary = vocabulary;
        this.file = file;
    }

    static Graph of(Vocabulary vocabulary, Graph file) {
        Translation translation = new Translation(vocabulary, file);
        file.stream().forEach(translation::takeOwn);
        file.stream(Node.ANY, TYPE, Vocabulary.LINK).map(Triple::getSubject).forEach(translation::takeLink);
        translation.typed().forEach(translation::takeOthers);
        return translation.translated;
    }

    private void takeOwn(Triple triple) {
        if (triple.getPredicate().equals(TYPE)) {
            takeClass(triple);
        } else if (Vocabulary.isOwn(triple.getPredicate())) {
            translated.add(triple);
            if (vocabulary.link(triple.getPredicate()).isEmpty() && !isLink(triple.getSubject())) {
                translated.add(triple.getSubject(), TYPE, Vocabulary.ENTITY);
            }
        }
    }

    private void takeClass(Triple triple) {
        vocabulary.classFor(triple.getObject()).ifPresent(own -> {
            translated.add(triple.getSubject(), TYPE, own);
            vocabulary.type(own).ifPresent(type -> translated.add(triple.getSubject(), TYPE, vocabulary.classOf(type)));
            translated.add(triple.getSubject(), TYPE, Vocabulary.ENTITY);
        });
    }

    private boolean isLink(Node subject) {
        return file.contains(subject, TYPE, Vocabulary.LINK);
    }

    /** A link with properties also states the link. */
    private void takeLink(Node link) {
        translated.add(link, TYPE, Vocabulary.LINK);
        Stream.of(RDF.subject, RDF.predicate, RDF.object)
                .flatMap(part -> file.stream(link, part.asNode(), Node.ANY))
                .forEach(translated::add);
        for (Node from : objects(link, RDF.subject.asNode())) {
            for (Node type : objects(link, RDF.predicate.asNode())) {
                if (from.isURI() && vocabulary.link(type).isPresent()) {
                    objects(link, RDF.object.asNode()).forEach(to -> translated.add(from, type, to));
                }
            }
        }
    }

    private Set<Node> objects(Node subject, Node predicate) {
        return sorted(file.stream(subject, predicate, Node.ANY).map(Triple::getObject));
    }

    private static Set<Node> sorted(Stream<Node> nodes) {
        Set<Node> sorted = new TreeSet<>(BY_TEXT);
        nodes.forEach(sorted::add);
        return sorted;
    }

    private List<Triple> typed() {
        return translated.stream(Node.ANY, TYPE, Node.ANY).toList();
    }

    private void takeOthers(Triple typed) {
        Node node = typed.getSubject();
        Optional<EntityType> type = vocabulary.type(typed.getObject());
        if (type.isEmpty()) {
            return;
        }
        takeNames(node, Vocabulary.NAME);
        takeNames(node, Vocabulary.ALIAS);
        others(node, Vocabulary.IDENTIFIER)
                .filter(other -> Identifier.parse(Values.text(other)).isPresent())
                .forEach(other -> translated.add(node, Vocabulary.IDENTIFIER, other));
        type.get().properties().forEach(property -> takeProperty(node, property));
        vocabulary.linksFrom(type.get()).forEach((predicate, link) -> takeLinks(node, type.get(), predicate, link));
    }

    private void takeNames(Node node, Node own) {
        others(node, own)
                .filter(Node::isLiteral)
                .filter(name -> !name.getLiteralLexicalForm().isBlank())
                .forEach(name -> translated.add(
                        node,
                        own,
                        NodeFactory.createLiteralLang(name.getLiteralLexicalForm(), name.getLiteralLanguage())));
    }

    private Stream<Node> others(Node node, Node own) {
        return vocabulary.readFrom(own).stream()
                .flatMap(path -> sorted(ShaclPaths.valueNodes(file, node, path).stream()).stream());
    }

    /** Only where our own term leaves it open; the first that can be read, if the model has only one. */
    private void takeProperty(Node node, Property property) {
        Node own = vocabulary.term(property);
        if (translated.contains(node, own, Node.ANY)) {
            return;
        }
        others(node, own)
                .flatMap(other -> read(property, other).stream())
                .limit(property.type() == ValueType.TEXTS ? Long.MAX_VALUE : 1)
                .toList()
                .forEach(value -> translated.add(node, own, value));
    }

    private static Optional<Node> read(Property property, Node other) {
        boolean address = property.type() == ValueType.URL && other.isURI();
        if (!address && !other.isLiteral()) {
            return Optional.empty();
        }
        try {
            Object value = Values.value(property, other);
            boolean fits =
                    !property.name().equals("country") || value.toString().matches("[A-Z]{2}");
            return fits ? Optional.of(literal(value, other)) : Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static Node literal(Object value, Node other) {
        return switch (value) {
            case LocalDate date -> NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
            case Long number -> NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDinteger);
            case Double number -> NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDdouble);
            case String text when other.isLiteral() -> NodeFactory.createLiteralLang(text, other.getLiteralLanguage());
            default -> NodeFactory.createLiteralString(value.toString());
        };
    }

    private void takeLinks(Node node, EntityType from, Node predicate, LinkType link) {
        others(node, predicate)
                .filter(Node::isURI)
                .filter(other -> !other.equals(node))
                .filter(other -> mayBeEnd(link, from, other))
                .forEach(other -> translated.add(node, predicate, other));
    }

    private boolean mayBeEnd(LinkType link, EntityType from, Node other) {
        return !translated.contains(other, TYPE, Vocabulary.ENTITY)
                || link.ends().stream()
                        .filter(end -> end.from() == from)
                        .anyMatch(end -> translated.contains(other, TYPE, vocabulary.classOf(end.to())));
    }
}
