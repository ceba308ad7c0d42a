package innograph.loaders.uspto;

import innograph.loaders.patent.PatentRecords;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.SourceInfo;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.InvalidRecordException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Turns the documents of one file into records, whatever format each is in; a bad one does not keep the next ones out. */
final class DocumentReader {
    /** Lists of nucleotides and amino acids follow their patent as documents of their own. */
    private static final String SEQUENCE_LISTING = "sequence-cwu";

    private final SourceInfo source;
    private final RecordSink sink;
    private final PatentRecords records;
    private boolean sawPatent;

    DocumentReader(SourceInfo source, RecordSink sink) {
        this.source = source;
        this.sink = sink;
        this.records = new PatentRecords(source.name(), sink);
    }

    void read(Place place, String document) {
        try {
            Element root = DocumentParser.parse(Markup.wellFormed(document));
            Optional<Format> format = Format.of(root.name());
            if (format.isPresent()) {
                sawPatent = true;
                records.give(place, format.get().read(root, new Fields(place, sink)));
            } else if (!root.name().equals(SEQUENCE_LISTING)) {
                reject(place, root);
            }
        } catch (XMLStreamException e) {
            String reason = "the document is no well-formed XML: %s; fetch the file again or mend it"
                    .formatted(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, document));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, document));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, document));
        }
    }

    /** A file that begins with something else is the wrong one; among patents it is a stray document. */
    private void reject(Place place, Element root) {
        if (!sawPatent) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s: <%s> is no patent document; give %s".formatted(place, root.name(), source.files()));
        }
        sink.reject(new Reject(
                LoadProblem.RECORD_INVALID, place, "<%s> is no patent document".formatted(root.name()), root.name()));
    }

    /** Takes a document that is not even a text. */
    void reject(Place place, String reason) {
        sink.reject(new Reject(LoadProblem.RECORD_UNREADABLE, place, reason, ""));
    }
}
