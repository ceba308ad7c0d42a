package innograph.loaders.rdf;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import java.io.IOException;
import org.apache.jena.graph.Graph;

/**
 * Things in linked data, in the vocabulary of InnoGraph or in terms of others that mean the same. What breaks a shape of the
 * model is rejected, the rest is read.
 */
public final class RdfSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "rdf",
            "Linked data in the vocabulary of InnoGraph",
            "the publisher of the file",
            "as the file's publisher states",
            "https://www.w3.org/RDF/",
            RdfFile.SYNTAXES);

    private final long mostTriples;

    /**
     * The adapter.
     *
     * @param mostTriples that a file may have; a triple takes some 600 bytes of the heap
     */
    public RdfSource(long mostTriples) {
        this.mostTriples = mostTriples;
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** Each file is a data set of its own, by its name: {@code partners.ttl} is {@code rdf-partners}. */
    @Override
    public String dataset(String inputName) {
        return RdfFile.dataset(INFO.name(), inputName);
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        RdfFile file = RdfFile.read(input, mostTriples);
        Graph graph = Translation.of(vocabulary, file.model().getGraph());
        if (graph.isEmpty()) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has nothing in terms that are known here; docs/sources/rdf.md lists them"
                            .formatted(file.name()));
        }
        Verdict verdict = Verdict.on(graph, vocabulary);
        verdict.report(file.name(), sink);
        new RdfRecords(vocabulary, graph, verdict, file.name(), sink).read();
    }
}
