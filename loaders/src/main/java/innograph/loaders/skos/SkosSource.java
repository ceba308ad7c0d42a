package innograph.loaders.skos;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * A classification in SKOS, in any syntax of RDF. A concept becomes a technology whose id is the path of its IRI; the name
 * comes from {@code skos:prefLabel}, in all its languages.
 */
public final class SkosSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "skos",
            "Classification in SKOS",
            "the publisher of the file",
            "as the file's publisher states",
            "https://www.w3.org/2004/02/skos/",
            "one file in Turtle, N-Triples, JSON-LD or RDF/XML (.ttl, .nt, .jsonld, .rdf; plain or .gz)");

    private final long mostTriples;

    /**
     * The adapter.
     *
     * @param mostTriples that a file may have; a triple takes some 300 bytes of the heap
     */
    public SkosSource(long mostTriples) {
        this.mostTriples = mostTriples;
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** Each classification is a data set of its own, by the name of its file: {@code ipc-en.ttl.gz} is {@code skos-ipc-en}. */
    @Override
    public String dataset(String inputName) {
        String file = inputName.substring(inputName.replace('\\', '/').lastIndexOf('/') + 1);
        return "skos-" + file.replaceFirst("\\..*$", "");
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Input.Part part = input.only(name -> language(name) != null, INFO.files());
        Model model = parse(part);
        List<Resource> concepts = model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList().stream()
                .filter(Resource::isURIResource)
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
        if (concepts.isEmpty()) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    part.name() + " has no skos:Concept; give a SKOS classification");
        }
        for (Resource concept : concepts) {
            read(new Place(part.name(), concept.getURI()), concept, sink);
        }
    }

    private static @Nullable Lang language(String name) {
        Lang lang = RDFLanguages.filenameToLang(name);
        return lang != null && RDFParserRegistry.isRegistered(lang) ? lang : null;
    }

    private Model parse(Input.Part part) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        try (Watched in = new Watched(part.open())) {
            RDFParser.source(in)
                    .lang(language(part.name()))
                    .base("urn:innograph:")
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(limited(StreamRDFLib.graph(model.getGraph()), part));
            in.rethrow();
            return model;
        } catch (RiotException | JsonParseException e) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s can't be read as %s: %s".formatted(part.name(), language(part.name()), e.getMessage()),
                    e);
        }
    }

    /** Remembers a failure that the parser takes for the end of the file. */
    private static final class Watched extends FilterInputStream {
        private @Nullable IOException failure;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private StreamRDF limited(StreamRDF graph, Input.Part part) {
        return new StreamRDFWrapper(graph) {
            private long triples;

            @Override
            public void triple(Triple triple) {
                if (++triples > mostTriples) {
                    throw new LoadException(
                            LoadProblem.LIMIT_EXCEEDED,
                            "%s has more than %d triples; raise innograph.load.max-triples (and the heap, by some 300 bytes each)"
                                    .formatted(part.name(), mostTriples));
                }
                super.triple(triple);
            }
        };
    }

    private static void read(Place place, Resource concept, RecordSink sink) {
        try {
            Identifier iri = iri(concept);
            EntityRecord.Builder technology = EntityRecord.of(EntityType.TECHNOLOGY, id(concept))
                    .identifiedBy(iri)
                    .set("notation", first(concept, SKOS.notation))
                    .set("scheme", scheme(concept))
                    .set("definition", first(concept, SKOS.definition));
            literals(concept, SKOS.prefLabel).forEach(label -> technology.name(text(label), label.getLanguage()));
            literals(concept, SKOS.altLabel).forEach(label -> technology.alias(text(label)));
            sink.entity(place, technology.build());
            for (Resource broader : broader(concept)) {
                sink.link(place, new LinkRecord(LinkType.BROADER, iri, iri(broader), Map.of()));
            }
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, concept.getURI()));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, concept.getURI()));
        }
    }

    /** Concepts of two hosts may have the same path; links go by the whole IRI. */
    private static Identifier iri(Resource concept) {
        return Identifier.of(Scheme.IRI, concept.getURI());
    }

    /** Jena reads what is not UTF-8 as replacement characters. */
    private static String text(Literal label) {
        if (label.getString().indexOf('\uFFFD') >= 0) {
            throw new InvalidRecordException(
                    "the label '%s' is not UTF-8; write the file in UTF-8".formatted(label.getString()));
        }
        return label.getString();
    }

    private static Identifier id(Resource concept) {
        String path = String.valueOf(concept.getURI()).replaceFirst("^[a-z][a-z0-9+.-]*:(//[^/]*/)?", "");
        return Identifier.of(Scheme.CONCEPT, path);
    }

    /** Broader concepts, whether the file says so of the narrower or of the broader one. */
    private static List<Resource> broader(Resource concept) {
        Stream<Resource> upwards = concept.listProperties(SKOS.broader).toList().stream()
                .map(Statement::getObject)
                .filter(object -> object.isURIResource())
                .map(object -> object.asResource());
        Stream<Resource> downwards =
                concept.getModel().listSubjectsWithProperty(SKOS.narrower, concept).toList().stream()
                        .filter(Resource::isURIResource);
        return Stream.concat(upwards, downwards)
                .distinct()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    private static @Nullable String scheme(Resource concept) {
        Statement inScheme = concept.getProperty(SKOS.inScheme);
        if (inScheme == null || !inScheme.getObject().isResource()) {
            return null;
        }
        Resource scheme = inScheme.getResource();
        String title = first(scheme, DCTerms.title);
        String label = title == null ? first(scheme, SKOS.prefLabel) : title;
        return label == null ? scheme.getURI() : label;
    }

    private static @Nullable String first(Resource resource, Property property) {
        return literals(resource, property).findFirst().map(Literal::getString).orElse(null);
    }

    /** English first, then by language, so that the same file always says the same. */
    private static Stream<Literal> literals(Resource resource, Property property) {
        return resource.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .filter(object -> object.isLiteral())
                .map(object -> object.asLiteral())
                .sorted(Comparator.comparing(
                                (Literal literal) -> !literal.getLanguage().equals("en"))
                        .thenComparing(Literal::getLanguage)
                        .thenComparing(Literal::getString));
    }
}
