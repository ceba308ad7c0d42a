package innograph.loaders.rdf;

import com.apicatalog.jsonld.JsonLdOptions;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.model.record.InvalidRecordException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Comparator;
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
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A file of RDF, read into memory.
 *
 * <p>Nothing but the file itself is read, whatever it says: no context, no document type, no import, from no network and no
 * disk.
 *
 * @param name of the file, for places and messages
 * @param model its triples; those of named graphs are among them
 */
public record RdfFile(String name, Model model) {
    /** What a user may give. */
    public static final String SYNTAXES =
            "one file in Turtle, N-Triples, JSON-LD or RDF/XML (.ttl, .nt, .jsonld, .rdf; plain or .gz)";

    /** Generous on the average, so that a file of few but endless triples is refused before it fills the heap. */
    private static final long BYTES_OF_A_TRIPLE = 300;

    private static final long BYTES_OF_ANY_FILE = 1_000_000;

    /**
     * Bytes that may stand between two triples: one endless text would fill the heap before it became a triple. JSON-LD gives
     * its triples only when all of it is read, so that a whole file of it has no more.
     */
    private static final long BYTES_WITHOUT_TRIPLE = 16L << 20;

    private static final long MOST_TRIPLES = Integer.MAX_VALUE;

    /**
     * Reads the one file of RDF of an input.
     *
     * @param mostTriples that it may have, 1 or more; a triple takes some 300 bytes of the heap
     * @throws LoadException if there is no such file, if it is over the limit, or no RDF
     */
    public static RdfFile read(Input input, long mostTriples) throws IOException {
        Input.Part part = input.only(name -> language(name) != null, SYNTAXES);
        Model model = ModelFactory.createDefaultModel();
        try (Watched in = new Watched(part, mostTriples)) {
            try {
                RDFParser.source(in)
                        .lang(language(part.name()))
                        .base("urn:innograph:")
                        .set(LangJSONLD11.JSONLD_OPTIONS, withoutRemoteContexts())
                        .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                        .parse(in.counted(StreamRDFLib.graph(model.getGraph())));
                in.rethrow();
            } catch (StackOverflowError e) {
                // the parsers follow brackets by calling themselves, and have no limit of their own
                throw new LoadException(
                        LoadProblem.LIMIT_EXCEEDED,
                        part.name() + " has too many brackets within each other; write its nodes one after the other",
                        e);
            } catch (RiotException | JsonParseException e) {
                in.rethrow();
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s can't be read as %s: %s".formatted(part.name(), language(part.name()), e.getMessage()),
                        e);
            }
        }
        return new RdfFile(part.name(), model);
    }

    /** Each file is a data set of its own, by its name: {@code /data/ipc-en.ttl.gz} is {@code skos-ipc-en}. */
    public static String dataset(String source, String inputName) {
        String file = inputName.substring(inputName.replace('\\', '/').lastIndexOf('/') + 1);
        return source + "-" + file.replaceFirst("\\..*$", "");
    }

    /** English first, then by language, so that the same file always says the same. */
    public static Stream<Literal> literals(Resource resource, Property property) {
        return resource.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .filter(object -> object.isLiteral())
                .map(object -> object.asLiteral())
                .sorted(Comparator.comparing(
                                (Literal literal) -> !literal.getLanguage().equals("en"))
                        .thenComparing(Literal::getLanguage)
                        .thenComparing(Literal::getLexicalForm));
    }

    /**
     * The text of a literal.
     *
     * @throws InvalidRecordException if it is not UTF-8, which the parser reads as replacement characters
     */
    public static String text(Literal literal) {
        return utf8(literal.getLexicalForm());
    }

    static String utf8(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new InvalidRecordException("the text '%s' is not UTF-8; write the file in UTF-8".formatted(text));
        }
        return text;
    }

    private static @Nullable Lang language(String name) {
        Lang lang = RDFLanguages.filenameToLang(name);
        return lang != null && RDFParserRegistry.isRegistered(lang) ? lang : null;
    }

    private static JsonLdOptions withoutRemoteContexts() {
        return new JsonLdOptions((address, _) -> {
            throw new RiotException(
                    "it names the context %s, and nothing is fetched for a file; write the context itself into the file"
                            .formatted(address));
        });
    }

    /** Keeps to the limits, and remembers a failure that the parser takes for the end of the file or for bad syntax. */
    private static final class Watched extends FilterInputStream {
        private final String name;
        private final long mostTriples;
        private final long mostBytes;
        private long triples;
        private long bytes;
        private long bytesAtLastTriple;
        private @Nullable IOException failure;
        private @Nullable LoadException exceeded;

        Watched(Input.Part part, long mostTriples) throws IOException {
            super(part.open());
            this.name = part.name();
            this.mostTriples = mostTriples;
            this.mostBytes = BYTES_OF_ANY_FILE + Math.min(mostTriples, MOST_TRIPLES) * BYTES_OF_A_TRIPLE;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                bytes += Math.max(count, 0);
                if (bytes > mostBytes) {
                    throw exceeded(mostBytes + " bytes");
                }
                if (bytes - bytesAtLastTriple > BYTES_WITHOUT_TRIPLE) {
                    throw withoutTriple();
                }
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            } catch (LoadException e) {
                exceeded = e;
                throw e;
            }
        }

        StreamRDF counted(StreamRDF graph) {
            return new StreamRDFWrapper(graph) {
                @Override
                public void triple(Triple triple) {
                    if (++triples > mostTriples) {
                        throw exceeded(mostTriples + " triples");
                    }
                    bytesAtLastTriple = bytes;
                    super.triple(triple);
                }

                @Override
                public void quad(Quad quad) {
                    triple(quad.asTriple());
                }
            };
        }

        private LoadException exceeded(String limit) {
            exceeded = new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s has more than %s; raise innograph.load.max-triples (and the heap, by some 300 bytes each)"
                            .formatted(name, limit));
            return exceeded;
        }

        private LoadException withoutTriple() {
            exceeded = new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s has %,d bytes behind triple %,d and none of them ends a triple; shorten its texts, or write it as N-Triples if it is JSON-LD"
                            .formatted(name, BYTES_WITHOUT_TRIPLE, triples));
            return exceeded;
        }

        void rethrow() throws IOException {
            if (exceeded != null) {
                throw exceeded;
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
