package innograph.loaders.uspto;

import innograph.loaders.patent.ClassSymbol;
import innograph.loaders.patent.Party;
import innograph.loaders.patent.Party.Person;
import innograph.loaders.patent.PatentDocument;
import innograph.loaders.patent.PublicationNumber;
import innograph.model.EntityType;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications of 2001 to 2004, versions 1.5 and 1.6. They cite nothing. */
final class ApplicationUntil2004 {
    private final Element root;
    private final Element data;
    private final Fields fields;

    ApplicationUntil2004(Element root, Fields fields) {
        this.root = root;
        this.data = root.first("subdoc-bibliographic-information")
                .orElseThrow(
                        () -> new InvalidRecordException("the document has no <subdoc-bibliographic-information>"));
        this.fields = fields;
    }

    PatentDocument document() {
        PublicationNumber number = number();
        LocalDate filed = fields.date("application", data.text("domestic-filing-data/filing-date"));
        String application = data.text("domestic-filing-data/application-number/doc-number");
        String title = data.text("technical-information/title-of-invention");
        EntityRecord patent = EntityRecord.of(EntityType.PATENT, number.id())
                .name(title, "en")
                .name(title == null ? number.toString() : null, null)
                .set("number", number.toString())
                .set("jurisdiction", number.jurisdiction())
                .set("kind", number.kind())
                .set("application", application)
                .set("abstract", paragraphs())
                .set("priority", fields.priority(claimedDates(), filed))
                .set("filed", filed)
                .set("published", fields.date("publication", data.text("document-id/document-date")))
                .build();
        List<Person> inventors = Stream.of("inventors/first-named-inventor", "inventors/inventor")
                .flatMap(data::all)
                .map(ApplicationUntil2004::inventor)
                .filter(Objects::nonNull)
                .toList();
        List<Party> assignees = data.all("assignee")
                .map(ApplicationUntil2004::assignee)
                .filter(Objects::nonNull)
                .toList();
        return new PatentDocument(
                patent,
                application == null ? number.toString() : "US" + application,
                Fields.applicants(List.of(), assignees, inventors),
                inventors,
                classes(),
                List.of());
    }

    private PublicationNumber number() {
        String number = data.text("document-id/doc-number");
        if (number == null) {
            throw new InvalidRecordException("the document has no publication number");
        }
        return Fields.number(number, data.text("document-id/kind-code"), null);
    }

    private String paragraphs() {
        return String.join(
                " ", root.all("subdoc-abstract/paragraph").map(Element::text).toList());
    }

    private Stream<Element> claimedDates() {
        return Stream.of(
                        data.all("foreign-priority-data/filing-date"),
                        data.all("continuity-data/non-provisional-of-provisional/document-id/document-date"),
                        data.all("continuity-data")
                                .flatMap(related -> related.anywhere("parent"))
                                .flatMap(parent -> parent.all("document-id/document-date")))
                .flatMap(dates -> dates);
    }

    private static @Nullable Person inventor(Element inventor) {
        String name = personName(inventor);
        return name == null
                ? null
                : new Person(
                        name,
                        Fields.country(inventor.text(
                                "residence/residence-us/country-code", "residence/residence-non-us/country-code")),
                        inventor.text("residence/residence-us/city", "residence/residence-non-us/city"));
    }

    private static @Nullable Party assignee(Element assignee) {
        String organization = assignee.text("organization-name");
        String name = organization == null ? personName(assignee) : organization;
        return name == null
                ? null
                : Fields.party(
                        name,
                        assignee.text("assignee-type"),
                        organization == null,
                        Fields.country(assignee.text("address/country/country-code")),
                        assignee.text("address/city"));
    }

    private static @Nullable String personName(Element party) {
        return party.joined("name/given-name", "name/middle-name", "name/family-name", "name/name-suffix");
    }

    private List<ClassSymbol> classes() {
        return Stream.of("classification-ipc-primary", "classification-ipc-secondary")
                .flatMap(rank -> data.all("technical-information/classification-ipc/" + rank + "/ipc"))
                .map(symbol -> new ClassSymbol(Scheme.IPC, symbol.text()))
                .toList();
    }
}
