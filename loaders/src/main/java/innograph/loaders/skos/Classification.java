package innograph.loaders.skos;

import innograph.loaders.rdf.RdfFile;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** The concepts of a file in SKOS, each under its broader ones, whatever they are to become. */
final class Classification {
    private final String file;
    private final List<Resource> concepts;
    private final Set<Step> closing;

    private Classification(String file, List<Resource> concepts) {
        this.file = file;
        this.concepts = concepts;
        this.closing = closing(concepts);
    }

    static Classification read(Input input, long mostTriples) throws IOException {
        RdfFile file = RdfFile.read(input, mostTriples);
        List<Resource> concepts =
                sorted(file.model().listResourcesWithProperty(RDF.type, SKOS.Concept).toList().stream());
        if (concepts.isEmpty()) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    file.name() + " has no skos:Concept; give a SKOS classification");
        }
        return new Classification(file.name(), concepts);
    }

    /** What one thing of the file says; what is wrong about it becomes a reject. */
    @FunctionalInterface
    interface Statements {
        void of(Place place, Resource thing);
    }

    /** Reads all concepts by their IRIs, whatever their order in the file. */
    void forEach(RecordSink sink, Statements statements) {
        forEach(concepts, sink, statements);
    }

    void forEach(List<Resource> things, RecordSink sink, Statements statements) {
        for (Resource thing : things) {
            Place place = new Place(file, thing.getURI());
            try {
                statements.of(place, thing);
            } catch (InvalidRecordException e) {
                sink.reject(Reject.because(e, place, thing.getURI()));
            } catch (InvalidIdentifierException e) {
                sink.reject(Reject.because(e, place, thing.getURI()));
            }
        }
    }

    /** The schemes to which the concepts belong. */
    List<Resource> schemes() {
        return sorted(concepts.stream().map(Classification::scheme).flatMap(Stream::ofNullable));
    }

    /** How a concept is named as the end of a link. */
    @FunctionalInterface
    interface Naming {
        Identifier of(Resource concept);
    }

    /** Links a concept to its broader ones, except where that would lead round in a circle. */
    void linkBroader(LinkType type, Resource concept, Naming naming, Place place, RecordSink sink) {
        for (Resource broader : broader(concept)) {
            if (closing.contains(new Step(concept, broader))) {
                String reason = "%s under %s closes a circle of broader concepts; take one of its links out"
                        .formatted(concept.getURI(), broader.getURI());
                sink.reject(new Reject(LoadProblem.RECORD_INVALID, place, reason, broader.getURI()));
            } else {
                sink.link(place, new LinkRecord(type, naming.of(concept), naming.of(broader), Map.of()));
            }
        }
    }

    /** Broader concepts, whether the file says so of the narrower or of the broader one. */
    static List<Resource> broader(Resource concept) {
        Stream<Resource> upwards = objects(concept, SKOS.broader);
        Stream<Resource> downwards =
                concept.getModel().listSubjectsWithProperty(SKOS.narrower, concept).toList().stream();
        return sorted(Stream.concat(upwards, downwards));
    }

    /** The scheme of a concept, the first by its IRI if there are several; null if the file does not say. */
    static @Nullable Resource scheme(Resource concept) {
        Stream<Resource> below = Stream.concat(objects(concept, SKOS.inScheme), objects(concept, SKOS.topConceptOf));
        Stream<Resource> above =
                concept.getModel().listSubjectsWithProperty(SKOS.hasTopConcept, concept).toList().stream();
        return sorted(Stream.concat(below, above)).stream().findFirst().orElse(null);
    }

    /** What a reader knows a scheme by: its title, else its IRI. */
    static String title(Resource scheme) {
        return titles(scheme).findFirst().map(RdfFile::text).orElse(scheme.getURI());
    }

    static Stream<Literal> titles(Resource scheme) {
        return Stream.of(DCTerms.title, SKOS.prefLabel, RDFS.label)
                .flatMap(property -> RdfFile.literals(scheme, property));
    }

    static @Nullable String first(Resource resource, Property property) {
        return RdfFile.literals(resource, property)
                .findFirst()
                .map(RdfFile::text)
                .orElse(null);
    }

    /** Concepts of two hosts may have the same path; links go by the whole IRI. */
    static Identifier iri(Resource concept) {
        return Identifier.of(Scheme.IRI, concept.getURI());
    }

    static Identifier id(Resource concept) {
        return Identifier.of(Scheme.CONCEPT, path(concept));
    }

    static String path(Resource resource) {
        return String.valueOf(resource.getURI()).replaceFirst("^[a-z][a-z0-9+.-]*:(//[^/]*/)?", "");
    }

    private static Stream<Resource> objects(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .filter(RDFNode::isResource)
                .map(RDFNode::asResource);
    }

    private static List<Resource> sorted(Stream<Resource> resources) {
        return resources
                .filter(Resource::isURIResource)
                .distinct()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    /** One step upwards in the hierarchy. */
    private record Step(Resource narrower, Resource broader) {}

    /** The steps that lead back to where one came from, found by walking upwards; without recursion, however deep. */
    private static Set<Step> closing(List<Resource> concepts) {
        Set<Step> closing = new HashSet<>();
        Set<Resource> done = new HashSet<>();
        Map<Resource, Iterator<Resource>> open = new HashMap<>();
        Deque<Resource> way = new ArrayDeque<>();
        for (Resource start : concepts) {
            if (!done.contains(start)) {
                way.push(start);
                open.put(start, broader(start).iterator());
            }
            while (!way.isEmpty()) {
                Resource here = way.peek();
                Iterator<Resource> upwards =
                        open.getOrDefault(here, List.<Resource>of().iterator());
                if (!upwards.hasNext()) {
                    done.add(way.pop());
                    open.remove(here);
                    continue;
                }
                Resource next = upwards.next();
                if (open.containsKey(next)) {
                    closing.add(new Step(here, next));
                } else if (!done.contains(next)) {
                    way.push(next);
                    open.put(next, broader(next).iterator());
                }
            }
        }
        return closing;
    }
}
