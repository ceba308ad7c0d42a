package innograph.loaders.skos;

import innograph.loaders.rdf.RdfFile;
import innograph.loaders.source.Input;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.record.EntityRecord;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * A classification in SKOS, in any syntax of RDF. A concept becomes a technology whose id is the path of its IRI; the name
 * comes from {@code skos:prefLabel}, in all its languages. Notations of patent classes and industries identify it too.
 */
public final class SkosSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "skos",
            "Classification in SKOS",
            "the publisher of the file",
            "as the file's publisher states",
            "https://www.w3.org/2004/02/skos/",
            RdfFile.SYNTAXES);

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
        return RdfFile.dataset(INFO.name(), inputName);
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Classification classification = Classification.read(input, mostTriples);
        classification.forEach(sink, (place, concept) -> {
            sink.entity(place, technology(concept));
            classification.linkBroader(LinkType.BROADER, concept, Classification::iri, place, sink);
        });
    }

    private static EntityRecord technology(Resource concept) {
        Resource scheme = Classification.scheme(concept);
        String notation = Classification.first(concept, SKOS.notation);
        EntityRecord.Builder technology = EntityRecord.of(EntityType.TECHNOLOGY, Classification.id(concept))
                .identifiedBy(Classification.iri(concept))
                .set("notation", notation)
                .set("scheme", scheme == null ? null : Classification.title(scheme))
                .set("definition", Classification.first(concept, SKOS.definition));
        identify(technology, scheme, notation);
        RdfFile.literals(concept, SKOS.prefLabel)
                .forEach(label -> technology.name(RdfFile.text(label), label.getLanguage()));
        RdfFile.literals(concept, SKOS.altLabel).forEach(label -> technology.alias(RdfFile.text(label)));
        return technology.build();
    }

    private static void identify(
            EntityRecord.Builder technology, @Nullable Resource scheme, @Nullable String notation) {
        if (scheme != null && notation != null) {
            String titles =
                    Classification.titles(scheme).map(Literal::getLexicalForm).collect(Collectors.joining(" "));
            KnownScheme.identifier(scheme.getURI() + " " + titles, notation).ifPresent(technology::identifiedBy);
        }
    }
}
