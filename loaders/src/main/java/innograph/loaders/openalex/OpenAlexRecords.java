package innograph.loaders.openalex;

import innograph.model.identifier.Identifier;
import innograph.model.record.InvalidRecordException;

/** Turns records of all kinds into the model's terms; the letter of its identifier says what a record is about. */
final class OpenAlexRecords {
    private final Institutions institutions;
    private final Topics topics;
    private final Authors authors;
    private final Works works;

    OpenAlexRecords() {
        Lately lately = new Lately();
        institutions = new Institutions(lately);
        topics = new Topics(lately);
        authors = new Authors(institutions, topics);
        works = new Works(institutions, authors, topics);
    }

    void read(Item record) {
        if (record.node().has("openalex_id")) {
            works.readNamed(record.own("openalex_id"), record);
            return;
        }
        Identifier id = record.own("id");
        switch (id.value().charAt(0)) {
            case 'W' -> works.read(id, record);
            case 'A' -> authors.read(id, record);
            case 'I' -> institutions.read(id, record);
            case 'T' -> topics.read(id, record);
            default ->
                throw new InvalidRecordException(
                        "%s is none of work, author, institution and topic; leave its file out".formatted(id));
        }
    }
}
