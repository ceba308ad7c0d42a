package innograph.loaders.patent;

import innograph.loaders.patent.Party.Person;
import innograph.model.record.EntityRecord;
import java.util.List;

/**
 * One published patent document with all it speaks of.
 *
 * @param patent what the document says of itself
 * @param work what tells its inventors from others of the same name: family, application or publication, whichever is the
 *     widest that is known
 * @param applicants in the order of the document
 * @param inventors in the order of the document
 * @param classes the main one first
 */
public record PatentDocument(
        EntityRecord patent,
        String work,
        List<Party> applicants,
        List<Person> inventors,
        List<ClassSymbol> classes,
        List<Citation> citations) {
    public PatentDocument {
        applicants = List.copyOf(applicants);
        inventors = List.copyOf(inventors);
        classes = List.copyOf(classes);
        citations = List.copyOf(citations);
    }
}
