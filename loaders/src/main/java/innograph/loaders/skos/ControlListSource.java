package innograph.loaders.skos;

import innograph.loaders.rdf.RdfFile;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Lists of controlled goods, software and technology in SKOS: a scheme is a list, a concept an item of it. Whether a
 * classification is such a list can't be told from the file, so it is a source of its own.
 */
public final class ControlListSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "control-list",
            "Export-control list in SKOS",
            "the publisher of the file",
            "as the file's publisher states",
            "https://www.w3.org/2004/02/skos/",
            RdfFile.SYNTAXES);

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final long mostTriples;

    /**
     * The adapter.
     *
     * @param mostTriples that a file may have; a triple takes some 300 bytes of the heap
     */
    public ControlListSource(long mostTriples) {
        this.mostTriples = mostTriples;
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** Each file is a data set of its own, so that several lists and several versions of one stand side by side. */
    @Override
    public String dataset(String inputName) {
        return RdfFile.dataset(INFO.name(), inputName);
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Classification items = Classification.read(input, mostTriples);
        items.forEach(items.schemes(), sink, (place, list) -> sink.entity(place, list(place, list, sink)));
        items.forEach(sink, (place, item) -> {
            sink.entity(place, item(item));
            items.linkBroader(LinkType.PART_OF, item, ControlListSource::name, place, sink);
            if (Classification.broader(item).isEmpty()) {
                sink.link(
                        place, new LinkRecord(LinkType.PART_OF, name(item), Classification.iri(list(item)), Map.of()));
            }
        });
    }

    private static EntityRecord list(Place place, Resource list, RecordSink sink) {
        EntityRecord.Builder record = EntityRecord.of(EntityType.CONTROL_LIST, Classification.id(list))
                .identifiedBy(Classification.iri(list))
                .set("issuer", issuer(list))
                .set("country", country(list))
                .set("asOf", asOf(place, list, sink));
        Classification.titles(list).forEach(title -> record.name(RdfFile.text(title), title.getLanguage()));
        return record.name(Classification.titles(list).findAny().isEmpty() ? list.getURI() : null, null)
                .build();
    }

    private static EntityRecord item(Resource item) {
        EntityRecord.Builder record = EntityRecord.of(EntityType.CONTROL_ITEM, id(item))
                .identifiedBy(name(item))
                .set("code", Classification.first(item, SKOS.notation))
                .set("list", Classification.title(list(item)))
                .set("text", Classification.first(item, SKOS.definition));
        RdfFile.literals(item, SKOS.prefLabel).forEach(label -> record.name(RdfFile.text(label), label.getLanguage()));
        RdfFile.literals(item, SKOS.altLabel).forEach(label -> record.alias(RdfFile.text(label)));
        return record.build();
    }

    private static Resource list(Resource item) {
        Resource list = Classification.scheme(item);
        if (list == null) {
            throw new InvalidRecordException("the item belongs to no list; state it with skos:inScheme");
        }
        return list;
    }

    /** The path of the list is part of the id even where the publisher calls the items of all versions the same. */
    private static Identifier id(Resource item) {
        String list = Classification.path(list(item)).replaceFirst("[/#]+$", "");
        String path = Classification.path(item);
        boolean below = path.startsWith(list + "/") || path.startsWith(list + "#");
        return Identifier.of(Scheme.CONCEPT, below ? path : list + "/" + path);
    }

    /** Such items of two versions have the same IRI, which therefore can't name them. */
    private static Identifier name(Resource item) {
        Identifier id = id(item);
        return id.equals(Classification.id(item)) ? Classification.iri(item) : id;
    }

    private static @Nullable String issuer(Resource list) {
        return Stream.of(DCTerms.publisher, DCTerms.creator)
                .flatMap(property -> objects(list, property))
                .map(ControlListSource::label)
                .findFirst()
                .orElse(null);
    }

    private static String label(RDFNode issuer) {
        if (issuer.isLiteral()) {
            return RdfFile.text(issuer.asLiteral());
        }
        return Stream.of(FOAF.name, SKOS.prefLabel, RDFS.label)
                .map(property -> Classification.first(issuer.asResource(), property))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(issuer.toString());
    }

    /** A code of two letters, or an IRI that ends in one; names of countries are none. */
    private static @Nullable String country(Resource list) {
        return Stream.of(DCTerms.spatial, DCTerms.coverage)
                .flatMap(property -> objects(list, property))
                .map(node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString())
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse(null);
    }

    /** Where no property states the date, the title may: "…, 2024-02-28". */
    private static @Nullable LocalDate asOf(Place place, Resource list, RecordSink sink) {
        String written = Stream.of(DCTerms.issued, DCTerms.date)
                .map(property -> Classification.first(list, property))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> DATE.matcher(Classification.title(list))
                        .results()
                        .map(MatchResult::group)
                        .findFirst())
                .orElse(null);
        try {
            return written == null ? null : LocalDate.parse(written.replaceFirst("(?<=^.{10})([TZ+-].*)$", ""));
        } catch (DateTimeParseException e) {
            String reason = "'%s' is no date; write it as 2024-02-28; the list is kept without it".formatted(written);
            sink.reject(new Reject(LoadProblem.VALUE_UNREADABLE, place, reason, written));
            return null;
        }
    }

    private static Stream<RDFNode> objects(Resource list, Property property) {
        return list.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }
}
