package innograph.loaders.uspto;

import innograph.loaders.patent.Citation;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants and applications since 2005, versions 4.0 to 4.7: WIPO's ST.36 as the United States use it. */
final class CurrentFormat {
    private final Element root;
    private final Element data;
    private final Fields fields;

    CurrentFormat(Element root, String bibliographicData, Fields fields) {
        this.root = root;
        this.data = root.first(bibliographicData)
                .orElseThrow(() -> new InvalidRecordException("the document has no <" + bibliographicData + ">"));
        this.fields = fields;
    }

    PatentDocument grant() {
        return document(true);
    }

    PatentDocument application() {
        return document(false);
    }

    private PatentDocument document(boolean grant) {
        PublicationNumber number = number();
        LocalDate published = fields.date("publication", data.text("publication-reference/document-id/date"));
        LocalDate filed = fields.date("application", data.text("application-reference/document-id/date"));
        String application = data.text("application-reference/document-id/doc-number");
        String title = data.text("invention-title");
        EntityRecord patent = EntityRecord.of(EntityType.PATENT, number.id())
                .name(title, "en")
                .name(title == null ? number.toString() : null, null)
                .set("number", number.toString())
                .set("jurisdiction", number.jurisdiction())
                .set("kind", number.kind())
                .set("application", application)
                .set(
                        "abstract",
                        root.first("abstract").map(CurrentFormat::paragraphs).orElse(null))
                .set("priority", fields.priority(claimedDates(), filed))
                .set("filed", filed)
                .set("published", published)
                .set("granted", grant && !number.kind().startsWith("H") ? published : null)
                .build();
        List<Person> inventors = inventors();
        return new PatentDocument(
                patent,
                application == null ? number.toString() : "US" + application,
                Fields.applicants(applicants(), assignees(), inventors),
                inventors,
                classes(),
                citations());
    }

    private PublicationNumber number() {
        String number = data.text("publication-reference/document-id/doc-number");
        if (number == null) {
            throw new InvalidRecordException("the document has no publication number");
        }
        return Fields.number(
                number,
                data.text("publication-reference/document-id/kind"),
                Fields.year(data.text("publication-reference/document-id/date")));
    }

    private static String paragraphs(Element text) {
        return String.join(" ", text.anywhere("p").map(Element::text).toList());
    }

    private Stream<Element> claimedDates() {
        return Stream.of(
                        data.all("priority-claims/priority-claim/date"),
                        data.all("us-related-documents/us-provisional-application/document-id/date"),
                        data.all("us-related-documents")
                                .flatMap(related -> related.anywhere("parent-doc"))
                                .flatMap(parent -> parent.all("document-id/date")))
                .flatMap(dates -> dates);
    }

    private Stream<Element> parties(String... paths) {
        return Stream.of(paths).flatMap(data::all);
    }

    private List<Party> applicants() {
        return parties("us-parties/us-applicants/us-applicant", "parties/applicants/applicant")
                .filter(Predicate.not(CurrentFormat::isInventor))
                .map(CurrentFormat::party)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Party> assignees() {
        return parties("assignees/assignee")
                .map(CurrentFormat::party)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Person> inventors() {
        return Stream.concat(
                        parties("us-parties/inventors", "parties/inventors").flatMap(Element::children),
                        parties("us-parties/us-applicants/us-applicant", "parties/applicants/applicant")
                                .filter(CurrentFormat::isInventor))
                .map(CurrentFormat::party)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
    }

    /** Until 2012 the inventors are among the applicants. */
    private static boolean isInventor(Element applicant) {
        return Objects.equals(applicant.attributes().get("app-type"), "applicant-inventor");
    }

    private static @Nullable Party party(Element element) {
        Element book = element.first("addressbook").orElse(element);
        String organization = book.text("orgname");
        String person = book.joined("first-name", "middle-name", "last-name", "suffix");
        String name = organization == null ? person : organization;
        if (name == null) {
            return null;
        }
        String country = book.text("address/country");
        return Fields.party(
                name,
                book.text("role"),
                organization == null,
                Fields.country(country == null ? element.text("residence/country") : country),
                book.text("address/city"));
    }

    private List<ClassSymbol> classes() {
        List<ClassSymbol> classes = new ArrayList<>(cooperative());
        classes.addAll(international());
        return classes;
    }

    private List<ClassSymbol> cooperative() {
        return data.all("classifications-cpc")
                .flatMap(all -> Stream.concat(
                        all.all("main-cpc").flatMap(main -> main.anywhere("classification-cpc")),
                        all.all("further-cpc").flatMap(further -> further.anywhere("classification-cpc"))))
                .map(symbol -> new ClassSymbol(Scheme.CPC, symbol(symbol)))
                .toList();
    }

    private List<ClassSymbol> international() {
        Stream<ClassSymbol> reformed = data.all("classifications-ipcr/classification-ipcr")
                .sorted(Comparator.comparing(symbol -> !"F".equals(symbol.text("symbol-position"))))
                .map(symbol -> new ClassSymbol(Scheme.IPC, symbol(symbol)));
        Stream<ClassSymbol> older = Stream.of("main-classification", "further-classification")
                .flatMap(rank -> data.all("classification-ipc/" + rank))
                .map(symbol -> new ClassSymbol(Scheme.IPC, symbol.text()));
        return Stream.concat(reformed, older).toList();
    }

    private static String symbol(Element symbol) {
        String subclass = Objects.toString(symbol.joined("section", "class", "subclass"), "");
        String group = symbol.text("main-group");
        return group == null ? subclass : subclass + group + "/" + symbol.text("subgroup");
    }

    private List<Citation> citations() {
        return parties("us-references-cited/us-citation", "references-cited/citation")
                .map(CurrentFormat::citation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Citation citation(Element citation) {
        String category = citation.text("category");
        String by = category == null ? null : category.replaceFirst("^cited by ", "");
        Element patent = citation.first("patcit/document-id").orElse(null);
        if (patent != null) {
            return new Citation.OfPatent(cited(patent), by);
        }
        String work = Objects.toString(citation.text("nplcit/othercit"), "");
        String doi = Fields.doi(work);
        return doi == null ? null : new Citation.OfWork(doi, Fields.name(work), by);
    }

    private static PublicationNumber cited(Element patent) {
        String country = Objects.toString(patent.text("country"), "");
        String number = Objects.toString(patent.text("doc-number"), "");
        String kind = patent.text("kind");
        if (country.equals("US")) {
            return Fields.number(number, kind, Fields.year(patent.text("date")));
        }
        return new PublicationNumber(country, number, kind == null || kind.equals(country) ? "" : kind);
    }
}
