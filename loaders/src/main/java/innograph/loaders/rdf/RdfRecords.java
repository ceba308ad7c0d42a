package innograph.loaders.rdf;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Turns what a graph says in our vocabulary, and what the shapes let pass, into the model's terms. */
final class RdfRecords {
    private static final Node TYPE = RDF.type.asNode();

    /** English first, then by language, so that the same file always says the same. */
    private static final Comparator<Node> ORDER = Comparator.comparing(
                    (Node node) -> !language(node).equals("en"))
            .thenComparing(RdfRecords::language)
            .thenComparing(Values::text);

    private final Vocabulary vocabulary;
    private final Graph graph;
    private final Verdict verdict;
    private final String file;
    private final RecordSink sink;

    RdfRecords(Vocabulary vocabulary, Graph graph, Verdict verdict, String file, RecordSink sink) {
        this.vocabulary = vocabulary;
        this.graph = graph;
        this.verdict = verdict;
        this.file = file;
        this.sink = sink;
    }

    void read() {
        graph.stream(Node.ANY, TYPE, Vocabulary.ENTITY)
                .map(Triple::getSubject)
                .filter(node -> !verdict.leavesOut(node))
                .sorted(ORDER)
                .forEach(this::readEntity);
        graph.stream()
                .filter(triple -> vocabulary.link(triple.getPredicate()).isPresent())
                .filter(triple -> !verdict.leavesOut(triple))
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(this::readLink);
    }

    private void readEntity(Node node) {
        Place place = new Place(file, node.toString());
        try {
            sink.entity(place, entity(node, place));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, node.toString()));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, node.toString()));
        }
    }

    private EntityRecord entity(Node node, Place place) {
        List<Node> classes = objects(node, TYPE);
        EntityType type = classes.stream()
                .flatMap(own -> vocabulary.type(own).stream())
                .findFirst()
                .orElseThrow();
        EntityRecord.Builder entity = EntityRecord.of(type, identifier(node));
        classes.forEach(own -> vocabulary.kind(own).ifPresent(entity::kind));
        objects(node, Vocabulary.NAME).forEach(name -> entity.name(checked(name), language(name)));
        objects(node, Vocabulary.ALIAS).forEach(alias -> entity.alias(checked(alias)));
        objects(node, Vocabulary.CLAUSE).forEach(clause -> entity.set("clause", checked(clause)));
        objects(node, Vocabulary.IDENTIFIER).forEach(other -> identify(entity, other, place));
        type.properties().forEach(property -> set(entity, property, objects(node, vocabulary.term(property)), place));
        return entity.build();
    }

    /** What an authority calls it; what anybody else does tells nothing about identity. */
    private void identify(EntityRecord.Builder entity, Node other, Place place) {
        Optional<Identifier> identifier = Identifier.parse(Values.text(other));
        identifier.filter(read -> read.scheme() != Scheme.IRI).ifPresent(entity::identifiedBy);
        if (identifier.isEmpty()) {
            String reason = "'%s' is no identifier; write scheme:value as docs/data-model.md lists them"
                    .formatted(Values.text(other));
            sink.reject(new Reject(LoadProblem.IDENTIFIER_INVALID, place, reason, Values.text(other)));
        }
    }

    private void set(EntityRecord.Builder entity, Property property, List<Node> written, Place place) {
        List<Object> values = values(property, written, place);
        if (property.type() == ValueType.TEXTS) {
            entity.set(property.name(), values);
        } else if (!values.isEmpty()) {
            entity.set(property.name(), values.getFirst());
        }
    }

    private List<Object> values(Property property, List<Node> written, Place place) {
        List<Object> values = new ArrayList<>();
        for (Node node : written) {
            try {
                checked(node);
                values.add(Values.value(property, node));
            } catch (InvalidValueException e) {
                sink.reject(Reject.because(e, place, Values.text(node)));
            }
        }
        return values;
    }

    private void readLink(Triple link) {
        Place place = new Place(file, link.getSubject().toString());
        try {
            LinkType type = vocabulary.link(link.getPredicate()).orElseThrow();
            Identifier from = identifier(link.getSubject());
            sink.link(place, new LinkRecord(type, from, identifier(link.getObject()), properties(type, link, place)));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, text(link)));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, text(link)));
        }
    }

    /** What is said of a link stands at nodes of class Link with the same subject, predicate and object. */
    private Map<String, Object> properties(LinkType type, Triple link, Place place) {
        Map<String, List<Node>> written = new LinkedHashMap<>();
        graph.stream(Node.ANY, RDF.subject.asNode(), link.getSubject())
                .map(Triple::getSubject)
                .filter(node -> graph.contains(node, RDF.predicate.asNode(), link.getPredicate()))
                .filter(node -> graph.contains(node, RDF.object.asNode(), link.getObject()))
                .flatMap(node -> graph.stream(node, Node.ANY, Node.ANY))
                .filter(said -> Vocabulary.isOwn(said.getPredicate()))
                .sorted(Comparator.comparing(Triple::getPredicate, ORDER).thenComparing(Triple::getObject, ORDER))
                .forEach(said -> written.computeIfAbsent(
                                said.getPredicate().getURI().substring(Vocabulary.NAMESPACE.length()),
                                _ -> new ArrayList<>())
                        .add(said.getObject()));
        Map<String, Object> properties = new LinkedHashMap<>();
        written.forEach((name, nodes) -> {
            Property property = type.property(name)
                    .orElseThrow(() -> new InvalidRecordException(
                            "the model has no '%s' for a link %s; docs/data-model.md lists what it has"
                                    .formatted(name, type)));
            values(property, nodes, place).stream().findFirst().ifPresent(value -> properties.put(name, value));
        });
        return properties;
    }

    /** An IRI is what its authority makes of it: {@code https://ror.org/…} is {@code ror:…}. */
    private static Identifier identifier(Node node) {
        if (!node.isURI()) {
            throw new InvalidRecordException("an end of the link has no IRI; give it one");
        }
        return Identifier.parse(node.getURI()).orElseGet(() -> Identifier.of(Scheme.IRI, node.getURI()));
    }

    private List<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .sorted(ORDER)
                .toList();
    }

    private static String checked(Node node) {
        return RdfFile.utf8(Values.text(node));
    }

    private static String language(Node node) {
        return node.isLiteral() ? node.getLiteralLanguage() : "";
    }

    private static String text(Triple link) {
        return "%s %s %s".formatted(link.getSubject(), link.getPredicate(), Values.text(link.getObject()));
    }
}
